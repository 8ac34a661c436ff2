import { html, type TemplateResult } from "lit";
import type { XorBlendResult, XorProofResult, XorSide } from "../../engine/index.js";
import { formatFixed, formatMeasure, formatShare } from "../../plot/index.js";

/** Rows of the table of losses, besides epoch 0. */
const ROWS = 10;

/** Places of about as many epochs at even distances, the first and the last among them. */
const places = (count: number): number[] => {
  const last = count - 1;
  const all = Array.from({ length: ROWS + 1 }, (_, i) => Math.round((i * last) / ROWS));
  return [...new Set(all)];
};

const loss = ({ low, median, high }: XorSide, at: number): TemplateResult => html`
  <td>${formatMeasure(median[at]!)}</td>
  <td>${formatMeasure(low[at]!)} to ${formatMeasure(high[at]!)}</td>
`;

/** The chart of the losses as a table: the median of all starts, and their range. */
export const lossTable = (
  name: string,
  { epochs, curved, linear }: XorProofResult,
): TemplateResult => html`
  <table aria-label="Loss by epoch">
    <thead>
      <tr>
        <th scope="col">epoch</th>
        <th scope="col">${name}</th>
        <th scope="col">over the starts</th>
        <th scope="col">without</th>
        <th scope="col">over the starts</th>
      </tr>
    </thead>
    <tbody>
      ${places(epochs.length).map(
        (at) => html`
          <tr>
            <th scope="row">${epochs[at]}</th>
            ${loss(curved, at)} ${loss(linear, at)}
          </tr>
        `,
      )}
    </tbody>
  </table>
`;

/** The chart of the blend as a table. */
export const blendTable = ({ t, solvedShare }: XorBlendResult): TemplateResult => html`
  <table aria-label="Starts solved by t">
    <thead>
      <tr>
        <th scope="col">t</th>
        <th scope="col">solved</th>
      </tr>
    </thead>
    <tbody>
      ${Array.from(
        t,
        (at, i) => html`
          <tr>
            <th scope="row">${formatFixed(at, 2)}</th>
            <td>${formatShare(solvedShare[i]!)}</td>
          </tr>
        `,
      )}
    </tbody>
  </table>
`;
