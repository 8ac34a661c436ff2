import { html, nothing, type TemplateResult } from "lit";
import type { ActivationInfo } from "../../engine/index.js";
import {
  drawFunctionPlot,
  functionStyle,
  layoutFunctionPlot,
  type Emphasis,
  type Frame,
  type FunctionPlot,
} from "../../plot/index.js";
import { chipStyles } from "../shared/chip-styles.js";
import { choiceLabel, formatChoice, idOf, parseChoice } from "../shared/choice.js";
import { controlStyles } from "../shared/control-styles.js";
import { numberField } from "../shared/fields.js";
import { FigureElement } from "../shared/figure-element.js";
import { figureStyles } from "../shared/figure-styles.js";
import { Requests } from "../shared/requests.js";
import { themeStyles } from "../shared/theme-styles.js";
import { choose, cursorAfterKey, initialExplorer, snap, type ExplorerState } from "./explorer-state.js"; // prettier-ignore
import { explorerStyles } from "./explorer-styles.js";
import { chips, parameters, readout, spoken, tableTwin, type View } from "./parts.js";
import { read, sample, type Samples } from "./samples.js";
import { describe } from "./words.js";

let instances = 0;

/** Which of a function's samples a plot shows. */
type Quantity = "value" | "slope";
const quantities = ["value", "slope"] as const;

/** How near the pointer must be to a curve to pick it out, CSS pixels. */
const REACH = 14;

/**
 * `<activation-explorer>`: functions and their slopes side by side, with one cursor over both.
 *
 * Attributes, all entries of `state`: `functions`, `overlay`, `from`, `to`, `cursor`.
 */
export class ActivationExplorer extends FigureElement<ExplorerState> {
  static override styles = [themeStyles, figureStyles, controlStyles, chipStyles, explorerStyles];
  static override initialState = initialExplorer;

  #channel = `activation-explorer-${++instances}`;
  #activations: readonly ActivationInfo[] = [];
  #samples = new Map<string, Samples>();
  #catalogue = new Requests();
  #requests = new Requests();
  #frames: Partial<Record<Quantity, Frame>> = {};
  #picked: string | undefined;
  #cursorMoved = false;

  protected override clientChanged(): void {
    super.clientChanged();
    this.#catalogue.forget();
    this.#requests.forget();
    this.#samples.clear();
  }

