import { html, nothing, type TemplateResult } from "lit";
import type { Frame } from "../../plot/index.js";
import { chipStyles } from "../shared/styles/chip-styles.js";
import { choiceLabel, idOf, isFormula } from "../shared/functions/activation-choice.js";
import { controlStyles } from "../shared/styles/control-styles.js";
import { copyText } from "../shared/export/copy-text.js";
import { fetchCode } from "../shared/export/fetch-code.js";
import { FigureElement } from "../shared/figure/figure-element.js";
import type { FigureFile } from "../shared/export/figure-files.js";
import { figureStyles } from "../shared/styles/figure-styles.js";
import { FunctionPicker } from "../shared/controls/function-picker.js";
import { canonicalState } from "../shared/functions/canonical-state.js";
import { parameterSliders } from "../shared/controls/parameter-sliders.js";
import { pickerStyles } from "../shared/styles/picker-styles.js";
import { tryFunction } from "../shared/functions/try-function.js";
import { themeStyles } from "../shared/styles/theme-styles.js";
import { compareControl, moreControls, toolbar, tries } from "./controls.js";
import { ExplorerData } from "./state/explorer-data.js";
import { choose, cursorAfterKey, cursorIn, functionCount, initialExplorer, initialView, isMoved, snap, type ExplorerState } from "./state/explorer-state.js"; // prettier-ignore
import { explorerGroups } from "./explorer-groups.js";
import { explorerStyles } from "./explorer-styles.js";
import { factsPanel } from "./readouts/facts.js";
import { SoundSwitch } from "../shared/sound/sound-switch.js";
import { Gestures, type Spot } from "./plots/gestures.js";
import {
  chips,
  cornerWords,
  hasCorners,
  readout,
  readoutWords,
} from "./readouts/chips-and-readout.js";
import {
  drawOutputPlot,
  mainOf,
  plottedOutputs,
  type PlottedOutput,
  type ExplorerViewModel,
} from "./plots/function-plots.js";
import { pan, pinch, spanOf, zoom, type Range } from "./state/x-range.js";
import { nearestOf, nextPlace, settle } from "./plots/snapping.js";
import { gridText, tableTwin } from "./readouts/table.js";
import { sentence } from "./plots/plot-words.js";
import { roomStyles } from "./room.js";

let instances = 0;

/** A finite number for an attribute; `nothing` for any other. */
const finite = (value: number): number | typeof nothing =>
  Number.isFinite(value) ? value : nothing;

/** Factor by which the keys plus and minus zoom. */
const ZOOM_STEP = 2;

/**
 * `<activation-explorer>`: plots of functions and of their slopes side by side, with one cursor over both.
 */
export class ActivationExplorer extends FigureElement<ExplorerState> {
  static override styles = [
    themeStyles,
    figureStyles,
    controlStyles,
    chipStyles,
    pickerStyles,
    explorerStyles,
    roomStyles,
  ];
  static override initialState = initialExplorer;
  static override counts = { functions: functionCount };
  static override groups = explorerGroups;

