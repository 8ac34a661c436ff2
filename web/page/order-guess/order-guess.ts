import { html, nothing, svg, type TemplateResult } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { controlStyles } from "../../elements/shared/styles/control-styles.js";
import { swatch } from "../../elements/shared/controls/fields.js";
import { FigureElement } from "../../elements/shared/figure/figure-element.js";
import { figureStyles } from "../../elements/shared/styles/figure-styles.js";
import { themeStyles } from "../../elements/shared/styles/theme-styles.js";
import type { Catalogue, RaceConfig } from "../../engine/index.js";
import { functionStyle } from "../../plot/index.js";
import { moved, orderOf, runRace, type Place } from "./order.js";
import { styles } from "./styles.js";
import { ordinal, guessResult } from "./words.js";

/** State of the guess. */
export interface GuessState {
  readonly [key: string]: readonly string[] | boolean;
  /** Ids from first to last; empty: in the race's order. */
  readonly order: readonly string[];
  /** Whether the race was requested. */
  readonly told: boolean;
}

/** Height of a row, CSS pixels. */
const ROW = 44;

const config = ({ presets }: Catalogue): RaceConfig =>
  presets.find(({ id }) => id === "honest")!.config;

/**
 * `<order-guess>`: a list of activations that readers put in order, by buttons or by dragging, and then the order in
 * which they reach the target in a race.
 */
export class OrderGuess extends FigureElement<GuessState> {
  static override styles = [themeStyles, figureStyles, controlStyles, styles];
  static override initialState: GuessState = { order: [], told: false };

  #result: readonly Place[] | undefined;
  #isRacing = false;
  #said = "";
  /** The button that keeps the focus when its row has moved. */
  #kept: { id: string; by: number } | undefined;
  #held: string | undefined;

  protected override clientChanged(): void {
    super.clientChanged();
    this.#isRacing = false;
  }

  protected override catalogueLoaded(): void {
    this.succeed();
  }

  protected override refresh(): void {
    const { catalogue } = this.catalogue;
    this.catalogue.load(this.client);
    if (this.state.told && !this.#result && !this.#isRacing && catalogue) {
      this.#isRacing = true;
      this.#race(catalogue).catch((reason: unknown) => this.fail(reason));
    }
    this.#keepFocus();
  }

