import { html, nothing, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from "lit"; // prettier-ignore
import { live } from "lit/directives/live.js";
import type { ActivationInfo } from "../../../engine/index.js";
import { functionStyle, type Theme } from "../../../plot/index.js";
import { isFormula } from "../functions/activation-choice.js";
import { swatch } from "./fields.js";
import { familyName, search } from "./function-search.js";

/** What a picker shows, and what it calls. */
export interface PickerOptions {
  activations: readonly ActivationInfo[];
  /** Ids of the functions on show. */
  chosen: ReadonlySet<string>;
  theme: Theme;
  /** Whether several functions can be chosen at once. */
  several: boolean;
  /**
   * Called with the id of the chosen function or with the typed text; resolves to a sentence if it cannot be
   * shown.
   */
  choose: (text: string) => Promise<string | undefined>;
}

/** An entry of the list: a function of the catalogue, or the typed text as a formula. */
type Entry = { kind: "function"; info: ActivationInfo } | { kind: "formula"; text: string };

/**
 * A text field with a list, as an ARIA combobox: it finds functions of the catalogue by name or family, and takes
 * any other text as a formula.
 */
export class FunctionPicker implements ReactiveController {
  readonly #host: ReactiveControllerHost & { renderRoot: HTMLElement | DocumentFragment };
  #query = "";
  #isOpen = false;
  #active = -1;
  #problem: string | undefined;

  constructor(host: ReactiveControllerHost & { renderRoot: HTMLElement | DocumentFragment }) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#close();
  }

  hostUpdated(): void {
    if (!this.#isOpen || this.#active < 0) return;
    this.#host.renderRoot
      .querySelector("[role=option].active")
      ?.scrollIntoView({ block: "nearest" });
  }

  #close(): void {
    this.#isOpen = false;
    this.#active = -1;
    this.#host.requestUpdate();
  }

  #entries({ activations }: PickerOptions): Entry[] {
    const families = search(activations, this.#query);
    const functions = families.flatMap((family) => family.functions);
    const text = this.#query.trim();
    const entries: Entry[] = functions.map((info) => ({ kind: "function", info }));
    if (isFormula(text) && text !== "") entries.unshift({ kind: "formula", text });
    return entries;
  }

  /**
   * Chooses an entry, or the typed text if there is none. Clears the field on success; otherwise the text stays,
   * with the sentence about it.
   */
  async #take(entry: Entry | undefined, { choose }: PickerOptions): Promise<void> {
    const text = entry?.kind === "function" ? entry.info.id : this.#query.trim();
    if (text === "") return;
    this.#close();
    this.#problem = await choose(text);
    if (this.#problem === undefined) this.#query = "";
    this.#host.requestUpdate();
  }

  /** Moves the active entry by one; past the last comes the first. */
  #step(by: 1 | -1, count: number): void {
    this.#isOpen = true;
    if (count === 0) return;
    const from = this.#active < 0 && by < 0 ? 0 : this.#active;
    this.#active = (from + by + count) % count;
  }

  #onKey(event: KeyboardEvent, options: PickerOptions): void {
    const entries = this.#entries(options);
    if (event.key === "ArrowDown") this.#step(1, entries.length);
    else if (event.key === "ArrowUp") this.#step(-1, entries.length);
    else if (event.key === "Enter") {
      const first = this.#query.trim() === "" ? undefined : entries[0];
      void this.#take(entries[this.#active] ?? first, options);
    } else if (event.key === "Escape" && (this.#isOpen || this.#query !== "")) {
      if (!this.#isOpen) this.#query = "";
      this.#close();
    } else return;
    event.preventDefault();
    event.stopPropagation();
    this.#host.requestUpdate();
  }

  #onInput(event: InputEvent): void {
    this.#query = (event.target as HTMLInputElement).value;
    this.#isOpen = true;
    this.#active = -1;
    this.#problem = undefined;
    this.#host.requestUpdate();
  }

  /** The field with its list. */
  render(options: PickerOptions): TemplateResult {
    const entries = this.#isOpen ? this.#entries(options) : [];
    const active = entries[this.#active];
    return html`
      <div class="picker" data-group="picker">
        <label class="find">
          <span>Find a function or type a formula</span>
          <input
            type="text"
            role="combobox"
            autocomplete="off"
            autocapitalize="off"
            spellcheck="false"
            enterkeyhint="done"
            maxlength="2000"
            placeholder="hardswish, or x * tanh(x)"
            aria-autocomplete="list"
            aria-expanded=${this.#isOpen}
            aria-controls="functions-list"
            aria-activedescendant=${active ? `option-${this.#active}` : nothing}
            aria-invalid=${this.#problem ? "true" : nothing}
            aria-describedby=${this.#problem ? "picker-problem" : nothing}
            .value=${live(this.#query)}
            @input=${(event: InputEvent) => this.#onInput(event)}
            @keydown=${(event: KeyboardEvent) => this.#onKey(event, options)}
            @click=${() => this.#open()}
            @blur=${() => this.#close()}
          />
        </label>
        ${this.#list(entries, options)}
        <p class="problem" id="picker-problem" role="alert" ?hidden=${!this.#problem}>
          ${this.#problem ?? nothing}
        </p>
      </div>
    `;
  }

  #open(): void {
    this.#isOpen = true;
    this.#host.requestUpdate();
  }

  #list(entries: readonly Entry[], options: PickerOptions): TemplateResult {
    const groups: { name: string; from: number; entries: Entry[] }[] = [];
    entries.forEach((entry, i) => {
      const name = entry.kind === "function" ? familyName(entry.info.family) : "your own";
      if (groups.at(-1)?.name === name) groups.at(-1)!.entries.push(entry);
      else groups.push({ name, from: i, entries: [entry] });
    });
    const isEmpty = this.#isOpen && entries.length === 0;
    return html`
      <div
        class="list"
        role="listbox"
        id="functions-list"
        aria-label="Functions"
        aria-multiselectable=${options.several}
        ?hidden=${!this.#isOpen || isEmpty}
        @pointerdown=${(event: Event) => event.preventDefault()}
      >
        ${groups.map(
          ({ name, from, entries }) => html`
            <div role="group" aria-label=${name}>
              <div class="family" aria-hidden="true">${name}</div>
              ${entries.map((entry, i) => this.#option(entry, from + i, options))}
            </div>
          `,
        )}
      </div>
      <div class="list" role="status" ?hidden=${!isEmpty}>
        <div class="family">No function is called that.</div>
      </div>
    `;
  }

  #option(entry: Entry, index: number, options: PickerOptions): TemplateResult {
    const isFunction = entry.kind === "function";
    const isChosen = isFunction && options.chosen.has(entry.info.id);
    const content = isFunction
      ? html`${swatch(functionStyle(entry.info.id, options.theme))} <span>${entry.info.name}</span>
          <code>${entry.info.formula}</code>`
      : html`<span>Draw the formula</span> <code>${entry.text}</code>`;
    return html`
      <div
        class=${index === this.#active ? "option active" : "option"}
        role="option"
        id="option-${index}"
        aria-selected=${isChosen}
        @click=${() => void this.#take(entry, options)}
      >
        <span class="tick" aria-hidden="true">${isChosen ? "✓" : ""}</span>${content}
      </div>
    `;
  }
}
