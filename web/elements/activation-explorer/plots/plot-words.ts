import { saturatedBelow, type ActivationInfo, type Interval } from "../../../engine/index.js";
import { formatPlace as place, formatValue, valueStep } from "../../../plot/index.js";
import { choiceLabel } from "../../shared/functions/activation-choice.js";
import { rangeWords, smoothnessWords } from "../readouts/facts.js";
import { spanOf } from "../state/x-range.js";
import { mainOf, plotOf, type ExplorerViewModel } from "./function-plots.js";

/** The width of a view, at most 1: positions have three decimals at least. */
const viewSpan = (range: Interval): number => Math.min(1, spanOf(range));

/** The plots in one or two sentences, for people who cannot see them. */
export function sentence(model: ExplorerViewModel): string {
  const { curveData, activations } = model;
  if (curveData.pair) return differenceWords(model, curveData.pair, activations);
  const text = mainOf(model);
  const curve = text === undefined ? undefined : curveData.curves.get(text);
  if (text === undefined || !curve) return "";
  const name = choiceLabel(text, activations);
  const facts = model.inspected.get(text);
  const span = viewSpan(model.state);
  const parts = facts ? [`values ${rangeWords(facts)}`, smoothnessWords(facts)] : [];
  const { turns, flats, lowest, proved } = curve.landmarks;
  if (Number.isNaN(lowest.value)) return `${name} is not a number anywhere in this view.`;
  const minimum = turns.find(({ isMinimum }) => isMinimum);
  if (minimum && turns.length <= 6) {
    const known = proved.includes("turns") ? " (proved)" : "";
    parts.push(
      `its minimum here is ${formatValue(minimum.value, valueStep(plotOf(model, "value")))}, at x = ${place(minimum.x, span)}${known}`,
    );
  }
  const flat = flatWords(flats, model.state);
  return `${[`${name}: ${parts.join("; ")}.`, flat].filter((part) => part !== "").join(" ")}`;
}

/** The intervals of x in which |slope| is under 0.1, in words. */
export function flatWords(flats: readonly Interval[], range: Interval): string {
  if (flats.length === 0) return `Nowhere in this view is its slope under ${saturatedBelow}.`;
  if (flats.length > 4) return `Its slope is under ${saturatedBelow} in many places here.`;
  const span = viewSpan(range);
  const where = flats.map(({ from, to }) => {
    if (from === range.from && to === range.to) return "everywhere in this view";
    if (from === range.from) return `left of ${place(to, span)}`;
    if (to === range.to) return `right of ${place(from, span)}`;
    return `from ${place(from, span)} to ${place(to, span)}`;
  });
  return `It is flat (slope under ${saturatedBelow}, so that little gradient passes) ${where.join(" and ")}.`;
}

function differenceWords(
  { curveData, state }: ExplorerViewModel,
  [f, g]: readonly [string, string],
  activations: readonly ActivationInfo[],
): string {
  const { difference } = curveData;
  if (!difference) return "";
  const names = `${choiceLabel(f, activations)} and ${choiceLabel(g, activations)}`;
  const { gap, gapAt, lineGap, lineGapAt, proved } = difference;
  const known = (name: string) => (proved.includes(name) ? "proved" : "observed");
  if (Number.isNaN(gap)) return `${names} have no place in common in this view.`;
  if (gap === 0 && lineGap === 0) return `${names} are the same function.`;
  const here = `${names} are furthest apart in this view at x = ${place(gapAt, viewSpan(state))}, by ${formatValue(gap)} (${known("gap")}).`;
  if (lineGap === Infinity) return `${here} Further out the gap grows without end.`;
  if (lineGap === gap) return `${here} Nowhere else are they further apart.`;
  const where = Number.isFinite(lineGapAt) ? `at x = ${place(lineGapAt)}` : `towards x = ${lineGapAt > 0 ? "∞" : "−∞"}`; // prettier-ignore
  return `${here} On the whole line the gap is at most ${formatValue(lineGap)}, ${where} (${known("lineGap")}).`;
}
