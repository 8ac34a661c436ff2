import { html, nothing, type TemplateResult } from "lit";
import type { RaceConfig, UnitStatisticsResult } from "../../../engine/index.js";
import type { ActivationInfo } from "../../../engine/index.js";
import { formatMeasure, formatShare } from "../../../plot/index.js";
import { numberField, selectField } from "../../shared/controls/fields.js";
import { choiceLabel } from "../../shared/functions/activation-choice.js";
import { biasOf, isHidden, layerChoices, placeOf, unitName, weightBetween, type NetworkShape } from "../state/network-shape.js"; // prettier-ignore
import type { Change, NetworkState } from "../state/network-state.js";
import { unitSentence } from "../network/unit-words.js";
import { unitFormula } from "./unit-formula.js";

/** What the panel of the picked unit shows, and its handlers. */
export interface UnitPanel {
  shape: NetworkShape;
  state: NetworkState;
  config: RaceConfig;
  weights: ArrayLike<number>;
  statistics: UnitStatisticsResult | undefined;
  activations: readonly ActivationInfo[];
  /** The weight into the unit that is set by hand: a unit below, or -1 for the bias. */
  source: number;
  choose: (source: number) => void;
  /** Whether the figure trains the network itself, so that its units can be frozen. */
  isOwn: boolean;
  canUndo: boolean;
  set: (place: number, value: number) => void;
  undo: () => void;
  change: Change;
}

/** The name of the activation of a unit's layer; undefined for inputs and outputs. */
export function activationOf({ shape, state, config, activations }: UnitPanel): string | undefined {
  if (!isHidden(shape, state.unit)) return undefined;
  return choiceLabel(layerChoices(config)[placeOf(shape, state.unit).layer - 1]!, activations);
}

/** Takes a unit out and puts it back, sets one of its weights, and takes that back; in two networks alike. */
export function unitEditing(panel: UnitPanel): TemplateResult | typeof nothing {
  if (!isPicked(panel) || placeOf(panel.shape, panel.state.unit).layer === 0) return nothing;
  const { shape, state, weights, source, change, choose, isOwn, canUndo, set, undo } = panel;
  const { unit, removed = [], frozen = [] } = state;
  const isFrozen = frozen.includes(unit);
  const isOut = removed.includes(unit);
  const { layer } = placeOf(shape, unit);
  const below = Array.from({ length: shape.widths[layer - 1]! }, (_, i) => shape.firstUnits[layer - 1]! + i); // prettier-ignore
  const from = below.includes(source) ? source : -1;
  const place = from < 0 ? biasOf(shape, unit) : weightBetween(shape, from, unit);
  const sources = [{ id: "-1", name: "the bias" }, ...below.map((id) => ({ id: String(id), name: unitName(shape, id) }))]; // prettier-ignore
  const toggle = (): void =>
    change({ removed: isOut ? removed.filter((each) => each !== unit) : [...removed, unit] });
  const freeze = (): void =>
    change({ frozen: isFrozen ? frozen.filter((each) => each !== unit) : [...frozen, unit] });
  return html`
    <div class="controls">
      ${isHidden(shape, unit) ? html`<button aria-pressed=${isOut} @click=${toggle}>${isOut ? "Put it back" : "Take it out"}</button>` : nothing}
      ${isOwn ? html`<button aria-pressed=${isFrozen} @click=${freeze}>${isFrozen ? "Let it learn" : "Freeze it"}</button>` : nothing}
      ${selectField("Set", sources, String(from), (id) => choose(Number(id)))}
      ${numberField("to", weights[place] ?? NaN, { step: "any", meaning: "its weight" }, (value) => set(place, value))}
      <button ?disabled=${!canUndo} @click=${undo}>Undo</button>
    </div>
  `;
}

/** What a unit gives to each output, and its mean value over each class. */
function effects({ shape, state, statistics }: UnitPanel): TemplateResult | typeof nothing {
  if (!statistics || !isHidden(shape, state.unit)) return nothing;
  const { contributions, outputs, classMeans, classes } = statistics;
  const { unit } = state;
  const rows = Array.from({ length: classes }, (_, k) => {
    const gives = outputs === 1 ? undefined : contributions[unit * outputs + k];
    return html`<tr>
      <th scope="row">class ${k}</th>
      <td>${formatMeasure(classMeans[unit * classes + k]!)}</td>
      ${outputs === 1 ? nothing : html`<td>${formatMeasure(gives ?? NaN)}</td>`}
    </tr>`;
  });
  const sole = `To the output it gives ${formatMeasure(contributions[unit]!)} on average: its value times what the output changes with it.`;
  if (classes === 0) return html`<p class="muted">${sole}</p>`;
  return html`
    ${outputs === 1 ? html`<p class="muted">${sole} Above 0 speaks for class 1, below for class 0.</p>` : nothing}
    <table aria-label="By class">
      <thead>
        <tr>
          <th scope="col">points of</th>
          <th scope="col">mean value</th>
          ${outputs === 1 ? nothing : html`<th scope="col">gives to its output</th>`}
        </tr>
      </thead>
      <tbody>
        ${rows}
      </tbody>
    </table>
  `;
}

function histograms(panel: UnitPanel): TemplateResult | typeof nothing {
  const { shape, state, statistics } = panel;
  if (!statistics || !isHidden(shape, state.unit)) return nothing;
  const name = activationOf(panel)!;
  const words = `Slope 0 for ${formatShare(statistics.deadShare[state.unit]!)} of the points`;
  return html`
    <div class="histograms">
      ${["value", "slope"].map(
        (curve) =>
          html`<div class="plot">
            <canvas
              data-histogram=${curve}
              role="img"
              aria-label=${`What goes into ${name} under the curve of its ${curve}. ${words}.`}
            ></canvas>
          </div>`,
      )}
    </div>
  `;
}

/** Whether the network has the picked unit. */
export const isPicked = ({ shape, state }: Pick<UnitPanel, "shape" | "state">): boolean =>
  state.unit >= 0 && state.unit < shape.units;

/** Says how a unit is picked. */
export const unitHint = (): TemplateResult =>
  html`<p class="muted">
    Pick a unit in the network: by pointer, by finger, or by Tab, the arrow keys and Enter.
  </p>`;

/** The picked unit in numbers. Precondition: {@link isPicked}. */
export function unitFacts(panel: UnitPanel): TemplateResult {
  const { shape, state, statistics, weights } = panel;
  const { unit, removed = [] } = state;
  return html`
    <p>${unitSentence(shape, unit, statistics, removed)}</p>
    ${
      placeOf(shape, unit).layer === 0
        ? nothing
        : html`${unitFormula(shape, unit, weights, activationOf(panel))} ${histograms(panel)}
          ${effects(panel)}`
    }
  `;
}
