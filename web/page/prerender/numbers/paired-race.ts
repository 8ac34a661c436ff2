import type { Engine, Race } from "../../../engine/index.js";
import { once } from "./once.js";

/** Coarser than on the first screen, since the still is part of the page's HTML. */
export const picture = { resolution: 60, extent: 1.2 } as const;

const epochs = 400;

/** The first screen's pair at its last epoch; cached, and never disposed of. */
export const pairedRace = (engine: Engine): Race =>
  once(engine, "duel", () => {
    const race = engine.createRace({ activations: ["identity", "gelu"], epochs });
    race.advance(epochs);
    return race;
  });
