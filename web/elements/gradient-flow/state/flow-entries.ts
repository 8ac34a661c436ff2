import { gradientFlowSettings as settings } from "../../../engine/settings.js";
import { stateEntries } from "../../shared/settings/state-entries.js";
import { initialFlow, networkCount } from "./flow-state.js";

const { depth, width, init, gain, sigma, skip, normalization, inputScale, seeds } = settings;

/** The entries of the gradient flow's state, in words. */
export const flowEntries = stateEntries(initialFlow, {
  activations: { kind: "activations", meaning: "activations of the networks", count: networkCount },
  ...{ depth, width, init, gain, sigma, skip, normalization, inputScale, seeds },
  layer: {
    kind: "whole",
    meaning: "layer that is looked into, 1 nearest the input; 0: the one that the gradient reached",
  },
  bound: { kind: "flag", meaning: "whether the chart shows the product of the largest slopes" },
  predicted: { kind: "flag", meaning: "whether the chart shows what mean-field theory predicts" },
  speed: { kind: "number", meaning: "speed of the playback, which a still does not have" },
  before: {
    kind: "text",
    meaning: "entries before the last remedy, as in an address: 'init=lecun&gain=0.5'",
    unset: "none",
  },
});
