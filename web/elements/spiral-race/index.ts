/** Defines `<spiral-race>`. */
import { define } from "../shared/figure/define.js";
import { SpiralRace } from "./spiral-race.js";

define("spiral-race", SpiralRace);

export { SpiralRace };
export type { RaceState } from "./state/race-state.js";
