import { softmaxSettings as settings } from "../../engine/settings.js";
import { stateEntries } from "../shared/settings/state-entries.js";
import { initialLab } from "./lab-state.js";

const { logits, shift, temperature } = settings;

/** The entries of the state, in words. */
export const labEntries = stateEntries(initialLab, {
  ...{ logits, shift, temperature },
  x: { kind: "number", meaning: "x at which softplus is computed, for the description" },
});
