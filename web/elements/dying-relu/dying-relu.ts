import { css, html, type TemplateResult } from "lit";
import type { DyingReluResult } from "../../engine/index.js";
import { dyingReluSettings } from "../../engine/settings.js";
import { drawLineChart } from "../../plot/index.js";
import { canonicalState } from "../shared/functions/canonical-state.js";
import { choiceLabel } from "../shared/functions/activation-choice.js";
import { controlStyles } from "../shared/styles/control-styles.js";
import { FigureElement } from "../shared/figure/figure-element.js";
import { figureStyles } from "../shared/styles/figure-styles.js";
import { LatestAnswers } from "../shared/requests/latest-answers.js";
import { liveSentence } from "../shared/controls/live-region.js";
import { themeStyles } from "../shared/styles/theme-styles.js";
import { dyingGroups } from "./dying-groups.js";
import { dyingConfig, initialDying, plotHeight, type DyingState } from "./dying-state.js";
import { controls, deadChart, tableTwin } from "./parts.js";
import { sentence, type RateResult } from "./words.js";
import { roomStyles } from "./room.js";

let instances = 0;

const ownStyles = css`
  .plot {
    height: ${plotHeight.css};
  }
  .sentence {
    min-height: 4.4em;
  }
`;

/**
 * `<dying-relu>`: how many units die in training, epoch by epoch, at several learning rates.
 */
export class DyingRelu extends FigureElement<DyingState> {
  static override styles = [themeStyles, figureStyles, controlStyles, ownStyles, roomStyles];
  static override initialState = initialDying;
  static override settings = dyingReluSettings;
  /** Nothing is trained before the figure is on the screen. */
  protected static override margin = "0px";
  static override groups = dyingGroups;
  protected static override still = async () =>
    (await import("./export/dying-still.js")).dyingStill;

  #channel = `dying-relu-${++instances}`;
  #requests: LatestAnswers[] = [];
  #hasFailed = false;
  /** Results by the configuration (as JSON) that they were computed for. */
  #results = new Map<string, DyingReluResult>();

  protected override clientChanged(): void {
    super.clientChanged();
    for (const requests of this.#requests) requests.forget();
  }

  protected override refresh(): void {
    const own = canonicalState(this.state, ["activation"], this.catalogue.activations);
    if (own) this.patch(own);
    const failed = (reason: unknown): void => {
      this.#hasFailed = true;
      this.fail(reason);
    };
    this.catalogue.load(this.client);
    this.state.learningRates.forEach((rate, i) => this.#train(rate, i, failed));
    // Back at what was trained before, there is no answer to wait for.
    if (!this.#hasFailed || !this.#rates.every(({ result }) => result)) return;
    this.#hasFailed = false;
    this.succeed();
  }

  #train(rate: number, index: number, failed: (reason: unknown) => void): void {
    const config = dyingConfig(this.state, rate);
    const key = JSON.stringify(config);
    this.#requests[index] ??= new LatestAnswers();
    if (this.#results.has(key)) return this.#requests[index].forget();
    const counted = (result: DyingReluResult): void => {
      this.#results.set(key, result);
      this.succeed();
    };
    const run = () => this.calls.dyingRelu(config, `${this.#channel} ${index}`);
    void this.#requests[index].ask(key, run, counted, failed);
  }

  get #rates(): RateResult[] {
    return this.state.learningRates.map((rate) => ({
      rate,
      result: this.#results.get(JSON.stringify(dyingConfig(this.state, rate))),
    }));
  }

  get #words(): string {
    if (this.problem && this.#rates.every(({ result }) => !result)) return "Nothing is trained.";
    const name = choiceLabel(this.state.activation, this.catalogue.activations);
    return sentence(name, this.#rates);
  }

  protected override figure(): TemplateResult {
    return html`
      <div class="plot"><canvas role="img" aria-label=${this.#words}></canvas></div>
      ${controls(this.state, this.catalogue.catalogue, (patch) => this.change(patch))}
      <div data-group="sentence">${liveSentence(this.#words)}</div>
      <details data-group="table">
        <summary>Table</summary>
        ${tableTwin(this.#rates, this.state.seeds.length)}
      </details>
    `;
  }

  protected override draw(): void {
    const canvas = this.renderRoot.querySelector("canvas");
    if (!canvas) return;
    const rates = this.#rates;
    const paint = (ctx: CanvasRenderingContext2D, width: number, height: number): void => {
      const rect = { x: 0, y: 0, width, height };
      drawLineChart(ctx, deadChart(rates, this.plotTheme), rect, this.plotTheme);
    };
    this.paint(
      canvas,
      paint,
      rates.flatMap(({ rate, result }) => [rate, result]),
    );
  }
}
