import { html, nothing, type TemplateResult } from "lit";
import { unitMapsSettings } from "../../../engine/settings.js";
import type { FoldsResult } from "../../../engine/index.js";
import { sliderField, switchField } from "../../shared/controls/fields.js";
import type { Change, NetworkState } from "../state/network-state.js";
import type { FoldsAnswer } from "../state/panel-requests.js";
import { foldSentence, wholeNumber } from "./fold-words.js";

/** Regions layer by layer, beside the bound. */
const countTable = ({ regionCounts, bounds }: FoldsResult): TemplateResult => html`
  <div class="scroll" tabindex="0" role="region" aria-label="Linear regions by layer">
    <table>
      <thead>
        <tr>
          <th scope="col">after layer</th>
          <th scope="col">regions</th>
          <th scope="col">at most</th>
        </tr>
      </thead>
      <tbody>
        ${Array.from(
          bounds,
          (bound, i) => html`
            <tr>
              <th scope="row">${i + 1}</th>
              <td>${regionCounts[i] === undefined ? "–" : wholeNumber(regionCounts[i])}</td>
              <td>${wholeNumber(bound)}</td>
            </tr>
          `,
        )}
      </tbody>
    </table>
  </div>
`;

/** A switch, and a slider from linear to curved. */
export function foldControls(state: NetworkState, change: Change, slide: Change): TemplateResult {
  const { blend } = unitMapsSettings;
  return html`
    <div class="controls">
      ${switchField("Show folds and regions", state.folds, (folds) => change({ folds }))}
      ${sliderField(
        "From linear to curved",
        blend.meaning,
        state.blend,
        { min: 0, max: 1 },
        (value) => slide({ blend: value }),
        () => change({}),
      )}
    </div>
    ${
      state.folds
        ? nothing
        : html`<p class="muted">
            Each unit of a piecewise linear function folds the plane along a line; between the folds
            the network is flat.
          </p>`
    }
  `;
}

/** Where the function bends, in a sentence, with counts; none while folds are not shown. */
export const foldView = (
  { folds }: NetworkState,
  answer: FoldsAnswer | undefined,
): TemplateResult | typeof nothing =>
  folds
    ? html`<p class="sentence">${answer ? foldSentence(answer) : "Cutting the plane."}</p>
        ${answer && answer.folds.bounds.length > 0 && answer.folds.isPiecewiseLinear ? countTable(answer.folds) : nothing}`
    : nothing;
