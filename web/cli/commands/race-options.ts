import { runnerSettings } from "../../engine/settings.js";
import type { Options } from "../arguments.js";
import { formulaOption } from "../formulas.js";
import { settingOptions } from "../setting-options.js";
import { activations, seeds, word } from "../values.js";

/** What is raced, and how it is told; the settings are the core's. */
export const raceOptions: Options = {
  preset: {
    field: "preset",
    parse: word,
    value: "honest",
    placeholder: "NAME",
    meaning: "race whose settings the other options change (plot-twist list; default honest)",
  },
  activations: {
    field: "activations",
    parse: activations,
    value: "relu,gelu",
    placeholder: "FUNCTIONS",
    meaning: "activation functions to race, with parameters in brackets: 'elu(alpha=2)'",
  },
  formula: formulaOption,
  seeds: {
    field: "seeds",
    parse: seeds,
    value: "0..9",
    placeholder: "SEEDS",
    meaning: "starts of every function: 1,2,3 or 0..9 (default 42)",
  },
  ...settingOptions(runnerSettings, "activation", "seed"),
  script: {
    field: "script",
    parse: word,
    value: "numpy",
    placeholder: "LANGUAGE",
    meaning: "print the race as a script that runs it again (numpy, pytorch)",
  },
};
