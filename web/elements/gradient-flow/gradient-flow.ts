import { html, nothing, type TemplateResult } from "lit";
import type { Catalogue, GradientFlowResult } from "../../engine/index.js";
import { drawFlowChart, drawFlowDiagram, flowDomain, functionStyle } from "../../plot/index.js";
import { choiceLabel, idOf } from "../shared/choice.js";
import { controlStyles } from "../shared/control-styles.js";
import { swatch } from "../shared/fields.js";
import { FigureElement } from "../shared/figure-element.js";
import { figureStyles } from "../shared/figure-styles.js";
import { Requests } from "../shared/requests.js";
import { themeStyles } from "../shared/theme-styles.js";
import { whenSeen } from "../shared/visibility.js";
import { flowConfig, initialFlow, type FlowState } from "./flow-state.js";
import { flowStyles } from "./flow-styles.js";
import { healthLegend, pickers, questions, tableTwin } from "./parts.js";
import { Playback } from "./playback.js";
import { describeLayers, diagnose } from "./words.js";

let instances = 0;

/** From so many layers on, a diagram is drawn taller. */
const DEEP = 12;

/** One network's activation and what was measured on it. */
interface Network {
  readonly text: string;
  readonly flow: GradientFlowResult;
}

/**
 * `<gradient-flow>`: what is left of the gradient in each layer, for two activations side by side;
 * measured by real backpropagation, next to the bound by the product of slopes.
 *
 * Attributes, all entries of `state`: `activations`, `depth`, `width`, `init`, `gain`, `input-scale`, `seeds`.
 */
export class GradientFlow extends FigureElement<FlowState> {
  static override styles = [themeStyles, figureStyles, controlStyles, flowStyles];
  static override initialState = initialFlow;

  #channel = `gradient-flow-${++instances}`;
  #catalogue: Catalogue | undefined;
  #networks: readonly Network[] = [];
  #catalogueRequest = new Requests();
  #requests = new Requests();
  #playback = new Playback();
  /** Played when first seen, and again when another activation was picked and has arrived. */
  #toPlay = true;
  #picked = false;
  #seen = false;

  override connectedCallback(): void {
    super.connectedCallback();
    whenSeen(this, this.lifetime, (seen) => {
      this.#seen = seen;
      this.requestDraw();
    });
  }

  protected override clientChanged(): void {
    super.clientChanged();
    this.#catalogueRequest.forget();
    this.#requests.forget();
  }

