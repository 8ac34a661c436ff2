import { html, type TemplateResult } from "lit";
import { guard } from "lit/directives/guard.js";
import type { FloatFormat, SoftplusResult } from "../../engine/index.js";
import { controlStyles } from "../shared/styles/control-styles.js";
import { sliderField } from "../shared/controls/fields.js";
import { softmaxSettings } from "../../engine/settings.js";
import { FigureElement } from "../shared/figure/figure-element.js";
import { settingSlider } from "../shared/settings/setting-field.js";
import { fieldLabel } from "../shared/settings/setting-words.js";
import { figureStyles } from "../shared/styles/figure-styles.js";
import { LatestAnswers } from "../shared/requests/latest-answers.js";
import { liveSentence } from "../shared/controls/live-region.js";
import { themeStyles } from "../shared/styles/theme-styles.js";
import {
  experiments,
  initialLab,
  places,
  precisions,
  ranges,
  temperaturePowers,
} from "./lab-state.js";
import type { Computed, LabState } from "./lab-state.js";
import { labGroups } from "./lab-groups.js";
import { labStyles } from "./lab-styles.js";
import { scores } from "./scores.js";
import { sharesTable, softmaxTable } from "./softmax-tables.js";
import { limitsTable, softplusTable } from "./softplus-tables.js";
import { figure, labSentence } from "./words.js";
import { numberInput } from "../shared/controls/number-input.js";
import { unlessEditing } from "../shared/controls/unless-editing.js";
import { roomStyles } from "./room.js";

let instances = 0;

const numberOf = (event: Event): number => (event.target as HTMLInputElement).valueAsNumber;

/** A power of ten rounded to three digits, so that the slider gives short numbers. */
const fromPower = (power: number): number => Number((10 ** power).toPrecision(3));

/**
 * `<softmax-lab>`: softmax and softplus computed by their textbook formulas, beside numerically stable forms, in
 * double, float, half and bfloat16.
 */
export class SoftmaxLab extends FigureElement<LabState> {
  static override styles = [themeStyles, figureStyles, controlStyles, labStyles, roomStyles];
  static override initialState = initialLab;
  static override settings = softmaxSettings;
  static override groups = labGroups;
  protected static override still = async () =>
    (await import("./export/softmax-still.js")).softmaxStill;

  #channel = `softmax-lab-${++instances}`;
  #answers = new Map<FloatFormat, Computed>();
  #requests = new LatestAnswers();
  /** Softplus at the last x, by precision: it is not computed again when only the scores change. */
  #softplusAt = { x: NaN, known: new Map<FloatFormat, SoftplusResult>() };

  protected override clientChanged(): void {
    super.clientChanged();
    this.#requests.forget();
    this.#answers.clear();
    this.#softplusAt.known.clear();
  }

