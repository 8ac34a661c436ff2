import { collapseSettings, xorProofSettings as settings } from "../../engine/settings.js";
import { stateEntries } from "../shared/settings/state-entries.js";
import { initialXor } from "./xor-state.js";

const { activation, blend, width, depth, learningRate, epochs } = settings;

/** The entries of the state, in words. */
export const xorEntries = stateEntries(initialXor, {
  ...{ activation, blend, width, depth, learningRate, epochs },
  seed: {
    kind: "seed",
    meaning: "seed of the start that is shown, and the first of those counted",
  },
  starts: { kind: "whole", meaning: "number of starts that are counted" },
  matrices: { ...collapseSettings.seed, meaning: "seed of the matrices, which are described" },
  multiplied: { kind: "whole", meaning: "products of matrices taken, which a still does not show" },
});
