import { html, type TemplateResult } from "lit";
import type { GradientFlowResult } from "../../../engine/index.js";
import { formatMeasure, formatShare } from "../../../plot/index.js";

/** A column: its heading, and the text of a layer's cell (layer 0 is nearest the input). */
type Column = readonly [heading: string, cell: (flow: GradientFlowResult, layer: number) => string];

const number =
  (key: "measured" | "bound" | "typicalSlope" | "preMean" | "preDeviation"): Column[1] =>
  (flow, layer) =>
    formatMeasure(flow[key][layer]!);
const share =
  (key: "deadShare" | "saturatedShare" | "zeroShare" | "lostShare"): Column[1] =>
  (flow, layer) =>
    formatShare(flow[key][layer]!);

/** The predicted gradient; "none" where theory predicts nothing. */
const predicted: Column[1] = ({ predicted }, layer) =>
  Number.isNaN(predicted[layer]) ? "none" : formatMeasure(predicted[layer]!);

export const columns: readonly Column[] = [
  ["measured", number("measured")],
  [
    "over the seeds",
    ({ low, high }, i) => `${formatMeasure(low[i]!)} to ${formatMeasure(high[i]!)}`,
  ],
  ["bound", number("bound")],
  ["predicted", predicted],
  ["state", ({ health }, layer) => health[layer]!],
  ["typical slope", number("typicalSlope")],
  ["z mean", number("preMean")],
  ["z deviation", number("preDeviation")],
  ["saturated", share("saturatedShare")],
  ["dead units", share("deadShare")],
  ["exactly 0", share("zeroShare")],
  ["lost", share("lostShare")],
];

/** A network as a table: its name and its measurements. */
export interface FlowTable {
  name: string;
  flow: GradientFlowResult;
}

const table = ({ name, flow }: FlowTable): TemplateResult => html`
  <table>
    <caption>
      ${name}
    </caption>
    <thead>
      <tr>
        <th scope="col">layer</th>
        ${columns.map(([heading]) => html`<th scope="col">${heading}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${Array.from(flow.health.keys(), (i) => flow.health.length - 1 - i).map(
        (layer) => html`
          <tr>
            <th scope="row">${layer + 1}</th>
            ${columns.map(([, cell]) => html`<td>${cell(flow, layer)}</td>`)}
          </tr>
        `,
      )}
    </tbody>
  </table>
`;

/** The figure as tables, one a network, with layers from output to input. */
export const tableTwin = (flows: readonly FlowTable[]): TemplateResult => html`
  <div class="scroll" tabindex="0" role="region" aria-label="Tables of gradients">
    ${flows.map(table)}
  </div>
`;
