import { html, nothing, type TemplateResult } from "lit";
import type { Catalogue } from "../../engine/index.js";
import { gradientFlowSettings } from "../../engine/settings.js";
import { layerAt } from "../../plot/index.js";
import { choiceLabel, idOf } from "../shared/functions/activation-choice.js";
import { controlStyles } from "../shared/styles/control-styles.js";
import { FigureElement } from "../shared/figure/figure-element.js";
import { fetchCode } from "../shared/export/fetch-code.js";
import type { FigureFile } from "../shared/export/figure-files.js";
import { figureStyles } from "../shared/styles/figure-styles.js";
import { FunctionPicker } from "../shared/controls/function-picker.js";
import { healthLegend, healthStyles } from "../shared/controls/health-legend.js";
import { canonicalState } from "../shared/functions/canonical-state.js";
import { Descriptions } from "../shared/functions/descriptions.js";
import { parameterSliders } from "../shared/controls/parameter-sliders.js";
import { pickerStyles } from "../shared/styles/picker-styles.js";
import { LatestAnswers } from "../shared/requests/latest-answers.js";
import { seriesStyles } from "../shared/functions/series-styles.js";
import { tryFunction } from "../shared/functions/try-function.js";
import { themeStyles } from "../shared/styles/theme-styles.js";
import { SoundSwitch } from "../shared/sound/sound-switch.js";
import { whenSeen } from "../shared/figure/visibility.js";
import { initialFlow, networkCount, patchBefore, type FlowState } from "./state/flow-state.js";
import { flowGroups } from "./flow-groups.js";
import { flowStyles } from "./flow-styles.js";
import { depthOf } from "./charts/flow-layout.js";
import { layerView } from "./charts/layer-view.js";
import { isRemedyShown, measure, type Network } from "./state/measured-networks.js";
import { chartPart, depthField, networkTitle, pickers, questions, speedField } from "./controls.js";
import { drawingOf } from "./charts/canvas-drawings.js";
import { PlaybackControls } from "./state/playback-controls.js";
import { tableTwin, type FlowTable } from "./export/flow-tables.js";
import { diagnosisPanel } from "./diagnosis/diagnosis-panel.js";
import { describeLayers } from "./diagnosis/flow-words.js";
import { roomStyles } from "./room.js";

let instances = 0;

/** Entries of the state that change only what is shown, not what is measured. */
const viewKeys: readonly string[] = ["layer", "bound", "predicted", "speed"];

/**
 * `<gradient-flow>`: the gradient in each layer relative to the output's, for up to four activations side by side;
 * measured by backpropagation, beside the bound by the product of slopes and the prediction of mean-field theory.
 */
export class GradientFlow extends FigureElement<FlowState> {
  static override styles = [
    themeStyles,
    figureStyles,
    controlStyles,
    pickerStyles,
    healthStyles,
    flowStyles,
    roomStyles,
  ];
  static override initialState = initialFlow;
  static override settings = gradientFlowSettings;
  static override counts = { activations: networkCount };
  static override groups = flowGroups;

