import { csvTable, csvText } from "../../../engine/export/numbers/csv.js";
import type { XorBlendResult, XorProofResult, XorSide } from "../../../engine/index.js";
import { surfaceData } from "../charts.js";
import { corners } from "../words.js";

type Cell = string | number;
type Row = readonly Cell[];

const heading: Row = ["quantity", "network", "x", "y", "value", "low", "high"];

/** Outputs at the four corners, and over the plane at the centres of the surface's pixels. */
function outputs(name: Cell, shown: XorProofResult, which: "curved" | "linear"): Row[] {
  const { surface, resolution, from, to } = surfaceData(shown, which);
  const step = (to - from) / resolution;
  const place = (i: number): readonly [number, number] => [
    from + ((i % resolution) + 0.5) * step,
    to - (Math.floor(i / resolution) + 0.5) * step,
  ];
  return [
    ...corners.map(([x, y], i): Row => ["output", name, x, y, shown[which].outputs[i]!, "", ""]),
    ...Array.from(surface ?? [], (value, i): Row => ["surface", name, ...place(i), value, "", ""]),
  ];
}

/** Losses of all starts by epoch, x: the median, the least and the greatest. */
const losses = (name: Cell, { median, low, high }: XorSide, epochs: Int32Array): Row[] =>
  Array.from(epochs, (epoch, i) => ["loss", name, epoch, "", median[i]!, low[i]!, high[i]!]);

/** The numbers of the figure as comma-separated values, one point a row, with all digits. `name` is the network's. */
export function xorCsv(
  name: string,
  answers: { shown: XorProofResult; count: XorProofResult; blend: XorBlendResult },
): string {
  const { shown, count, blend } = answers;
  const [own, linear] = [csvText(name), "without an activation"];
  return csvTable([
    heading,
    ...outputs(own, shown, "curved"),
    ...outputs(linear, shown, "linear"),
    ...losses(own, count.curved, count.epochs),
    ...losses(linear, count.linear, count.epochs),
    ...Array.from(blend.t, (t, i): Row => ["solvedShare", own, t, "", blend.solvedShare[i]!, "", ""]), // prettier-ignore
  ]);
}
