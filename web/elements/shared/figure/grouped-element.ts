import type { PropertyDeclarations, PropertyValues } from "lit";
import { EmbeddedElement } from "../embedding/embedded-element.js";
import type { FigureState } from "./figure-state.js";
import type { Controls, Groups } from "./groups.js";
import { applyGroups, readControls, readHide } from "./presentation.js";

/** A figure whose parts belong to groups, which `controls` and `hide` show and hide. */
export abstract class GroupedElement<State extends FigureState> extends EmbeddedElement<State> {
  static override properties: PropertyDeclarations = {
    controls: {
      noAccessor: true,
      reflect: true,
      converter: { toAttribute: (value) => (value === "full" ? null : value) },
    },
    hide: {
      noAccessor: true,
      reflect: true,
      converter: { toAttribute: (names) => (names as readonly string[]).join(" ") || null },
    },
  };

  /** The figure's groups by name. */
  static groups: Groups = {};

  #controls: Controls = "full";
  #hide: readonly string[] = [];

  get #groups(): Groups {
    return (this.constructor as typeof GroupedElement).groups;
  }

  /** How much of the controls is shown: "full" (the initial value), "minimal" or "none". */
  get controls(): Controls {
    return this.#controls;
  }
  set controls(value: Controls | null | undefined) {
    const before = this.#controls;
    this.#controls = this.refusals.read("controls", () => readControls(value)) ?? before;
    this.requestUpdate(this.#controls === before ? undefined : "controls", before);
  }

  /** Names of groups that are hidden one by one. */
  get hide(): readonly string[] {
    return this.#hide;
  }
  set hide(value: readonly string[] | string | null | undefined) {
    const before = this.#hide;
    this.#hide = this.refusals.read("hide", () => readHide(value, this.#groups)) ?? before;
    this.requestUpdate(this.#hide === before ? undefined : "hide", before);
  }

  /** Whether the figure has the group of the menu "Share". */
  protected get isShared(): boolean {
    return "share" in this.#groups;
  }

  /** Whether every group is shown as in a new figure. */
  protected get isWhole(): boolean {
    return this.#controls === "full" && this.#hide.length === 0;
  }

  protected override updated(changed: PropertyValues): void {
    applyGroups(this.renderRoot, this.#groups, this);
    super.updated(changed);
  }
}
