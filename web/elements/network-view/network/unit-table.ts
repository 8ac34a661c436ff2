import { html, type TemplateResult } from "lit";
import { formatMeasure, formatShare } from "../../../plot/index.js";
import type { NetworkModel } from "../state/network-model.js";
import { unitName } from "../state/network-shape.js";
import { markOf } from "./unit-words.js";

/** Numbers of a unit, by the heading of their column; `isShare`: written as per cent. */
interface Column {
  heading: string;
  isShare?: boolean;
  at: (unit: number) => number;
}

/** The numbers of all units that are known: of the points together, and of the traced one. */
export function unitColumns({ statistics, trace, pictures }: NetworkModel): Column[] {
  const columns: Column[] = [];
  if (statistics) {
    const { valueMean, valueDeviation, biases, deadShare, saturatedShare } = statistics;
    columns.push(
      { heading: "mean value", at: (unit) => valueMean[unit]! },
      { heading: "deviation", at: (unit) => valueDeviation[unit]! },
      { heading: "bias", at: (unit) => biases[unit]! },
      { heading: "slope 0", isShare: true, at: (unit) => deadShare[unit]! },
      { heading: "saturated", isShare: true, at: (unit) => saturatedShare[unit]! },
    );
  }
  if (pictures) {
    const { units, least, largest } = pictures.small;
    const place = new Map(Array.from(units, (unit, i) => [unit, i]));
    columns.push(
      { heading: "picture from", at: (unit) => least[place.get(unit) ?? -1] ?? NaN },
      { heading: "to", at: (unit) => largest[place.get(unit) ?? -1] ?? NaN },
    );
  }
  if (trace) {
    columns.push(
      { heading: "z here", at: (unit) => trace.preActivations[unit]! },
      { heading: "a here", at: (unit) => trace.values[unit]! },
      { heading: "f′(z)", at: (unit) => trace.slopes[unit]! },
      { heading: "dL/da", at: (unit) => trace.valueGradients[unit]! },
    );
  }
  return columns;
}

/** All units in numbers, those folded up among them. */
export function unitTable(model: NetworkModel, whose: string): TemplateResult {
  const { shape, statistics, state } = model;
  const columns = unitColumns(model);
  const cell = ({ at, isShare }: Column, unit: number): string => {
    const value = at(unit);
    return Number.isNaN(value) ? "–" : isShare ? formatShare(value) : formatMeasure(value);
  };
  return html`
    <div
      class="scroll"
      tabindex="0"
      role="region"
      aria-label=${`Units in numbers${whose && `, ${whose}`}`}
    >
      <table aria-label=${`Units${whose && ` of ${whose}`}`}>
        <thead>
          <tr>
            <th scope="col">unit</th>
            ${columns.map(({ heading }) => html`<th scope="col">${heading}</th>`)}
            <th scope="col">state</th>
          </tr>
        </thead>
        <tbody>
          ${Array.from(
            { length: shape.units },
            (_, unit) => html`
              <tr>
                <th scope="row">${unitName(shape, unit)}</th>
                ${columns.map((column) => html`<td>${cell(column, unit)}</td>`)}
                <td>${markOf(shape, unit, statistics, state.removed ?? []) ?? ""}</td>
              </tr>
            `,
          )}
        </tbody>
      </table>
    </div>
  `;
}