  #channel = `activation-explorer-${++instances}`;
  #data = new ExplorerData(
    {
      ...this.outcome,
      requestUpdate: () => this.requestUpdate(),
    },
    this.#channel,
  );
  #copied = "";
  #picker = new FunctionPicker(this);
  #sound = new SoundSwitch(this, async () => {
    const { heardExplorer } = await import("./sound/heard-curve.js");
    return heardExplorer(
      () => this.#model,
      (x) => this.#showHeard(x),
    );
  });
  /** The cursor before a trace began. */
  #before: number | undefined;
  #gestures = new Gestures({
    begin: () => this.#begin(),
    point: (spot) => this.#point(spot),
    drag: (start, now) => this.#drag(start, now),
    pinch: (starts, now) => this.#pinch(starts, now),
    wheel: (spot, factor) => this.#wheel(spot, factor),
    end: (left) => this.#end(left),
  });
  #frames = new Map<HTMLCanvasElement, Frame>();
  #picked: string | undefined;
  /** The range of x when a drag or a pinch began. */
  #held: Range = initialExplorer;
  #isUnsettled = false;

  protected override clientChanged(): void {
    super.clientChanged();
    this.#data.forget();
  }

  protected override refresh(): void {
    const own = canonicalState(this.state, ["functions", "minus"], this.catalogue.activations);
    if (own) this.patch(own);
    this.catalogue.load(this.client);
    const isTableOpen = this.renderRoot.querySelector<HTMLDetailsElement>("details.table")?.open;
    this.#data.ask(this.client, this.state, this.#cursor, isTableOpen ?? false);
  }

  get #cursor(): number {
    return cursorIn(this.state);
  }

  get #model(): ExplorerViewModel {
    return {
      state: this.state,
      curveData: this.#data.curveData,
      activations: this.catalogue.activations,
      inspected: this.#data.inspected,
      theme: this.plotTheme,
      picked: this.#picked,
    };
  }

  protected override figure(): TemplateResult {
    const model = this.#model;
    const isLoading = model.curveData.curves.size === 0 && !this.problem;
    return html`
      ${this.#plots(model)}
      <div class="under row">
        ${readout(model)}
        ${toolbar(isMoved(this.state), {
          zoom: (factor) => this.#zoomTo(zoom(this.state, factor, this.#cursor)),
          reset: () => this.#reset(),
        })}
      </div>
      ${hasCorners(model) ? html`<p class="corner muted" data-group="corner">${cornerWords(model)}</p>` : nothing}
      ${this.#controls(model)}
      <p class="sentence muted" id="sentence" data-group="sentence">
        ${isLoading ? "Loading the core" : sentence(model)}
      </p>
      ${this.#more(model)}
    `;
  }

  protected override async files(): Promise<readonly FigureFile[]> {
    const { explorerFiles } = await fetchCode(() => import("./export/explorer-exports.js"));
    return this.#data.curveData.curves.size > 0 ? explorerFiles(this.#model) : [];
  }

  #plots(model: ExplorerViewModel): TemplateResult {
    return html`
      <div
        class="plots"
        role="slider"
        tabindex="0"
        aria-label="Cursor over both plots"
        aria-describedby="sentence keys"
        aria-valuemin=${finite(this.state.from)}
        aria-valuemax=${finite(this.state.to)}
        aria-valuenow=${finite(this.#cursor)}
        aria-valuetext=${readoutWords(model)}
        @keydown=${this.#onKey}
        @keyup=${this.#settle}
        @pointerdown=${this.#gestures.down}
        @pointermove=${this.#gestures.move}
        @pointerup=${this.#gestures.up}
        @pointercancel=${this.#gestures.up}
        @pointerleave=${this.#gestures.leave}
        @wheel=${this.#gestures.wheel}
        @dblclick=${() => this.#reset()}
      >
        ${plottedOutputs.map(
          (output) => html`<div class="plot"><canvas data-quantity=${output}></canvas></div>`,
        )}
      </div>
    `;
  }

  #controls(model: ExplorerViewModel): TemplateResult {
    const { state } = this;
    const sliders = parameterSliders(
      state.functions,
      (id) => this.#data.described.get(id),
      (functions) => this.#move({ functions }),
      this.#settle,
    );
    const options = {
      activations: this.catalogue.activations,
      chosen: new Set(state.functions.map(idOf)),
      theme: this.plotTheme,
      several: state.overlay,
      choose: (text: string) => this.#tryFunction(text),
    };
    return html`
      <div class="choice row">
        <div class="chosen row">
          ${chips(model, (id) => this.change({ functions: choose(state, id) }))}
          <label class="overlay" data-group="overlay">
            <input type="checkbox" .checked=${state.overlay} @change=${this.#onOverlay} />
            Overlay
          </label>
        </div>
        ${this.#picker.render(options)}
      </div>
      ${sliders.length > 0 ? html`<div class="parameters" data-group="parameters">${sliders}</div>` : nothing}
      ${compareControl(model, (minus) => this.change({ minus }))}
      ${tries((patch) => this.change({ ...initialView(), ...patch }))}
    `;
  }

  #more(model: ExplorerViewModel): TemplateResult {
    const main = mainOf(model) ?? this.state.functions.at(-1) ?? "";
    const info = this.catalogue.activations.find(({ id }) => id === idOf(main));
    return html`
      <details class="known" data-group="facts">
        <summary>Facts</summary>
        ${factsPanel(
          choiceLabel(main, this.catalogue.activations),
          info,
          this.#data.inspected.get(main),
          this.#data.described.get(idOf(main)),
          {
            state: this.#data.costs.get(main) ?? "unknown",
            measure: () => void this.#data.measureCost(this.client, main),
          },
        )}
      </details>
      <details data-group="more">
        <summary>More</summary>
        ${moreControls(this.state, (patch) => this.change(patch))}
        ${this.#sound.render("the curve")}
      </details>
      <details class="table" data-group="table" @toggle=${() => this.requestUpdate()}>
        <summary>Table of values</summary>
        ${tableTwin(model, this.#data.grid)}
        <p class="group">
          <button class="small" ?disabled=${!this.#data.grid} @click=${this.#onCopy}>
            Copy the table
          </button>
          <span role="status" class="muted">${this.#copied}</span>
        </p>
      </details>
    `;
  }

  protected override draw(): void {
    const model = this.#model;
    const { curves, difference, cursor } = this.#data.curveData;
    for (const canvas of this.renderRoot.querySelectorAll("canvas")) {
      const output = canvas.dataset.quantity as PlottedOutput;
      const paint = (ctx: CanvasRenderingContext2D, width: number, height: number): void => {
        const outer = { x: 0, y: 0, width, height };
        this.#frames.set(canvas, drawOutputPlot(ctx, model, output, outer));
      };
      const { state, inspected, picked, activations } = model;
      this.paint(canvas, paint, [
        state,
        curves,
        difference,
        cursor,
        inspected,
        picked,
        activations,
      ]);
    }
  }

  /** Shows a function if the core can evaluate it; otherwise resolves to the core's sentence. */
  async #tryFunction(text: string): Promise<string | undefined> {
    const problem = await tryFunction(this.client, text, `${this.#channel} typed`);
    if (problem !== undefined) return problem;
    const isThere = this.state.functions.some((one) => idOf(one) === idOf(text));
    if (!isThere || isFormula(text)) this.change({ functions: choose(this.state, text) });
    return undefined;
  }

  #onCopy = async (): Promise<void> => {
    if (!this.#data.grid) return;
    const isDone = await copyText(gridText(this.#data.grid));
    this.#copied = isDone ? "Copied, with all digits." : "This browser does not let the page copy.";
    this.requestUpdate();
  };

  #onOverlay = (event: Event): void => {
    const overlay = (event.target as HTMLInputElement).checked;
    const { functions } = this.state;
    this.change({ overlay, functions: overlay ? functions : functions.slice(-1) });
  };

  #onKey = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey) return;
    if (!this.#actOn(event)) return;
    event.preventDefault();
  };

  /** Does what a key stands for; returns whether it stands for anything. */
  #actOn(event: KeyboardEvent): boolean {
    const { key } = event;
    const model = this.#model;
    if (key === "+" || key === "=") this.#zoomTo(zoom(this.state, 1 / ZOOM_STEP, this.#cursor));
    else if (key === "-" || key === "_") this.#zoomTo(zoom(this.state, ZOOM_STEP, this.#cursor));
    else if (key === "Home" && isMoved(this.state)) this.#reset();
    else if (key === "PageDown" || key === "PageUp") {
      this.#moveTo(nextPlace(model, this.#cursor, key === "PageDown" ? 1 : -1) ?? this.#cursor);
    } else {
      const cursor = cursorAfterKey(event, { ...this.state, cursor: this.#cursor });
      if (cursor === undefined) return false;
      this.#moveTo(cursor);
    }
    return true;
  }

  #zoomTo({ from, to }: Range): void {
    this.change({ from, to });
  }

  #reset(): void {
    this.change(initialView());
  }

  #moveTo(cursor: number): void {
    if (cursor !== this.state.cursor) this.#move({ cursor });
  }

  /** Moves the cursor along with a trace, and back after it. */
  #showHeard(x: number | undefined): void {
    this.#before = x === undefined ? this.#before : (this.#before ?? this.state.cursor);
    const cursor = x ?? this.#before;
    if (cursor !== undefined) this.patch({ cursor });
    if (x === undefined) this.#before = undefined;
  }

  /** Changes the state without an event; `#settle` fires it when the change is complete. */
  #move(patch: Partial<ExplorerState>): void {
    this.#isUnsettled = true;
    this.patch(patch);
  }

  // Methods of GestureTarget. Frames are those of the plots as last drawn.

  #begin(): void {
    const { from, to } = this.state;
    this.#held = { from, to };
  }

  #point({ canvas, x, y }: Spot): void {
    const frame = this.#frames.get(canvas);
    if (!frame) return;
    const output = canvas.dataset.quantity as PlottedOutput;
    this.#moveTo(settle(this.#model, snap(frame.x.invert(x), this.state), frame));
    this.#picked = nearestOf(this.#model, output, frame, { x, y });
    this.requestDraw();
  }

  #drag(start: Spot, now: Spot): void {
    const width = this.#frames.get(start.canvas)?.rect.width;
    if (!width) return;
    this.#move({ ...pan(this.#held, ((start.x - now.x) / width) * spanOf(this.#held)) });
  }

  #pinch(starts: readonly [Spot, Spot], now: readonly [Spot, Spot]): void {
    const rect = this.#frames.get(starts[0].canvas)?.rect;
    if (!rect) return;
    const share = ({ x }: Spot): number => (x - rect.x) / rect.width;
    const finger = (start: Spot, now: Spot) => ({
      value: this.#held.from + share(start) * spanOf(this.#held),
      share: share(now),
    });
    const [a, b] = [finger(starts[0], now[0]), finger(starts[1], now[1])];
    this.#move({ ...pinch(this.#held, a, b) });
  }

  #wheel({ canvas, x }: Spot, factor: number): void {
    const frame = this.#frames.get(canvas);
    if (frame) this.#zoomTo(zoom(this.state, factor, frame.x.invert(x)));
  }

  #end(left: boolean): void {
    if (left) this.#picked = undefined;
    this.#settle();
  }

  /** Fires `change` after moves of cursor, range or sliders: once they have come to rest, not at every pixel. */
  #settle = (): void => {
    if (this.#isUnsettled) this.emit("change", this.state);
    this.#isUnsettled = false;
    this.requestDraw();
  };
}
