import type { RacePreset } from "../../engine/index.js";
import { raceSettings } from "../../engine/settings.js";
import type { Option, Options } from "../arguments.js";
import { formulaOption } from "../formulas.js";
import { settingOptions } from "../setting-options.js";
import { word } from "../values.js";
import { foldsOption } from "./race-folds.js";

const script: Option = {
  field: "script",
  parse: word,
  value: "NAME",
  example: "numpy",
  meaning: "write the race as a script that runs it again",
  details: ["numpy, pytorch"],
};

const preset = (presets: readonly RacePreset[]): Option => ({
  field: "preset",
  parse: word,
  value: "NAME",
  example: "honest",
  meaning: "race that the other options change",
  details: presets.length > 0 ? [idsOf(presets), `default ${presets[0]!.id}`] : [],
});

const idsOf = (presets: readonly RacePreset[]) => presets.map(({ id }) => id).join(", ");

/** Options of `plot-twist race`; their defaults are the first preset's. */
export function raceOptions(presets: readonly RacePreset[] = []): Options {
  const { activations, ...rest } = settingOptions(raceSettings, {
    defaults: presets.at(0)?.config,
  });
  return {
    preset: preset(presets),
    activations: activations!,
    formula: formulaOption,
    ...rest,
    folds: foldsOption,
    script,
  };
}
