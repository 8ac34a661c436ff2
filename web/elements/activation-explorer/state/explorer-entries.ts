import { stateEntries } from "../../shared/settings/state-entries.js";
import { functionCount, initialExplorer } from "./explorer-state.js";

/** The entries of the explorer's state, in words. */
export const explorerEntries = stateEntries(initialExplorer, {
  functions: { kind: "activations", meaning: "functions on show", count: functionCount },
  overlay: { kind: "flag", meaning: "whether several functions can be chosen" },
  minus: {
    kind: "activation",
    meaning: "function that is subtracted from the last one",
    unset: "none",
  },
  from: { kind: "number", meaning: "least x" },
  to: { kind: "number", meaning: "greatest x" },
  low: { kind: "number", meaning: "lower end of the axis of f", unset: "fits the curves" },
  high: { kind: "number", meaning: "upper end of the axis of f", unset: "fits the curves" },
  slopeLow: { kind: "number", meaning: "lower end of the axis of f′", unset: "fits the curves" },
  slopeHigh: { kind: "number", meaning: "upper end of the axis of f′", unset: "fits the curves" },
  cursor: { kind: "number", meaning: "x of the cursor over both plots" },
  tangent: { kind: "flag", meaning: "whether the tangent at the cursor is shown" },
  flats: { kind: "flag", meaning: "whether flat parts are shown" },
  marks: { kind: "flag", meaning: "whether minima, maxima and asymptotes are shown" },
  curvature: { kind: "flag", meaning: "whether f″ is read out at the cursor" },
});