  async #race(catalogue: Catalogue): Promise<void> {
    this.#result = await runRace(this.client, config(catalogue));
    this.#said = guessResult(this.#order, this.#result, this.#nameOf);
    this.succeed();
  }

  get #ids(): readonly string[] {
    const { catalogue } = this.catalogue;
    if (!catalogue) return [];
    const { activations } = config(catalogue);
    return activations.map((each) => (typeof each === "string" ? each : each.activation));
  }

  get #order(): readonly string[] {
    return orderOf(this.state.order, this.#ids);
  }

  #nameOf = (id: string): string =>
    this.catalogue.activations.find((row) => row.id === id)?.name ?? id;

  #put(id: string, to: number): void {
    const order = moved(this.#order, id, to);
    this.#said = `${this.#nameOf(id)} is now ${ordinal(order.indexOf(id))}.`;
    this.patch({ order });
  }

  #step(id: string, by: number): void {
    this.#kept = { id, by };
    this.#put(id, this.#order.indexOf(id) + by);
    this.emit("change", this.state);
  }

  #keepFocus(): void {
    const { id, by } = this.#kept ?? {};
    if (id === undefined) return;
    this.#kept = undefined;
    const buttons = [...this.renderRoot.querySelectorAll<HTMLButtonElement>(`[data-id="${id}"] button`)]; // prettier-ignore
    const chosen = buttons[by === -1 ? 0 : 1];
    (chosen?.disabled ? buttons.find(({ disabled }) => !disabled) : chosen)?.focus();
  }

  #grab(event: PointerEvent, id: string): void {
    (event.currentTarget as Element).setPointerCapture(event.pointerId);
    this.#held = id;
    this.requestUpdate();
  }

  /** Moves the held entry to the row under the pointer. */
  #drag({ clientY }: PointerEvent): void {
    const list = this.renderRoot.querySelector("ol");
    if (this.#held === undefined || !list) return;
    const { top, height } = list.getBoundingClientRect();
    const row = Math.floor(((clientY - top) / height) * this.#order.length);
    if (row !== this.#order.indexOf(this.#held)) this.#put(this.#held, row);
  }

  #release(): void {
    if (this.#held === undefined) return;
    this.#held = undefined;
    this.emit("change", this.state);
    this.requestUpdate();
  }

  /** Draws nothing: lists and lines are elements. */
  protected override draw(): void {}

  protected override figure(): TemplateResult {
    const result = this.state.told ? this.#result : undefined;
    return html`
      <div class="lists ${result ? "told" : ""}">
        <div>
          <h3 id="guess">Your order</h3>
          <ol aria-labelledby="guess">
            ${repeat(
              this.#order,
              (id) => id,
              (id, i) => this.#row(id, i, !this.state.told),
            )}
          </ol>
        </div>
        ${result ? html`${this.#links(result)} ${this.#arrivals(result)}` : nothing}
      </div>
      ${this.#controls()}
      <p class="sentence" role="status">${this.#status(result)}</p>
    `;
  }

  #status(result: readonly Place[] | undefined): string {
    if (this.state.told && !result) return "The race is being run.";
    if (!result) return this.#said;
    return `${guessResult(this.#order, result, this.#nameOf)} That was one start. With another the middle changes places.`;
  }

  #row(id: string, index: number, isOpen: boolean): TemplateResult {
    const name = this.#nameOf(id);
    const step = (by: number, arrow: string, way: string): TemplateResult => html`
      <button
        aria-label="Move ${name} ${way}"
        ?disabled=${index + by < 0 || index + by >= this.#order.length}
        @click=${() => this.#step(id, by)}
      >
        ${arrow}
      </button>
    `;
    return html`
      <li data-id=${id} class=${this.#held === id ? "held" : nothing}>
        ${isOpen ? this.#handle(id) : nothing}
        <span class="rank" aria-hidden="true">${index + 1}</span>
        ${swatch(functionStyle(id, this.plotTheme))} <span class="name">${name}</span>
        ${isOpen ? html`${step(-1, "↑", "up")} ${step(1, "↓", "down")}` : nothing}
      </li>
    `;
  }

  #handle(id: string): TemplateResult {
    return html`
      <span
        class="handle"
        aria-hidden="true"
        @pointerdown=${(event: PointerEvent) => this.#grab(event, id)}
        @pointermove=${(event: PointerEvent) => this.#drag(event)}
        @pointerup=${() => this.#release()}
        @pointercancel=${() => this.#release()}
        >⠿</span
      >
    `;
  }

  /** Lines from each place in the guess to the place in the race. */
  #links(result: readonly Place[]): TemplateResult {
    const count = this.#order.length;
    const line = ({ id }: Place, to: number): TemplateResult => {
      const { color, dash } = functionStyle(id, this.plotTheme);
      const from = this.#order.indexOf(id) + 0.5;
      const path = `M2 ${from}C50 ${from} 50 ${to + 0.5} 98 ${to + 0.5}`;
      return svg`<path d=${path} stroke=${color} stroke-dasharray=${dash.join(" ") || nothing} />`;
    };
    return html`
      <svg
        class="links"
        height=${count * ROW}
        viewBox="0 0 100 ${count}"
        preserveAspectRatio="none"
        aria-hidden="true"
      >
        ${result.map(line)}
      </svg>
    `;
  }

  #arrivals(result: readonly Place[]): TemplateResult {
    return html`
      <div>
        <h3 id="arrivals">In the race</h3>
        <ol aria-labelledby="arrivals">
          ${result.map(
            ({ id, epochs }) => html`
              <li>
                ${swatch(functionStyle(id, this.plotTheme))}
                <span class="name">${this.#nameOf(id)}</span>
                <span class="epochs">${epochs === null ? "never" : `epoch ${epochs}`}</span>
              </li>
            `,
          )}
        </ol>
      </div>
    `;
  }

  #controls(): TemplateResult {
    const { told } = this.state;
    const change = (): void => this.change({ told: !told });
    return html`
      <div class="controls">
        <button
          class=${told ? nothing : "primary"}
          ?disabled=${!this.catalogue.catalogue}
          @click=${change}
        >
          ${told ? "Guess again" : "That is my order: race"}
        </button>
      </div>
    `;
  }
}
