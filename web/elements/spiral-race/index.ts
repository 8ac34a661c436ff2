/** Defines `<spiral-race>`. */
import { define } from "../shared/figure/define.js";
import type { Fires, FigureEvents } from "../shared/figure/figure-events.js";
import type { StateProperties } from "../shared/figure/state-properties.js";
import { SpiralRace } from "./spiral-race.js";
import type { RaceEpoch, RaceEvents } from "./state/race-progress.js";
import type { RaceState } from "./state/race-state.js";

define("spiral-race", SpiralRace);

export { SpiralRace };
export type { RaceEpoch, RaceState };

declare global {
  interface HTMLElementTagNameMap {
    "spiral-race": Fires<FigureEvents<RaceState> & RaceEvents> &
      SpiralRace &
      StateProperties<RaceState>;
  }
}
