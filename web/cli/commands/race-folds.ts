import { networkOf } from "../../engine/index.js";
import type { Engine, FoldsResult, Race, Runner } from "../../engine/index.js";
import { extentOf } from "../../elements/spiral-race/state/race-dataset.js";
import type { Option } from "../arguments.js";
import { short, table } from "../table.js";
import { flag } from "../values.js";

/** `--folds` of `plot-twist race`. */
export const foldsOption: Option = {
  field: "folds",
  parse: flag,
  meaning: "count the linear regions into which each network has folded the plane",
};

/** Where a runner's network folds the square that holds its points, with the present weights. */
function foldsOf(engine: Engine, runner: Runner): FoldsResult & { extent: number } {
  const extent = extentOf(runner.points());
  const network = { ...networkOf(runner.config), weights: runner.weights() };
  return { ...engine.folds({ ...network, extent }), extent };
}

/** Counts of folds and regions for JSON, and cells for a table. */
export function foldCounts(engine: Engine, runner: Runner) {
  const found = foldsOf(engine, runner);
  const { isPiecewiseLinear, evidence, isComplete, reason, extent } = found;
  const { regionCounts, bounds, boundSource, foldUnits } = found;
  const folded = new Set(foldUnits).size;
  return {
    ...{ isPiecewiseLinear, evidence, isComplete, reason, extent, regionCounts, bounds },
    ...{ boundSource, segments: foldUnits.length, unitsThatFold: folded },
  };
}

export type FoldCounts = ReturnType<typeof foldCounts>;

function cells({ isPiecewiseLinear, isComplete, reason, ...counts }: FoldCounts): string[] {
  if (!isPiecewiseLinear) return ["-", "-", "-", reason];
  const { regionCounts, bounds, unitsThatFold } = counts;
  const byLayer = Array.from(regionCounts).join(", ");
  return [byLayer, short(bounds.at(-1) ?? 1), String(unitsThatFold), isComplete ? "" : reason];
}

/** A table of the counts, one row a runner. */
export function foldsTable({ runners }: Race, counts: readonly FoldCounts[]): string {
  const rows = runners.map((runner, i) => [
    runner.label,
    String(runner.config.seed),
    ...cells(counts[i]!),
  ]);
  return table(
    ["activation", "seed", "regions by layer", "bound", "units that fold", "note"],
    rows,
  );
}
