import { csvTable, csvText } from "../../../engine/export/numbers/csv.js";
import type { CurveData } from "../state/curve-data.js";

/** All points of the curves as comma-separated values, with all digits. */
export function curvesCsv({ curves, pair, difference }: CurveData): string {
  const all = [...curves].map(([text, { samples }]) => ({ name: text, samples }));
  if (pair && difference) all.push({ name: `${pair[0]} - ${pair[1]}`, samples: difference });
  const rows = all.flatMap(({ name, samples: { x, value, slope, curvature } }) =>
    Array.from(x, (at, i) => [csvText(name), at, value[i]!, slope[i]!, curvature[i]!]),
  );
  return csvTable([["function", "x", "value", "slope", "curvature"], ...rows]);
}
