import type { FoldPicture } from "../../../plot/index.js";
import { placeOf, type NetworkShape } from "../state/network-shape.js";
import type { FoldsAnswer } from "../state/panel-requests.js";

/** The largest of several outputs' bends in each pixel. */
function largestBends(bends: Float32Array, outputs: number): Float32Array {
  const pixels = bends.length / outputs;
  return Float32Array.from({ length: pixels }, (_, i) => {
    let largest = 0;
    for (let k = 0; k < outputs; k++) largest = Math.max(largest, bends[k * pixels + i]!);
    return largest;
  });
}

/** Folds and regions, or bends, as they are drawn; the folds of unit `picked` stand out. */
export function foldPicture(
  { folds, bends }: FoldsAnswer,
  shape: NetworkShape,
  extent: number,
  picked: number,
): FoldPicture {
  const last = shape.widths.length - 2;
  const age = (unit: number): number =>
    last > 1 ? (last - placeOf(shape, unit).layer) / (last - 1) : 0;
  const outputs = bends?.units.length ?? 1;
  return {
    extent,
    corners: folds.corners,
    firstCorners: folds.firstCorners,
    slopes: folds.slopes,
    folds: folds.folds,
    ages: Array.from(folds.foldUnits, age),
    isPicked: Array.from(folds.foldUnits, (unit) => unit === picked),
    bends: bends && largestBends(bends.bends, outputs),
    resolution: bends ? Math.round(Math.sqrt(bends.bends.length / outputs)) : 0,
  };
}
