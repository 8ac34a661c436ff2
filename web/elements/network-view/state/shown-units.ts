import type { UnitStatisticsResult } from "../../../engine/index.js";
import type { LayerUnits } from "../../../plot/index.js";
import type { NetworkShape } from "./network-shape.js";

/** The most units of a layer that are shown while the others are folded up. */
export const MOST_SHOWN = 8;

/** How much a unit moves the outputs: the sum of the sizes of its contributions. */
function influence({ contributions, outputs }: UnitStatisticsResult, unit: number): number {
  let sum = 0;
  for (let k = 0; k < outputs; k++) sum += Math.abs(contributions[unit * outputs + k]!);
  return Number.isFinite(sum) ? sum : 0;
}

/**
 * The units of each layer that are shown. Of a layer with more than `most` and one, those are that move the outputs
 * most, in that order; without statistics the first ones. `keep` is shown in any case.
 */
export function shownUnits(
  { widths, firstUnits }: NetworkShape,
  statistics: UnitStatisticsResult | undefined,
  { all, keep, most = MOST_SHOWN }: { all: boolean; keep: number; most?: number },
): LayerUnits[] {
  return widths.map((width, layer) => {
    const units = Array.from({ length: width }, (_, i) => firstUnits[layer]! + i);
    if (all || width <= most + 1) return { units, folded: 0 };
    const known = statistics && statistics.isDead.length >= firstUnits.at(-1)!;
    if (known) units.sort((a, b) => influence(statistics, b) - influence(statistics, a));
    const shown = units.slice(0, most);
    if (units.includes(keep) && !shown.includes(keep)) shown[most - 1] = keep;
    return { units: shown, folded: width - most };
  });
}
