import { html, type TemplateResult } from "lit";
import { healthStates, type PreActivations, type RunnerPast } from "../../../engine/index.js";
import { formatMeasure, formatPlace, formatShare } from "../../../plot/index.js";
import type { RaceViewModel } from "../state/race-view-model.js";
import { viewOf, type LayerView } from "./layer-views.js";

/** Index of the last record at or before `epoch`, or 0 if all are later; -1 if there are none. */
export function recordAt(epochs: ArrayLike<number>, epoch: number): number {
  let record = epochs.length - 1;
  while (record > 0 && epochs[record]! > epoch) record--;
  return record;
}

/** Text of a layer's cell at an epoch. */
export function cellAt(past: RunnerPast, view: LayerView, epoch: number, layer: number): string {
  if (view === "gradients") {
    const { epochs, layers, relative, states } = past.gradients;
    const record = recordAt(epochs, epoch);
    if (record < 0) return "–";
    const at = record * layers + layer;
    return `${formatMeasure(relative[at]!)} ${healthStates[states[at]!]}`;
  }
  const { epochs, layers, dead, saturated } = past.units;
  const record = recordAt(epochs, epoch);
  if (record < 0) return "–";
  const shares = view === "dead" ? dead : saturated;
  return formatShare(shares[record * layers + layer]!);
}

/** The shares of pre-activations below and above the histogram, which its bars do not show. */
const outsideText = ({ below, above }: PreActivations, layer: number): string =>
  `${formatShare(below[layer]!)} and ${formatShare(above[layer]!)}`;

/** Caption of the table. */
function captionOf(view: LayerView, epoch: number, inputs: PreActivations | undefined): string {
  const where = `Layers at epoch ${epoch}; layer 1 is the one nearest the input`;
  if (view !== "inputs" || !inputs) return where;
  return `${where}; shares below ${formatPlace(inputs.from)} and above ${formatPlace(inputs.to)}`;
}

/** The layers' numbers at the epoch looked at, one row a runner, one column a hidden layer. */
export function layerTable(model: RaceViewModel): TemplateResult {
  const { shown, history, past, state, config, session } = model;
  const view = viewOf(state.layersShow);
  const epoch = model.at < 0 ? session.epoch : model.at;
  const layers = Math.max(0, (config?.layers.length ?? 2) - 2);
  const places = Array.from({ length: layers }, (_, layer) => layer);
  const cell = (index: number, layer: number): string => {
    const inputs = past?.[index]?.preActivations;
    if (view === "inputs") return inputs ? outsideText(inputs, layer) : "…";
    const records = history?.[index];
    return records ? cellAt(records, view, epoch, layer) : "…";
  };
  return html`
    <div class="scroll" tabindex="0" role="region" aria-label="Numbers of the layers">
      <table>
        <caption>
          ${captionOf(view, epoch, past?.[0]?.preActivations)}
        </caption>
        <thead>
          <tr>
            <th scope="col">function</th>
            ${places.map((layer) => html`<th scope="col">layer ${layer + 1}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${shown.map(
            ({ label }, index) => html`
              <tr>
                <th scope="row">${label}</th>
                ${places.map((layer) => html`<td>${cell(index, layer)}</td>`)}
              </tr>
            `,
          )}
        </tbody>
      </table>
    </div>
  `;
}
