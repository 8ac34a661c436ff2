import { html, nothing, type TemplateResult } from "lit";
import type { Catalogue, CollapseResult, XorProofResult } from "../../engine/index.js";
import { xorProofSettings } from "../../engine/settings.js";
import { formatFixed } from "../../plot/index.js";
import { idOf } from "../shared/functions/activation-choice.js";
import { numberField, selectField } from "../shared/controls/fields.js";
import { fieldsOf, settingSlider } from "../shared/settings/setting-field.js";
import { factorsLeft, matrixView } from "./matrices.js";
import { corners, residualSentence } from "./words.js";
import { layers, type XorState } from "./xor-state.js";

type Change = (patch: Partial<XorState>) => void;

/** The outputs of both networks at the four points, beside the targets. */
export const outputTable = (
  name: string,
  { curved, linear }: XorProofResult,
): TemplateResult => html`
  <table class="outputs">
    <caption>
      Outputs of the start shown
    </caption>
    <thead>
      <tr>
        <th scope="col">x, y</th>
        <th scope="col">wanted</th>
        <th scope="col">${name}</th>
        <th scope="col">without</th>
      </tr>
    </thead>
    <tbody>
      ${corners.map(
        ([x, y, target], i) => html`
          <tr>
            <th scope="row">${x}, ${y}</th>
            <td>${target}</td>
            <td>${formatFixed(curved.outputs[i]!, 3)}</td>
            <td>${formatFixed(linear.outputs[i]!, 3)}</td>
          </tr>
        `,
      )}
    </tbody>
  </table>
`;

/** The main controls: a new start, the activation and the blend. */
export const controls = (
  state: XorState,
  catalogue: Catalogue | undefined,
  change: Change,
): TemplateResult => html`
  <div class="controls row">
    <button class="primary" data-group="start" @click=${() => change({ seed: state.seed + 1 })}>
      New start
    </button>
    ${
      catalogue
        ? html`<span data-group="activation">
            ${selectField("Activation", catalogue.activations, idOf(state.activation), (activation) => change({ activation }))}
          </span>`
        : nothing
    }
    <span data-group="blend">
      ${settingSlider(xorProofSettings.blend, state.blend, (blend) => change({ blend }))}
    </span>
  </div>
`;

/** The content of "More": the settings of the network, its training and its starts, by question. */
export const questions = (state: XorState, change: Change): TemplateResult => {
  const field = fieldsOf(xorProofSettings, state, change);
  const { min, max } = xorProofSettings.seeds.count ?? {};
  return html`
    <div class="questions">
      <fieldset>
        <legend>Which network?</legend>
        ${field("depth")} ${field("width")}
      </fieldset>
      <fieldset>
        <legend>How does it learn?</legend>
        ${field("learningRate")} ${field("epochs")}
      </fieldset>
      <fieldset>
        <legend>Which starts?</legend>
        ${numberField("First seed", state.seed, { min: 0, step: 1 }, (seed) => change({ seed }))}
        ${numberField("Starts", state.starts, { min, max, step: 1 }, (starts) => change({ starts }))}
      </fieldset>
    </div>
  `;
};

/** The five matrices, of which `multiplied` products have been taken, and the difference that rounding leaves. */
export const collapse = (
  state: XorState,
  result: CollapseResult | undefined,
  change: Change,
): TemplateResult => {
  const most = layers.length - 2;
  const { multiplied } = state;
  return html`
    <section class="collapse" data-group="matrices" aria-labelledby="matrices">
      <h3 id="matrices">Five matrices are one <em>computed</em></h3>
      <div class="product">
        ${result ? factorsLeft(result, multiplied).map(matrixView) : html`<p>Loading the core</p>`}
        ${
          result && multiplied < most
            ? html`<div class="equals">
                <span aria-hidden="true">=</span> ${factorsLeft(result, most).map(matrixView)}
              </div>`
            : nothing
        }
      </div>
      <div class="controls">
        <button
          class="primary"
          ?disabled=${multiplied >= most}
          @click=${() => change({ multiplied: Math.min(most, multiplied + 1) })}
        >
          Multiply two
        </button>
        <button ?disabled=${multiplied <= 0} @click=${() => change({ multiplied: 0 })}>
          Take apart
        </button>
        <button @click=${() => change({ matrices: state.matrices + 1 })}>Other matrices</button>
      </div>
      <p class="sentence" role="status">${result ? residualSentence(result) : nothing}</p>
    </section>
  `;
};
