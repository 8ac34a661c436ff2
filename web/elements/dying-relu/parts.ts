import { html, nothing, type TemplateResult } from "lit";
import type { Catalogue } from "../../engine/index.js";
import { dyingReluSettings } from "../../engine/settings.js";
import {
  css,
  mix,
  parseColor,
  formatFixed,
  formatShare,
  type LineChart,
  type Theme,
} from "../../plot/index.js";
import { idOf } from "../shared/functions/activation-choice.js";
import { selectField } from "../shared/controls/fields.js";
import { fieldsOf } from "../shared/settings/setting-field.js";
import type { DyingState } from "./dying-state.js";
import type { RateResult } from "./words.js";

/** Ids of the functions that the lesson compares: ReLU, whose units die, and relatives whose units do not. */
const compared = ["relu", "leaky_relu", "prelu", "elu"];

export const controls = (
  state: DyingState,
  catalogue: Catalogue | undefined,
  change: (patch: Partial<DyingState>) => void,
): TemplateResult => {
  if (!catalogue) return html`<div class="controls row"></div>`;
  const own = idOf(state.activation);
  const shown = catalogue.activations.filter(({ id }) => compared.includes(id) || id === own);
  return html`
    <div class="controls row">
      <span data-group="activation">
        ${selectField("Activation", shown, own, (activation) => change({ activation }))}
      </span>
      <span data-group="optimizer">
        ${fieldsOf(dyingReluSettings, state, change)("optimizer")}
      </span>
    </div>
  `;
};

const row = ({ rate, result }: RateResult, seeds: number, learns: boolean): TemplateResult => html`
  <tr>
    <th scope="row">${rate}</th>
    <td>${result ? formatShare(result.endMean[0]!) : "–"}</td>
    <td>${result ? `${result.withinClaim[0]} of ${seeds}` : "–"}</td>
    <td>${result ? formatFixed(result.loss[0]!, 3) : "–"}</td>
    ${
      learns
        ? html`<td>
            ${result ? Array.from(result.learntSlopes, (slope) => formatFixed(slope, 2)).join(", ") : "–"}
          </td>`
        : nothing
    }
  </tr>
`;

/** The results of all learning rates as a table. */
export const tableTwin = (rates: readonly RateResult[], seeds: number): TemplateResult => {
  const learns = rates.some(({ result }) => (result?.learntSlopes.length ?? 0) > 0);
  return html`
    <div class="scroll" tabindex="0" role="region" aria-label="Dead units by learning rate">
      <table>
        <thead>
          <tr>
            <th scope="col">learning rate</th>
            <th scope="col">dead in the end</th>
            <th scope="col">10 to 40 %</th>
            <th scope="col">loss</th>
            ${learns ? html`<th scope="col">slopes learnt, by layer</th>` : nothing}
          </tr>
        </thead>
        <tbody>
          ${rates.map((rate) => row(rate, seeds, learns))}
        </tbody>
      </table>
    </div>
  `;
};

/** The share of dead units by epoch, one line a learning rate: green for the first, red for the last. */
export function deadChart(rates: readonly RateResult[], theme: Theme): LineChart {
  const [calm, deadly] = [parseColor(theme.healthy), parseColor(theme.vanishing)];
  const lines = rates.flatMap(({ rate, result }, i) => {
    if (!result) return [];
    const share = rates.length > 1 ? i / (rates.length - 1) : 1;
    const dash = [[], [9, 3], [5, 3], [2, 3]][i % 4]!;
    const style = { color: css(mix(calm, deadly, share)), dash, width: 2 };
    return [{ label: String(rate), style, x: result.epochs, y: result.deadShare }];
  });
  const last = Math.max(1, ...lines.map(({ x }) => x.at(-1)!));
  return {
    lines,
    xDomain: [0, last],
    yDomain: [0, 1],
    xTitle: "epoch",
    yTitle: "share of dead units",
    tag: "measured",
  };
}
