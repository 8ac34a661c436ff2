/** Defines `<spiral-race>`. */
import { define } from "../shared/figure/define.js";
import type { Fires, FigureEvents, TrainingEvents } from "../shared/figure/figure-events.js";
import type { StateProperties } from "../shared/figure/state-properties.js";
import { SpiralRace } from "./spiral-race.js";
import type { RaceState } from "./state/race-state.js";

define("spiral-race", SpiralRace);

export { SpiralRace };
export type { RaceState };

declare global {
  interface HTMLElementTagNameMap {
    "spiral-race": Fires<FigureEvents<RaceState> & TrainingEvents> &
      SpiralRace &
      StateProperties<RaceState>;
  }
}