  protected override refresh(): void {
    const failed = (reason: unknown): void => this.fail(reason);
    void this.#catalogueRequest.ask(
      "catalogue",
      () => this.client.catalogue(),
      (catalogue) => {
        this.#catalogue = catalogue;
        this.requestUpdate();
      },
      failed,
    );
    void this.#requests.ask(
      JSON.stringify(this.state),
      () => this.#measure(),
      (networks) => {
        this.#networks = networks;
        this.#toPlay ||= this.#picked;
        this.#picked = false;
        this.succeed();
      },
      failed,
    );
  }

  async #measure(): Promise<readonly Network[] | undefined> {
    const { state, client } = this;
    const flows = await Promise.all(
      state.activations.map((text, i) =>
        client.gradientFlow(flowConfig(state, text), `${this.#channel} ${i}`),
      ),
    );
    if (!flows.every((flow) => flow !== undefined)) return undefined;
    return flows.map((flow, i) => ({ text: state.activations[i], flow }));
  }

  protected override figure(): TemplateResult {
    const catalogue = this.#catalogue;
    return html`
      <div class="networks">${this.state.activations.map((text, i) => this.#network(text, i))}</div>
      ${
        catalogue
          ? healthLegend(catalogue)
          : html`<ul class="legend">
              <li>Loading the core</li>
            </ul>`
      }
      <div class="controls">
        <button class="primary" @click=${this.#replay}>Replay</button>
        ${catalogue ? pickers(this.state, catalogue, this.#pick) : nothing}
      </div>
      <div class="diagnosis" role="status">
        ${this.#networks.map(({ text, flow }) => html`<p>${diagnose(this.#label(text), flow)}</p>`)}
      </div>
      <div class="plot chart">
        <canvas data-chart role="img" aria-label=${this.#chartLabel()}></canvas>
      </div>
      <p class="sentence muted">
        Measured: real backpropagation of a random gradient, ${this.state.seeds.length} seeds,
        geometric mean; whiskers from lowest to highest. Bound: the product of the largest slopes,
        weights left out.
      </p>
      ${catalogue ? this.#more(catalogue) : nothing}
    `;
  }

  /** Named after what is drawn: another pick stands in the menu at once, here when it has been measured. */
  #network(picked: string, index: number): TemplateResult {
    const network = this.#networks.at(index);
    const text = network?.text ?? picked;
    const label = this.#label(text);
    const deep = (network?.flow.health.length ?? this.state.depth) >= DEEP;
    return html`
      <section class="network">
        <h3>${swatch(functionStyle(idOf(text), this.theme))} ${label} <em>measured</em></h3>
        <div class=${deep ? "plot deep" : "plot"}>
          <canvas
            data-network=${index}
            role="img"
            aria-label=${network ? describeLayers(label, network.flow) : `${label}, loading`}
          ></canvas>
        </div>
      </section>
    `;
  }

  #more(catalogue: Catalogue): TemplateResult {
    return html`
      <details>
        <summary>More</summary>
        ${questions(this.state, catalogue, (patch) => this.change(patch))}
      </details>
      <details>
        <summary>Table of gradients</summary>
        ${tableTwin(this.#networks, catalogue)}
      </details>
    `;
  }

  #label(text: string): string {
    return choiceLabel(text, this.#catalogue?.activations ?? []);
  }

  #chartLabel(): string {
    const parts = this.#networks.map(({ text, flow }) => diagnose(this.#label(text), flow));
    return `Gradient by layer on a logarithmic scale, measured beside the bound. ${parts.join(" ")}`;
  }

  protected override draw(): void {
    const catalogue = this.#catalogue;
    if (!catalogue || this.#networks.length === 0) return;
    const now = performance.now();
    if (this.#toPlay && this.#seen) {
      this.#toPlay = false;
      if (!matchMedia("(prefers-reduced-motion: reduce)").matches) this.#playback.play(now);
    }
    const layers = this.#networks[0].flow.health.length;
    const progress = this.#playback.progress(now, layers);
    const domain = flowDomain(
      this.#networks.map(({ flow }) => flow.measured),
      catalogue.health,
    );
    for (const canvas of this.renderRoot.querySelectorAll("canvas")) {
      const flow = this.#networks.at(Number(canvas.dataset.network))?.flow;
      this.paint(canvas, (ctx, width, height) => {
        const rect = { x: 0, y: 0, width, height };
        if (canvas.dataset.chart !== undefined) this.#drawChart(ctx, rect, catalogue);
        else if (flow)
          drawFlowDiagram(
            ctx,
            { ...flow, limits: catalogue.health, domain, progress },
            rect,
            this.theme,
          );
      });
    }
    if (this.#playback.playing) this.requestDraw();
  }

  #drawChart(
    ctx: CanvasRenderingContext2D,
    rect: Parameters<typeof drawFlowChart>[2],
    { health }: Catalogue,
  ): void {
    const series = this.#networks.map(({ text, flow }) => ({
      ...flow,
      label: this.#label(text),
      style: functionStyle(idOf(text), this.theme),
    }));
    drawFlowChart(ctx, { series, limits: health }, rect, this.theme);
  }

  #pick = (patch: Partial<FlowState>): void => {
    this.#picked = true;
    this.change(patch);
  };

  #replay = (): void => {
    this.#playback.play(performance.now());
    this.requestDraw();
  };
}
