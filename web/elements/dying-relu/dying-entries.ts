import { dyingReluSettings as settings } from "../../engine/settings.js";
import { stateEntries } from "../shared/settings/state-entries.js";
import { initialDying } from "./dying-state.js";

const { activation, optimizer, learningRates, epochs, seeds } = settings;

/** The entries of the state, in words. */
export const dyingEntries = stateEntries(initialDying, {
  ...{ activation, optimizer, learningRates, epochs, seeds },
});
