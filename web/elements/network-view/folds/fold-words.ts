import type { FoldsResult } from "../../../engine/index.js";
import { formatMeasure } from "../../../plot/index.js";
import type { FoldsAnswer } from "../state/panel-requests.js";

/** A count with separators of thousands; a large one as a measure. */
export const wholeNumber = (value: number): string =>
  value < 1e6 ? value.toLocaleString("en") : formatMeasure(value);

const list = (values: readonly string[]): string =>
  values.length < 2 ? values.join("") : `${values.slice(0, -1).join(", ")} and ${values.at(-1)}`;

/** The regions after each layer, against the bound. */
function counted({ regionCounts, bounds, boundSource }: FoldsResult): string {
  const layers = Array.from(
    regionCounts,
    (count, i) => `${wholeNumber(count)} after layer ${i + 1}`,
  );
  const most = Array.from(bounds, wholeNumber);
  return `Linear regions in this square: ${list(layers)}. On the whole plane a network of this shape has at most ${list(most)} (${boundSource}).`;
}

/** What the picture of folds and regions shows, in sentences. */
export function foldSentence({ folds, bends }: FoldsAnswer): string {
  if (folds.isPiecewiseLinear && folds.isComplete) {
    if (folds.folds.length === 0)
      return `No fold: the function is one flat sheet here. ${counted(folds)}`;
    const how =
      folds.evidence === "proved"
        ? ""
        : " That the activation is piecewise linear is observed, not proved.";
    return `Every line is where a unit folds the plane: straight in layer 1, broken by earlier folds in later ones. Tinted is where the output is steep. ${counted(folds)}${how}`;
  }
  const bend = bends
    ? ` The picture shows how much the output bends instead, dark where most: up to ${formatMeasure(Math.max(...bends.largest))}, ${formatMeasure(Math.max(...bends.mean))} on average.`
    : "";
  return `${folds.isPiecewiseLinear ? "Not all folds" : "No folds"}: ${folds.reason}.${bend}`;
}
