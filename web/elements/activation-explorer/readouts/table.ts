import { html, type TemplateResult } from "lit";
import { spreadsheetText } from "../../../engine/export/numbers/csv.js";
import type { EngineClient, EvaluateResult } from "../../../engine/index.js";
import { decimalsOf, formatPosition, formatValue, signed } from "../../../plot/index.js";
import { choiceLabel, parseChoice } from "../../shared/functions/activation-choice.js";
import { each, readOf } from "../state/curve-data.js";
import type { ExplorerState } from "../state/explorer-state.js";
import type { ExplorerViewModel } from "../plots/function-plots.js";
import { spanOf } from "../state/x-range.js";

const ROWS = 20;

/** Values, slopes and curvatures of the functions at evenly spaced x, as the table shows them. */
export interface Grid {
  x: readonly number[];
  columns: ReadonlyMap<string, EvaluateResult>;
}

/** The x of the rows, rounded to the digits that are printed. */
const places = (state: ExplorerState): number[] =>
  Array.from({ length: ROWS + 1 }, (_, i) =>
    Number((state.from + (i * spanOf(state)) / ROWS).toFixed(decimalsOf(spanOf(state)))),
  );

/** Requests the table's numbers; undefined if a newer request replaced this one. */
export async function askGrid(
  client: EngineClient,
  state: ExplorerState,
  channel: string,
): Promise<Grid | undefined> {
  const x = places(state);
  const columns = await each(readOf(state), (text, i) =>
    client.evaluate(
      { activation: parseChoice(text), precision: "double", at: x },
      `${channel} table ${i}`,
    ),
  );
  return columns && { x, columns };
}

const titles = { value: "f", slope: "f′", curvature: "f″" };

const quantitiesOf = ({ curvature }: ExplorerState): (keyof typeof titles)[] =>
  curvature ? ["value", "slope", "curvature"] : ["value", "slope"];

/** The plots' content as a table, at evenly spaced x. */
export const tableTwin = (model: ExplorerViewModel, grid: Grid | undefined): TemplateResult =>
  grid
    ? html`
        <div class="scroll" tabindex="0" role="region" aria-label="Table of values">
          <table>
            ${tableHead(model, grid)}
            <tbody>
              ${tableRows(model.state, grid)}
            </tbody>
          </table>
        </div>
      `
    : html`<p class="muted">The numbers are on their way.</p>`;

const tableHead = ({ state, activations }: ExplorerViewModel, grid: Grid): TemplateResult => {
  const quantities = quantitiesOf(state);
  const texts = [...grid.columns.keys()];
  const title = (text: string): TemplateResult =>
    html`<th scope="colgroup" colspan=${quantities.length}>${choiceLabel(text, activations)}</th>`;
  return html`
    <thead>
      <tr>
        <td></td>
        ${texts.map(title)}
      </tr>
      <tr>
        <th scope="col">x</th>
        ${texts.map(() => quantities.map((one) => html`<th scope="col">${titles[one]}</th>`))}
      </tr>
    </thead>
  `;
};

const tableRows = (state: ExplorerState, { x, columns }: Grid): TemplateResult[] => {
  const quantities = quantitiesOf(state);
  const cells = (row: number): TemplateResult[] =>
    [...columns.values()].flatMap((column) =>
      quantities.map((one) => html`<td>${formatValue(column[one][row]!)}</td>`),
    );
  return x.map(
    (at, row) =>
      html`<tr>
        <th scope="row">${signed(formatPosition(at, spanOf(state)))}</th>
        ${cells(row)}
      </tr>`,
  );
};

/** The table as tab-separated text, for spreadsheets, with all digits. */
export function gridText({ x, columns }: Grid): string {
  const names = [...columns.keys()]
    .map(spreadsheetText)
    .flatMap((text) => [text, `${text} slope`, `${text} curvature`]);
  const rows = x.map((at, i) =>
    [
      at,
      ...[...columns.values()].flatMap(({ value, slope, curvature }) => [
        value[i],
        slope[i],
        curvature[i],
      ]),
    ].join("\t"),
  );
  return [["x", ...names].join("\t"), ...rows, ""].join("\n");
}
