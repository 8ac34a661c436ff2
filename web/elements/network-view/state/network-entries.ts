import { unitMapsSettings } from "../../../engine/settings.js";
import { stateEntries } from "../../shared/settings/state-entries.js";
import { raceEntries } from "../../spiral-race/state/race-entries.js";
import { initialNetwork } from "./network-state.js";

const { preset: _r, activations: _a, seeds: _s, starts: _n, picture: _p, log: _l, layersShow: _v, ...ofOneRun } = raceEntries; // prettier-ignore

/** The entries of the opened network's state, in words. */
export const networkEntries = stateEntries(initialNetwork, {
  ...ofOneRun,
  activation: { kind: "activation", meaning: "activation of the hidden layers" },
  beside: {
    kind: "activation",
    meaning: "activation of a second network from the same start",
    unset: "none",
  },
  seed: { kind: "seed", meaning: "seed of points and weights" },
  show: { ...unitMapsSettings.of, meaning: "what the units' pictures show" },
  unit: {
    kind: "whole",
    meaning:
      "unit in the large picture, numbered through all layers, inputs first; -1: the outputs",
  },
  point: { kind: "numbers", meaning: "x and y of the place that is traced", unset: "none" },
  asClass: { kind: "whole", meaning: "class that the place counts as" },
  edge: { kind: "whole", meaning: "weight that the trace looks at; -1: none" },
  removed: { kind: "wholes", meaning: "hidden units that are taken out", unset: "none" },
  frozen: { kind: "wholes", meaning: "units whose weights do not learn", unset: "none" },
  edited: {
    kind: "numbers",
    meaning: "weights set by hand: the number of a parameter and its value, pair after pair",
    unset: "none",
  },
  blend: { kind: "number", meaning: "from linear (0) to curved (1)" },
  folds: { kind: "flag", meaning: "whether the large picture shows folds and regions" },
  discrete: { kind: "flag", meaning: "whether a place shows its class only, not how surely" },
  heldOut: { kind: "flag", meaning: "whether points that are held out are shown" },
  all: { kind: "flag", meaning: "whether all units are shown, however many" },
});
