import { html, nothing, type TemplateResult } from "lit";
import type { CollapseResult, XorBlendResult, XorProofResult } from "../../engine/index.js";
import { xorProofSettings } from "../../engine/settings.js";
import { drawLineChart, drawSurface, functionStyle, type Rect } from "../../plot/index.js";
import { canonicalState } from "../shared/functions/canonical-state.js";
import { idOf } from "../shared/functions/activation-choice.js";
import { controlStyles } from "../shared/styles/control-styles.js";
import { swatch } from "../shared/controls/fields.js";
import { FigureElement } from "../shared/figure/figure-element.js";
import { figureStyles } from "../shared/styles/figure-styles.js";
import { LatestAnswers } from "../shared/requests/latest-answers.js";
import { liveSentence } from "../shared/controls/live-region.js";
import { themeStyles } from "../shared/styles/theme-styles.js";
import { blendChart, looksOf, lossChart, surfaceData } from "./charts.js";
import { blendTable, lossTable } from "./chart-tables.js";
import { collapse, controls, outputTable, questions } from "./parts.js";
import { blendSentence, countSentence, describeSide, lossSentence, networkName, planeSentence } from "./words.js"; // prettier-ignore
import {
  blendConfig,
  blendStarts,
  collapseConfig,
  countConfig,
  initialXor,
  shownConfig,
  type XorState,
} from "./xor-state.js";
import { xorGroups } from "./xor-groups.js";
import { xorStyles } from "./xor-styles.js";
import { roomStyles } from "./room.js";

let instances = 0;

/** The results of the core, each of a request of its own. */
interface Answers {
  shown: XorProofResult;
  count: XorProofResult;
  blend: XorBlendResult;
  collapse: CollapseResult;
}

/**
 * `<xor-proof>`: one small network trained on XOR with its activation and without. Shows surfaces, outputs and
 * losses, how many starts are solved, from which blend of identity and activation on they are, and five matrices
 * that multiply into one.
 */
export class XorProof extends FigureElement<XorState> {
  static override styles = [themeStyles, figureStyles, controlStyles, xorStyles, roomStyles];
  static override initialState = initialXor;
  static override settings = xorProofSettings;
  /** Nothing is trained before the figure is on the screen. */
  protected static override margin = "0px";
  static override groups = xorGroups;
  protected static override still = async () => (await import("./export/xor-still.js")).xorStill;

