import type { ActivationInfo, RaceConfig, UnitStatisticsResult } from "../../../engine/index.js";
import { formatMeasure, formatShare, type LayerUnits, type UnitMark } from "../../../plot/index.js";
import { choiceLabel } from "../../shared/functions/activation-choice.js";
import { capital } from "../../shared/settings/setting-words.js";
import type { NetworkModel } from "../state/network-model.js";
import {
  hasPlainInputs,
  isHidden,
  layerChoices,
  placeOf,
  unitName,
  type NetworkShape,
} from "../state/network-shape.js";

/** A unit is marked as saturated if its slope is small for at least this share of the points. */
const SATURATED = 0.9;

/** What a unit is marked as. */
export function markOf(
  shape: NetworkShape,
  unit: number,
  statistics: UnitStatisticsResult | undefined,
  removed: readonly number[],
): UnitMark | undefined {
  if (removed.includes(unit)) return "removed";
  if (!statistics || !isHidden(shape, unit) || unit >= statistics.isDead.length) return undefined;
  if (statistics.isDead[unit]) return "dead";
  return statistics.saturatedShare[unit]! >= SATURATED ? "saturated" : undefined;
}

/** What is known of a unit, in a sentence. */
export function unitSentence(
  shape: NetworkShape,
  unit: number,
  statistics: UnitStatisticsResult | undefined,
  removed: readonly number[],
): string {
  const name = capital(unitName(shape, unit));
  const { layer } = placeOf(shape, unit);
  if (removed.includes(unit)) return `${name}: taken out.`;
  if (!statistics || unit >= statistics.isDead.length) return `${name}.`;
  const mean = `mean value ${formatMeasure(statistics.valueMean[unit]!)}`;
  const spread = `standard deviation ${formatMeasure(statistics.valueDeviation[unit]!)}`;
  if (layer === 0) return `${name}: ${mean}, ${spread}.`;
  const bias = `bias ${formatMeasure(statistics.biases[unit]!)}`;
  if (!isHidden(shape, unit)) return `${name}: ${mean}, ${spread}, ${bias}.`;
  const state = statistics.isDead[unit]
    ? "dead: slope 0 for every point"
    : `slope 0 for ${formatShare(statistics.deadShare[unit]!)} of the points, below 0.1 for ${formatShare(statistics.saturatedShare[unit]!)}`;
  return `${name}: ${mean}, ${spread}, ${bias}; ${state}.`;
}

/** Words above the layers. */
export const layerTitles = ({ widths }: NetworkShape): string[] =>
  widths.map((_, layer) =>
    layer === 0 ? "Inputs" : layer + 1 === widths.length ? "Output" : `Layer ${layer}`,
  );

/** A layer in a sentence: its activation, and how many of its units are shown. */
export function layerSentence(
  shape: NetworkShape,
  layers: readonly LayerUnits[],
  layer: number,
  config: RaceConfig,
  activations: readonly ActivationInfo[],
): string {
  const title = layerTitles(shape)[layer]!;
  const count = shape.widths[layer]!;
  const many = `${count} ${layer === 0 ? "input" : layer + 1 === shape.widths.length ? "output" : "unit"}${count === 1 ? "" : "s"}`;
  const choice = layerChoices(config)[layer - 1];
  const name = choice === undefined ? "" : ` with ${choiceLabel(choice, activations)}`;
  const { folded, units } = layers[layer]!;
  const shown = folded > 0 ? `; the ${units.length} that move the output most are shown` : "";
  return `${title}: ${many}${name}${shown}`;
}

/** What the words about a network are made of. */
export type Worded = Pick<NetworkModel, "shape" | "layers" | "statistics" | "state">;

/** The number of hidden units, and of those with each mark. */
export function countMarks({ shape, statistics, state }: Worded) {
  const hidden = shape.widths.slice(1, -1).reduce((sum, width) => sum + width, 0);
  const first = shape.firstUnits[1]!;
  const marks = Array.from({ length: hidden }, (_, i) => markOf(shape, first + i, statistics, state.removed ?? [])); // prettier-ignore
  const count = (mark: UnitMark): number => marks.filter((each) => each === mark).length;
  return { hidden, dead: count("dead"), saturated: count("saturated"), removed: count("removed") };
}

/** How many units are not shown, as a sentence with a space before it; else empty. */
export function foldedSentence({ layers }: Pick<NetworkModel, "layers">): string {
  const folded = layers.reduce((sum, layer) => sum + layer.folded, 0);
  return folded > 0 ? ` ${folded} units are folded up: shown are those that move the output most.` : ""; // prettier-ignore
}

/** What the drawing shows, in a sentence. */
export function seenSentence(model: Worded): string {
  const { hidden, dead, saturated, removed } = countMarks(model);
  if (hidden === 0)
    return hasPlainInputs(model.shape)
      ? "No hidden layer: the output is one straight ramp, and its border a line."
      : "No hidden layer: the output is a weighted sum of the inputs.";
  const parts = [
    `${dead} dead`,
    `${saturated} saturated for nine points in ten`,
    ...(removed > 0 ? [`${removed} taken out`] : []),
  ];
  return `Of ${hidden} hidden units, ${parts.join(", ")}.${foldedSentence(model)}`;
}
