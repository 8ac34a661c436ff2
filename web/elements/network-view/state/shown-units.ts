import type { UnitStatisticsResult } from "../../../engine/index.js";
import type { LayerUnits } from "../../../plot/index.js";
import type { NetworkShape } from "./network-shape.js";
import type { NetworkState } from "./network-state.js";
import type { OpenRun } from "./open-run.js";

/** The most units of a layer that are shown while the others are folded up. */
export const MOST_SHOWN = 8;

/** The most units of a layer by the controls of a figure: with fewer than all, a phone's screen holds it, a pair as well. */
export function mostShown(controls: string, isPair: boolean): number {
  if (controls === "full") return MOST_SHOWN;
  return isPair && matchMedia("(width < 40rem)").matches ? 2 : 4;
}

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
  { widths, firstUnits }: Pick<NetworkShape, "widths" | "firstUnits">,
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

/** What the shown units depend on. */
interface Shown {
  statistics: UnitStatisticsResult | undefined;
  state: NetworkState;
  run: Pick<OpenRun, "episode" | "isTraining">;
  /** The most units of a layer that are shown while the others are folded up. */
  most: number;
}

/** The shown units; they stay while the network trains, so that nothing jumps. */
export class ShownLayers {
  #key = "";
  #statistics: UnitStatisticsResult | undefined;
  #layers: readonly LayerUnits[] = [];

  of(shape: NetworkShape, { statistics, state, run, most }: Shown): readonly LayerUnits[] {
    const { all, unit, at } = state;
    const key = JSON.stringify([shape.widths, all, unit, at, run.episode, most]);
    const isMoving = run.isTraining && this.#key === key;
    const isSame = this.#key === key && this.#statistics === statistics;
    if (isMoving || isSame) return this.#layers;
    this.#layers = shownUnits(shape, statistics, { all, keep: unit, most });
    this.#key = key;
    this.#statistics = statistics;
    return this.#layers;
  }
}
