import type { RaceConfig } from "../../../engine/index.js";
import { isRegression, lossOf, raceSettings, type Setting } from "../../../engine/settings.js";
import { seedWords } from "../../shared/functions/seed-words.js";
import {
  applies,
  capital,
  settingWords,
  valueWords,
  type Chosen,
} from "../../shared/settings/setting-words.js";
import { questions } from "../settings/settings-panel.js";
import type { RacePicture } from "../state/race-view-model.js";
import { count } from "../state/status-words.js";

/** Title of a saved figure. */
export function figureTitle({ config, shown, summary }: RacePicture): string {
  const seeds = config?.seeds ?? [];
  const what = `of ${count(shown.length, "function")}`;
  return summary
    ? `Median loss ${what} over ${count(seeds.length, "start")}; band: half of them`
    : `Loss ${what} from one start`;
}

/** The name of a loss, as an axis shows it: a plain first word begins in lower case. */
export const lossName = (config: RaceConfig): string =>
  valueWords(
    isRegression(config) ? raceSettings.regressionLoss : raceSettings.loss,
    lossOf(config),
  ).replace(/^[A-Z](?=[a-z ,-]+$)/, (letter) => letter.toLowerCase());

/** Settings that a caption lists even if they have their defaults. */
const alwaysSaid: readonly string[] = [
  ...["layers", "init", "precision", "optimizer", "learningRate", "batch"],
  ...["dataset", "epochs", "target"],
];

/** Settings that are lists, in words. */
const listWords: Readonly<Record<string, (list: readonly (string | number)[]) => string>> = {
  inputs: (ids) => ids.map((id) => valueWords(raceSettings.inputs, id)).join(", "),
  layers: (widths) => widths.join("-"),
  layerActivations: (ids) => ids.map((id) => (id === "" ? "own" : id)).join(" / "),
  custom: (numbers) => count(Math.floor(numbers.length / 3), "point"),
};

/**
 * The settings `keys` of a question in words, without those that have no effect or are not worth saying: "Layers
 * 2-8-8-1; init He."
 */
function questionWords(keys: readonly string[], config: RaceConfig): string {
  const chosen = config as unknown as Chosen;
  const words = keys.flatMap((key) => {
    const setting: Setting = raceSettings[key as keyof RaceConfig];
    const value = chosen[key];
    const isUsual = JSON.stringify(value) === JSON.stringify(setting.default);
    if (!applies(setting, chosen) || (isUsual && !alwaysSaid.includes(key))) return [];
    if (!Array.isArray(value)) return [settingWords(setting, value)];
    const inWords = listWords[key] ?? ((list) => list.join(", "));
    return [`${setting.label} ${inWords(value as (string | number)[])}`];
  });
  return words.length > 0 ? `${capital(words.join("; "))}.` : "";
}

/** The settings of the race, one line a question; the last line ends with the seeds and the maker. */
export function settingsWords({ config }: Pick<RacePicture, "config">): string[] {
  if (!config) return [];
  const lines = Array.from(questions.values(), (keys) => questionWords(keys, config));
  const end = `${capital(seedWords(config.seeds))}. Made with Plot Twist.`;
  return [...lines.slice(0, -1), `${lines.at(-1)} ${end}`].filter((line) => line !== "");
}