  protected override refresh(): void {
    const { functions, from, to } = this.state;
    void this.#catalogue.ask(
      "catalogue",
      () => this.client.catalogue(),
      ({ activations }) => {
        this.#activations = activations;
        this.requestUpdate();
      },
      (reason) => this.fail(reason),
    );
    void this.#requests.ask(
      JSON.stringify([functions, from, to]),
      () => this.#sampleAll(),
      (samples) => {
        this.#samples = samples;
        this.succeed();
      },
      (reason) => this.fail(reason),
    );
  }

  /** Samples of all functions on show; those that are known for this range are not asked for again. */
  async #sampleAll(): Promise<Map<string, Samples> | undefined> {
    const { functions, from, to } = this.state;
    const known = this.#samples;
    const sampled = await Promise.all(
      functions.map(async (text) => {
        const old = known.get(text);
        if (old?.x[0] === from && old.x.at(-1) === to) return old;
        return sample(this.client, text, { from, to }, `${this.#channel} ${idOf(text)}`);
      }),
    );
    if (!sampled.every((samples) => samples !== undefined)) return undefined;
    return new Map(functions.map((text, i) => [text, sampled[i]]));
  }

  protected override figure(): TemplateResult {
    const view = this.#view();
    return html`
      <div
        class="plots"
        role="slider"
        tabindex="0"
        aria-label="Cursor over both plots"
        aria-describedby="sentence"
        aria-valuemin=${this.state.from}
        aria-valuemax=${this.state.to}
        aria-valuenow=${view.state.cursor}
        aria-valuetext=${spoken(view)}
        @keydown=${this.#onKey}
        @keyup=${this.#settle}
        @pointerleave=${this.#onLeave}
        @pointerup=${this.#settle}
      >
        ${quantities.map(
          (quantity) => html`
            <div class="plot">
              <canvas
                data-quantity=${quantity}
                @pointermove=${this.#onPointer}
                @pointerdown=${this.#onPointer}
              ></canvas>
            </div>
          `,
        )}
      </div>
      ${readout(view)} ${this.#controls(view)}
      <p class="sentence muted" id="sentence">${this.#sentence()}</p>
      ${this.#more(view)}
    `;
  }

  #controls(view: View): TemplateResult {
    const sliders = parameters(view, (functions) => this.change({ functions }));
    return html`
      <div class="chosen">
        ${chips(view, (id) => this.change({ functions: choose(this.state, id) }))}
        <label class="overlay">
          <input type="checkbox" .checked=${this.state.overlay} @change=${this.#onOverlay} />
          Overlay
        </label>
      </div>
      ${sliders.length > 0 ? html`<div class="parameters">${sliders}</div>` : nothing}
    `;
  }

  #more(view: View): TemplateResult {
    const { from, to } = this.state;
    return html`
      <details>
        <summary>More</summary>
        <div class="questions">
          <fieldset>
            <legend>Which range?</legend>
            ${numberField("from x =", from, {}, (value) => this.change({ from: value }))}
            ${numberField("to x =", to, {}, (value) => this.change({ to: value }))}
          </fieldset>
        </div>
      </details>
      <details>
        <summary>Table of values</summary>
        ${tableTwin(view)}
      </details>
    `;
  }

  #view(): View {
    const { state, theme } = this;
    // A cursor outside the range stands at its edge.
    const cursor = state.from < state.to ? snap(state.cursor, state) : state.cursor;
    return {
      state: { ...state, cursor },
      theme,
      activations: this.#activations,
      samples: this.#samples,
    };
  }

  /** The function chosen last, in words. */
  #sentence(): string {
    const latest = this.state.functions.at(-1);
    const info = this.#activations.find(({ id }) => latest && id === idOf(latest));
    return info ? describe(info, formatChoice(parseChoice(latest!), info) !== info.id) : "";
  }

  protected override draw(): void {
    for (const canvas of this.renderRoot.querySelectorAll("canvas")) {
      const quantity = canvas.dataset.quantity as Quantity;
      this.paint(canvas, (ctx, width, height) => {
        const plot = this.#plot(quantity);
        const frame = layoutFunctionPlot(ctx, plot, { x: 0, y: 0, width, height }, this.theme);
        this.#frames[quantity] = frame;
        const x = this.#view().state.cursor;
        const values = [...this.#samples.values()].map((samples) => read(samples, x)[quantity]);
        drawFunctionPlot(
          ctx,
          plot,
          frame,
          this.theme,
          values.length > 0 ? { x, values } : undefined,
        );
      });
    }
  }

  #plot(quantity: Quantity): FunctionPlot {
    const { from, to } = this.state;
    const series = [...this.#samples].map(([text, samples]) => ({
      // Without parameters: a label whose length changed would move the plot under the slider.
      label: choiceLabel(idOf(text), this.#activations),
      style: functionStyle(idOf(text), this.theme),
      emphasis: this.#emphasis(text),
      curve: { x: samples.x, y: samples[quantity], breaks: samples.breaks },
      atBreaks: quantity === "value" ? samples.valueAtBreaks : samples.slopeAtBreaks,
    }));
    return { from, to, series, yTitle: quantity === "value" ? "f(x)" : "f′(x), the slope" };
  }

  #emphasis(text: string): Emphasis {
    if (this.#picked === undefined || this.#samples.size < 2) return "normal";
    return text === this.#picked ? "strong" : "faint";
  }

  #onOverlay = (event: Event): void => {
    const overlay = (event.target as HTMLInputElement).checked;
    const { functions } = this.state;
    this.change({ overlay, functions: overlay ? functions : functions.slice(-1) });
  };

  #onPointer = (event: PointerEvent): void => {
    const quantity = (event.target as HTMLCanvasElement).dataset.quantity as Quantity;
    const frame = this.#frames[quantity];
    if (!frame) return;
    this.#moveTo(snap(frame.x.invert(event.offsetX), this.state));
    this.#picked = this.#nearest(quantity, frame, event.offsetY);
  };

  /** The function whose curve is nearest to the pointer, if one is within reach. */
  #nearest(quantity: Quantity, frame: Frame, y: number): string | undefined {
    let best: string | undefined;
    let reach = REACH;
    for (const [text, samples] of this.#samples) {
      const distance = Math.abs(frame.y(read(samples, this.state.cursor)[quantity]) - y);
      if (distance < reach) [best, reach] = [text, distance];
    }
    return best;
  }

  #onKey = (event: KeyboardEvent): void => {
    const cursor = cursorAfterKey(event, this.state);
    if (cursor === undefined) return;
    event.preventDefault();
    this.#moveTo(cursor);
  };

  #moveTo(cursor: number): void {
    if (cursor !== this.state.cursor) this.#cursorMoved = true;
    this.state = { cursor };
  }

  #onLeave = (): void => {
    this.#picked = undefined;
    this.#settle();
  };

  /** The page hears of the cursor when it comes to rest, not at every pixel. */
  #settle = (): void => {
    if (this.#cursorMoved) this.emit("change", this.state);
    this.#cursorMoved = false;
    this.requestDraw();
  };
}