  #channel = `gradient-flow-${++instances}`;
  #networks: readonly Network[] = [];
  #requests = new LatestAnswers();
  #described = new Descriptions(this.#channel);
  readonly #playback = new PlaybackControls({
    layers: () => this.#depth,
    requestDraw: () => this.requestDraw(),
    requestUpdate: () => this.requestUpdate(),
    follow: () => {
      if (this.state.layer !== 0) this.change({ layer: 0 });
    },
    reached: () => {
      if (this.state.layer === 0) this.requestUpdate();
    },
  });
  #picker = new FunctionPicker(this);
  #sound = new SoundSwitch(this, async () => {
    const { heardFlow } = await import("./charts/heard-gradients.js");
    return heardFlow(
      () => this.#networks.map(({ flow }) => flow.measured),
      (layer) => this.#showHeard(layer),
    );
  });
  /** The chosen layer before a trace began. */
  #before: number | undefined;
  /** Whether another activation was picked and is not measured yet. */
  #picked = false;
  #isTableOpen = false;

  override connectedCallback(): void {
    super.connectedCallback();
    whenSeen(this, this.lifetime, (seen) => this.#playback.setSeen(seen));
  }

  protected override clientChanged(): void {
    super.clientChanged();
    this.#requests.forget();
    this.#described.forget();
  }

  protected override refresh(): void {
    const own = canonicalState(this.state, ["activations"], this.catalogue.activations);
    if (own) this.patch(own);
    const failed = (reason: unknown): void => this.fail(reason);
    this.catalogue.load(this.client);
    this.client.prepare("gradientFlow"); // whose module can say what the functions are, too
    const ids = [...new Set(this.state.activations.map(idOf))];
    this.#described.ask(this.client, ids, () => this.requestUpdate(), failed);
    const measured = Object.entries(this.state).filter(([key]) => !viewKeys.includes(key));
    void this.#requests.ask(
      JSON.stringify(measured),
      () => measure(this.client, this.state, this.#channel),
      (networks) => {
        this.#networks = networks;
        if (this.#picked) this.#playback.playWhenSeen();
        this.#picked = false;
        this.succeed();
      },
      failed,
    );
  }

  /**
   * Number of layers drawn: those of the measured networks, which may lag behind the state; before the first
   * measurement those of the state, or 1 after a failure.
   */
  get #depth(): number {
    const expected = this.problem ? 1 : Math.max(1, Math.round(this.state.depth));
    return this.#networks.at(0)?.flow.health.length ?? expected;
  }

  /** Index of the layer whose inside is shown: the chosen one, or the one that the gradient reached last. */
  get #layer(): number {
    const { layer } = this.state;
    if (layer >= 1 && layer <= this.#depth) return Math.round(layer) - 1;
    return Math.min(this.#playback.layer, this.#depth - 1);
  }

  protected override figure(): TemplateResult {
    const { catalogue } = this.catalogue;
    const { activations } = this.state;
    return html`
      <div class="networks" data-count=${activations.length}>
        ${activations.map((text, i) => this.#network(text, i))}
      </div>
      ${
        catalogue
          ? healthLegend(catalogue.health)
          : html`<ul class="legend" data-group="legend">
              <li>${this.problem ? nothing : "Loading the core"}</li>
            </ul>`
      }
      ${this.#controls(catalogue)}
      <div class="networks verdicts" data-group="diagnosis" data-count=${activations.length}>
        ${catalogue ? this.#networks.map((network, i) => diagnosisPanel(network, i, this.state, catalogue, this.#pick)) : nothing}
      </div>
      ${this.#chart()}
      ${layerView(this.#networks, this.#layer, catalogue?.activations ?? [], (layer) =>
        this.change({ layer }),
      )}
      ${catalogue ? this.#more() : nothing}
    `;
  }

  #controls(catalogue: Catalogue | undefined): TemplateResult {
    const { playing, play, pause, step } = this.#playback;
    return html`
      <div class="controls row">
        <button class="primary" data-group="playback" @click=${playing ? pause : play}>
          ${playing ? "Pause" : "Replay"}
        </button>
        <button data-group="playback" @click=${step}>Step</button>
        ${depthField(this.state, this.#apply)} ${speedField(this.state, this.#apply)}
        ${catalogue ? pickers(this.state, catalogue, this.#pick) : nothing}
      </div>
      ${catalogue ? this.#find(catalogue) : nothing} ${this.#parameters()}
    `;
  }

  /** The picker: adds a function or a formula as another network, or replaces the last one if there is no room. */
  #find({ activations }: Catalogue): TemplateResult {
    return this.#picker.render({
      activations,
      chosen: new Set(this.state.activations.map(idOf)),
      theme: this.plotTheme,
      several: false,
      choose: (text) => this.#add(text),
    });
  }

  /** The parameters' sliders. `change` is fired when a slider is released. */
  #parameters(): TemplateResult | typeof nothing {
    const sliders = parameterSliders(
      this.state.activations,
      (id) => this.#described.get(id),
      (activations) => this.patch({ activations }),
      () => this.emit("change", this.state),
    );
    return sliders.length > 0
      ? html`<div class="parameters" data-group="parameters">${sliders}</div>`
      : nothing;
  }

  /** Adds a network if the core can evaluate its activation; otherwise resolves to the core's sentence. */
  async #add(text: string): Promise<string | undefined> {
    const problem = await tryFunction(this.client, text, `${this.#channel} typed`);
    if (problem !== undefined) return problem;
    const { activations } = this.state;
    this.#pick({ activations: [...activations.slice(0, networkCount.max - 1), text] });
    return undefined;
  }

  /** One network, titled by the activation that was measured, which may lag behind the picked one. */
  #network(picked: string, index: number): TemplateResult {
    const network = this.#networks.at(index);
    const text = network?.text ?? picked;
    const label = this.#label(text);
    return html`
      <section class="network">
        ${networkTitle(label, seriesStyles([text], this.plotTheme).get(text)!)}
        <div class="plot ${depthOf(this.#depth)}">
          <canvas
            data-network=${index}
            role="img"
            aria-label=${network ? describeLayers(label, network.flow) : `${label}, loading`}
            @click=${this.#pickLayer}
          ></canvas>
        </div>
      </section>
    `;
  }

  #chart(): TemplateResult {
    const cured = isRemedyShown(this.#networks);
    return chartPart(this.state, cured, this.#chartLabel(), this.#apply, this.#undo);
  }

  #more(): TemplateResult {
    const toggled = (event: Event): void => {
      this.#isTableOpen = (event.target as HTMLDetailsElement).open;
      this.requestUpdate();
    };
    return html`
      <details data-group="more">
        <summary>More</summary>
        ${questions(this.state, this.#apply)} ${this.#sound.render("the gradients")}
      </details>
      <details data-group="table" @toggle=${toggled}>
        <summary>Table of gradients</summary>
        ${this.#isTableOpen ? tableTwin(this.#tabled()) : nothing}
      </details>
    `;
  }

  protected override async files(): Promise<readonly FigureFile[]> {
    const { flowFiles, flowImage } = await fetchCode(() => import("./export/flow-exports.js"));
    const { catalogue } = this.catalogue;
    if (!catalogue || this.#networks.length === 0) return [];
    const image = flowImage(this.#networks, this.state, catalogue, this.plotTheme);
    return flowFiles(image, this.#tabled());
  }

  override play(): void {
    this.#playback.play();
  }

  override pause(): void {
    this.#playback.pause();
  }

  #tabled(): FlowTable[] {
    return this.#networks.map(({ text, flow }) => ({ name: this.#label(text), flow }));
  }

  #label(text: string): string {
    return choiceLabel(text, this.catalogue.activations);
  }

  #chartLabel(): string {
    const parts = this.#networks.map(({ text, flow }) => describeLayers(this.#label(text), flow));
    return `Gradient by layer on a logarithmic scale, measured beside the bound and the prediction. ${parts.join(" ")}`;
  }

  /** Looks into each layer that is heard, and then into the one before. */
  #showHeard(layer: number | undefined): void {
    this.#before = layer === undefined ? this.#before : (this.#before ?? this.state.layer);
    if (this.#before !== undefined)
      this.patch({ layer: layer === undefined ? this.#before : layer + 1 });
    if (layer === undefined) this.#before = undefined;
  }

  protected override draw(): void {
    const { catalogue } = this.catalogue;
    if (!catalogue || this.#networks.length === 0) return;
    const progress = this.#playback.advance(this.state.speed);
    const { state, plotTheme: theme } = this;
    const view = {
      networks: this.#networks,
      state,
      catalogue,
      theme,
      layer: this.#layer,
      progress,
    };
    for (const canvas of this.renderRoot.querySelectorAll("canvas")) {
      const drawing = drawingOf(canvas, view);
      if (drawing) this.paint(canvas, drawing.paint, drawing.shown);
    }
  }

  #apply = (patch: Partial<FlowState>): void => this.change(patch);

  #pick = (patch: Partial<FlowState>): void => {
    this.#picked = true;
    this.change(patch);
  };

  #undo = (): void => this.#pick({ ...patchBefore(this.state), before: "" });

  #pickLayer = (event: MouseEvent): void => {
    const { clientWidth: width, clientHeight: height } = event.target as HTMLCanvasElement;
    const layer = layerAt({ x: 0, y: 0, width, height }, this.#depth, event.offsetY);
    if (layer !== undefined) this.change({ layer: layer + 1 });
  };
}