  #channel = `xor-proof-${++instances}`;
  #answers: Partial<Answers> = {};
  #requests: Readonly<Record<keyof Answers, LatestAnswers>> = {
    shown: new LatestAnswers(),
    count: new LatestAnswers(),
    blend: new LatestAnswers(),
    collapse: new LatestAnswers(),
  };

  /** Names of the requests whose latest answer was an error; the message stays until all are answered. */
  #failed = new Set<keyof Answers>();
  #asked: Partial<Record<keyof Answers, string>> = {};

  protected override clientChanged(): void {
    super.clientChanged();
    this.#failed.clear();
    for (const requests of Object.values(this.#requests)) requests.forget();
  }

  /** Sends one of the requests, unless its `config` is that of the last one. */
  #ask<Name extends keyof Answers>(
    name: Name,
    config: object,
    question: () => Promise<Answers[Name] | undefined>,
  ): void {
    const key = JSON.stringify(config);
    if (this.#asked[name] !== key) this.#failed.delete(name);
    this.#asked[name] = key;
    const answered = (answer: Answers[Name]): void => {
      this.#answers[name] = answer;
      this.#failed.delete(name);
      if (this.#failed.size === 0 && this.#answers.shown) this.succeed();
      else this.requestUpdate();
    };
    const failed = (reason: unknown): void => {
      this.#failed.add(name);
      this.fail(reason);
    };
    void this.#requests[name].ask(key, question, answered, failed);
  }

  protected override refresh(): void {
    const own = canonicalState(this.state, ["activation"], this.catalogue.activations);
    if (own) this.patch(own);
    const { state, client, calls } = this;
    const [shown, count] = [shownConfig(state), countConfig(state)];
    const [blend, layers] = [blendConfig(state), collapseConfig(state)];
    this.catalogue.load(client);
    this.#ask("shown", shown, () => calls.xorProof(shown, `${this.#channel} shown`));
    this.#ask("collapse", layers, () => calls.collapse(layers, this.#channel));
    this.#ask("count", count, () => calls.xorProof(count, `${this.#channel} count`));
    this.#ask("blend", blend, () => calls.xorBlend(blend, this.#channel));
  }

  get #name(): string {
    return networkName(this.state, this.catalogue.activations);
  }

  protected override figure(): TemplateResult {
    const { shown } = this.#answers;
    return html`
      <div class="sides">
        ${this.#side("curved", this.#name)} ${this.#side("linear", "without an activation")}
      </div>
      ${controls(this.state, this.catalogue.catalogue, (patch) => this.change(patch))}
      <div class="answers row">
        <div class="row">
          <div data-group="count">${liveSentence(this.#countWords())}</div>
          <p class="sentence muted" data-group="plane">${shown ? planeSentence(shown) : nothing}</p>
        </div>
        <div
          class="scroll"
          data-group="outputs"
          tabindex="0"
          role="region"
          aria-label="Outputs of the start shown"
        >
          ${shown ? outputTable(this.#name, shown) : html`<p class="muted">Loading the core</p>`}
        </div>
      </div>
      <div class="charts row">
        ${this.#chart("loss", "How the loss falls", this.#lossWords())}
        ${this.#chart("curve", "From linear to curved", this.#blendWords())}
      </div>
      ${collapse(this.state, this.#answers.collapse, (patch) => this.change(patch))}
      <details data-group="more">
        <summary>More</summary>
        ${questions(this.state, (patch) => this.change(patch))} ${this.#tables()}
      </details>
    `;
  }

  #tables(): TemplateResult {
    const { count, blend } = this.#answers;
    return html`
      <details data-group="table">
        <summary>Tables of both charts</summary>
        <div class="scroll" tabindex="0" role="region" aria-label="Both charts as numbers">
          ${count ? lossTable(this.#name, count) : html`<p>${this.#lossWords()}</p>`}
          ${blend ? blendTable(blend) : html`<p>${this.#blendWords()}</p>`}
        </div>
      </details>
    `;
  }

  #side(which: "curved" | "linear", name: string): TemplateResult {
    const side = this.#answers.shown?.[which];
    const id = which === "curved" ? idOf(this.state.activation) : "identity";
    return html`
      <section class="side">
        <h3>${swatch(functionStyle(id, this.plotTheme))} The network ${name} <em>measured</em></h3>
        <div class="plot">
          <canvas
            data-side=${which}
            role="img"
            aria-label=${side ? describeSide(name, side) : `The network ${name}, loading`}
          ></canvas>
        </div>
      </section>
    `;
  }

  #chart(which: "loss" | "curve", title: string, words: string): TemplateResult {
    return html`
      <section data-group=${which}>
        <h3>${title}</h3>
        <div class="plot">
          <canvas data-chart=${which} role="img" aria-label=${`Chart: ${title}`}></canvas>
        </div>
        <p class="sentence">${words}</p>
      </section>
    `;
  }

  #countWords(): string {
    const { count } = this.#answers;
    if (!count) return "Counting the starts that are solved.";
    return countSentence(this.#name, count.curved.losses.length, count);
  }

  #lossWords(): string {
    const { count } = this.#answers;
    if (!count) return "Loss by epoch, loading";
    return lossSentence(this.#name, count);
  }

  #blendWords(): string {
    const { blend } = this.#answers;
    if (!blend) return "Training at 21 steps between the line and the curve.";
    return blendSentence(blendStarts(this.state), blend);
  }

  protected override draw(): void {
    const { shown, count, blend } = this.#answers;
    for (const canvas of this.renderRoot.querySelectorAll("canvas")) {
      const { side, chart } = canvas.dataset;
      const paint = (ctx: CanvasRenderingContext2D, rect: Rect): void => {
        if (side && shown) drawSurface(ctx, surfaceData(shown, side as "curved" | "linear"), rect, this.plotTheme); // prettier-ignore
        if (chart === "loss" && count)
          drawLineChart(ctx, lossChart(count, this.#looks()), rect, this.plotTheme);
        if (chart === "curve" && blend) drawLineChart(ctx, blendChart(blend, this.state.blend, this.#looks().curved), rect, this.plotTheme); // prettier-ignore
      };
      this.paint(canvas, (ctx, width, height) => paint(ctx, { x: 0, y: 0, width, height }), [
        side ? shown : chart === "loss" ? count : blend,
        this.state.blend,
        this.state.activation,
      ]);
    }
  }

  #looks() {
    return looksOf(this.state, this.plotTheme);
  }
}