  protected override refresh(): void {
    const { x } = this.state;
    void this.#requests.ask(
      JSON.stringify(this.state),
      () => this.#compute(),
      (answers) => {
        this.#answers = answers;
        this.#keepSoftplus(x, answers);
        this.succeed();
      },
      (reason) => this.fail(reason),
    );
  }

  #keepSoftplus(x: number, answers: ReadonlyMap<FloatFormat, Computed>): void {
    const known = new Map([...answers].map(([precision, { softplus }]) => [precision, softplus]));
    this.#softplusAt = { x, known };
  }

  /** Computes softmax and softplus in every precision; undefined if newer requests replaced any of these. */
  async #compute(): Promise<Map<FloatFormat, Computed> | undefined> {
    const { client } = this;
    const { logits, shift, temperature, x } = this.state;
    const answers = new Map<FloatFormat, Computed>();
    await Promise.all(
      precisions.map(async ({ id: precision }) => {
        const channel = `${this.#channel} ${precision}`;
        const known = this.#softplusAt.x === x ? this.#softplusAt.known.get(precision) : undefined;
        const [softmax, softplus] = await Promise.all([
          client.softmax({ logits: [...logits], shift, temperature, precision }, channel),
          known ?? client.softplus({ at: [x], precision }, channel),
        ]);
        if (softmax && softplus) answers.set(precision, { softmax, softplus });
      }),
    );
    return answers.size === precisions.length ? answers : undefined;
  }

  /** Nothing to draw: the figure has no canvas. */
  protected override draw(): void {}

  protected override figure(): TemplateResult {
    const softplus = precisions.map(({ id }) => this.#answers.get(id)?.softplus);
    return html`
      <h3>Softmax</h3>
      <div class="bench">
        ${scores(this.state, this.#exact, (patch) => this.change(patch))}
        <div class="knobs row">${this.#knobs()} ${this.#tries()}</div>
      </div>
      <div data-group="sentence">${liveSentence(this.#sentence())}</div>
      ${guard([this.#answers, this.plotTheme], () => softmaxTable(this.#answers, this.plotTheme))}
      <details data-group="table">
        <summary>Table of shares</summary>
        ${guard([this.#answers], () => sharesTable(this.#answers))}
      </details>
      <section data-group="softplus">
        <h3>Softplus, log(1 + e<sup>x</sup>)</h3>
        ${this.#place()} ${guard(softplus, () => softplusTable(this.#answers))}
        <details open>
          <summary>Where each precision breaks</summary>
          ${guard(softplus, () => limitsTable(this.#answers))}
        </details>
      </section>
    `;
  }

  #place(): TemplateResult {
    const { x } = this.state;
    return html`
      <div class="at">
        ${sliderField("x", "where softplus is computed", x, ranges.x, (x) => this.change({ x }))}
        <div class="tries" role="group" aria-label="Try x">
          ${places.map((place) => html`<button @click=${() => this.change({ x: place })}>${figure(place)}</button>`)}
        </div>
      </div>
    `;
  }

  get #exact(): Float64Array | undefined {
    const exact = this.#answers.get("double")?.softmax.exact;
    return exact?.length === this.state.logits.length ? exact : undefined;
  }

  #knobs(): TemplateResult {
    const { temperature, shift } = this.state;
    const move = (shift: number): void => this.change({ shift });
    return html`
      ${this.#temperatureField(temperature)}
      <span data-group="shift">
        ${settingSlider(softmaxSettings.shift, shift, move, ranges.shift)}
      </span>
    `;
  }

  /** A slider over the powers of ten, and a number field for the temperature itself. */
  #temperatureField(temperature: number): TemplateResult {
    const { min, max } = temperaturePowers;
    const { meaning, range } = softmaxSettings.temperature;
    const label = fieldLabel(softmaxSettings.temperature);
    return html`
      <div
        class="slider"
        data-group="temperature"
        role="group"
        aria-label=${label}
        title=${meaning}
      >
        <span aria-hidden="true">${label}</span>
        <input
          type="range"
          aria-label=${`${label}, ${meaning}`}
          aria-valuetext=${figure(temperature)}
          min=${min}
          max=${max}
          step="0.01"
          .value=${unlessEditing(String(Math.log10(temperature)))}
          @input=${(event: Event) => this.change({ temperature: fromPower(numberOf(event)) })}
        />
        ${numberInput({
          label,
          name: `${label}, typed`,
          value: temperature,
          range,
          change: (temperature) => this.change({ temperature }),
        })}
      </div>
    `;
  }

  #tries(): TemplateResult {
    return html`
      <fieldset data-group="tries">
        <legend>Try</legend>
        <div class="tries">
          ${experiments.map(
            ({ name, patch }) => html`<button @click=${() => this.change(patch)}>${name}</button>`,
          )}
        </div>
      </fieldset>
    `;
  }

  #sentence(): string {
    const exact = this.#exact;
    if (!exact) return "Computing…";
    return labSentence(exact, this.#answers);
  }
}
