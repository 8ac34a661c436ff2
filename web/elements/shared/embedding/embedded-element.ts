import { quoted } from "../../../engine/grammar/reader.js";
import type { CSSResultGroup, CSSResultOrNative, PropertyDeclarations, PropertyValues } from "lit"; // prettier-ignore
import { ConfigError } from "../../../engine/index.js";
import { hint } from "../../../engine/validation/suggest.js";
import { shown } from "../../../engine/validation/validate.js";
import type { FigureState } from "../figure/figure-state.js";
import { StateElement } from "../figure/state-element.js";
import { whenSeen } from "../figure/visibility.js";
import { renewStyles } from "./foreign-document.js";
import { inOwnUnits } from "./own-units.js";
import { nameParts } from "./parts.js";
import { whenPrinting } from "./printing.js";
import { hasLightText, ThemeReader } from "./theme-reader.js";
import { markUntranslated, TranslationGuard } from "./translation.js";
import type { Theme } from "../../../plot/index.js";

const schemes = ["auto", "light", "dark"] as const;
const loadings = ["lazy", "eager"] as const;

/** Colours of a figure; auto: those of the place in its page, as `color-scheme` has them. */
export type FigureScheme = (typeof schemes)[number];

/** When a figure starts its computations; lazy: once it is near the screen. */
export type FigureLoading = (typeof loadings)[number];

function readChoice<Choice extends string>(
  name: string,
  value: unknown,
  choices: readonly Choice[],
): Choice {
  if (typeof value !== "string") throw new ConfigError(`${name} must be text, got ${shown(value)}`);
  const choice = choices.find((each) => each === value.trim().toLowerCase());
  if (choice) return choice;
  throw new ConfigError(`unknown ${name} ${quoted(value)}${hint(value, choices)}`);
}

/**
 * A figure as a guest in a page: when it starts, which colours it wears, and what happens as it is moved, removed,
 * printed or shown.
 */
export abstract class EmbeddedElement<State extends FigureState> extends StateElement<State> {
  static override properties: PropertyDeclarations = {
    // Their initial values are no attributes: tags that are copied stay short.
    theme: { noAccessor: true, reflect: true, useDefault: true },
    loading: { noAccessor: true, reflect: true, useDefault: true },
  };

  /** How far from the screen a lazy figure starts, in CSS: one screen. */
  protected static margin = "100%";

  protected static override finalizeStyles(styles?: CSSResultGroup): CSSResultOrNative[] {
    return super
      .finalizeStyles(styles)
      .map((style) => ("cssText" in style ? inOwnUnits(style) : style));
  }

  readonly #states = this.attachInternals().states;
  readonly #themes = new ThemeReader();
  #theme: FigureScheme = "auto";
  #loading: FigureLoading = "lazy";
  #lifetime = new AbortController();
  #view: (Window & typeof globalThis) | undefined;
  #isStarted = false;
  #isPrinting = false;

  /** Which colours the figure wears; "auto": dark ones where its place is dark, by `color-scheme` or light text. */
  get theme(): FigureScheme {
    return this.#theme;
  }
  set theme(value: FigureScheme | null | undefined) {
    const before = this.#theme;
    const read = this.refusals.read("theme", () => readChoice("theme", value ?? "auto", schemes));
    this.#theme = read ?? before;
    this.#assigned("theme", before, this.#theme);
  }

  /** When the figure starts its computations: "lazy", once it is near the screen, or "eager", at once. */
  get loading(): FigureLoading {
    return this.#loading;
  }
  set loading(value: FigureLoading | null | undefined) {
    const before = this.#loading;
    const read = this.refusals.read("loading", () =>
      readChoice("loading", value ?? "lazy", loadings),
    );
    this.#loading = read ?? before;
    this.#assigned("loading", before, this.#loading);
  }

  #assigned(name: string, before: string, now: string): void {
    if (before === now) this.requestUpdate();
    else this.requestUpdate(name, before);
  }

  /** Aborted when the element leaves the page, or is moved in it. */
  protected get lifetime(): AbortSignal {
    return this.#lifetime.signal;
  }

  /** Whether the figure may compute: it has been near the screen, or is told to start at once. */
  protected get isStarted(): boolean {
    return this.#isStarted || this.#loading === "eager";
  }

  /** Starts the computations, wherever the figure is. */
  protected start(): void {
    if (this.#isStarted) return;
    this.#isStarted = true;
    this.requestUpdate();
  }

  /** Whether the page is being printed. */
  protected get isPrinting(): boolean {
    return this.#isPrinting;
  }

  /** Colours and font of drawings. */
  protected get plotTheme(): Theme {
    return this.#themes.theme;
  }

  /** The window in which the element is, or was last. */
  protected get view(): Window & typeof globalThis {
    return this.#view ?? window;
  }

  /** Draws at once. */
  protected abstract repaint(): void;

  /** Called when the element has left its page for good; it may still come back. */
  protected left(): void {}

  override connectedCallback(): void {
    super.connectedCallback();
    this.#view = this.ownerDocument.defaultView ?? window;
    this.#lifetime = new AbortController();
    const { margin } = this.constructor as typeof EmbeddedElement;
    const seen = (isSeen: boolean): void => {
      if (!isSeen) return;
      this.start();
      this.readTheme();
    };
    new TranslationGuard(this.renderRoot, this.view, this.lifetime);
    whenSeen(this, this.lifetime, seen, 0, margin);
    whenPrinting(this.view, this.lifetime, (isPrinting) => this.#print(isPrinting));
    for (const change of ["(prefers-color-scheme: dark)", "(forced-colors: active)"]) {
      const query = this.view.matchMedia(change);
      query.addEventListener("change", this.readTheme, { signal: this.lifetime });
    }
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#lifetime.abort();
    // An element that is moved is back before this task ends.
    setTimeout(() => {
      if (!this.isConnected) this.left();
    });
  }

  /** Called in place of the two above by `moveBefore`. */
  connectedMoveCallback(): void {
    this.requestUpdate();
  }

  adoptedCallback(): void {
    const { elementStyles } = this.constructor as typeof EmbeddedElement;
    renewStyles(this.renderRoot as ShadowRoot, elementStyles);
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    nameParts(this.renderRoot);
    markUntranslated(this.renderRoot);
  }

  /** Reads the theme; if it has changed, what wears it is rendered anew. */
  protected readonly readTheme = (): void => {
    const probe = this.renderRoot?.querySelector<HTMLElement>(".theme-probe");
    if (!probe || !this.isConnected) return;
    this.#setState("dark", this.#theme === "auto" && hasLightText(this));
    if (this.#themes.read(probe)) this.requestUpdate();
  };

  #print(isPrinting: boolean): void {
    this.#isPrinting = isPrinting;
    if (isPrinting) this.start();
    this.#setState("printing", isPrinting);
    this.readTheme();
    this.repaint();
  }

  #setState(name: string, isOn: boolean): void {
    if (isOn) this.#states.add(name);
    else this.#states.delete(name);
  }
}
