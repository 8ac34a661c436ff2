import { isRegression } from "../../../engine/settings.js";
import type { UnitView } from "../../../plot/index.js";
import { isHidden, type NetworkShape } from "../state/network-shape.js";
import type { NetworkPictures } from "../state/live-networks.js";
import type { NetworkModel } from "../state/network-model.js";
import type { NetworkState } from "../state/network-state.js";
import { fieldOf, fullOutput } from "./diagram.js";

/** The large picture: a unit's numbers, or the outputs', with the points. */
export function largeView(
  shape: NetworkShape,
  pictures: NetworkPictures | undefined,
  { show, discrete, heldOut: showsHeldOut }: NetworkState,
  {
    config,
    points,
    heldOut,
    extent,
  }: Pick<NetworkModel, "config" | "points" | "heldOut" | "extent">,
): UnitView {
  const hasValues = isRegression(config);
  const common = { hasValues, points: points ?? undefined, heldOut, showsHeldOut, extent, isDiscrete: discrete }; // prettier-ignore
  if (!pictures) return { fields: [], ...common };
  const { large, zero } = pictures;
  const [unit] = large.units;
  const scale = show === "value" && !isHidden(shape, unit!) && unit! >= shape.firstUnits.at(-1)! ? fullOutput(config) : undefined; // prettier-ignore
  const fields = Array.from(large.units, (_, i) => fieldOf(large, i, scale));
  const hasZero = zero.units.length === 1 && unit! >= shape.widths[0]!;
  return { fields, zero: hasZero ? fieldOf(zero, 0) : undefined, ...common };
}
