/** The settings of a race as constants of a script. */
import { runnerSettings } from "../generated/settings.js";
import type { TrainingConfig } from "../types/index.js";
import { lossOf } from "../validation/problem.js";
import type { Setting } from "../validation/settings.js";
import { lines, pythonNumber } from "./python-text.js";
import type { ScriptRace } from "./script-race.js";

type Name = keyof TrainingConfig;

const rows: Readonly<Record<Name, Setting>> = runnerSettings;
const names = Object.keys(rows) as Name[];

/** Settings that only some optimizers use. */
const ofSomeOptimizers = names.filter((name) => rows[name].appliesTo?.optimizer);

/** Settings that the training loop or an update reads, in the script's order. */
const numbers: readonly Name[] = [
  ...(["epochs", "target", "plateau", "batch", "learningRate"] as const),
  ...ofSomeOptimizers,
  ...(["weightDecay", "l1", "clip", "labelSmoothing"] as const),
];

/** A setting's number; for the special value, the optimizer's own number. */
function numberOf(config: TrainingConfig, name: Name): number {
  const { own, special } = rows[name];
  const value = config[name] as number;
  return own && value === special?.value ? own[config.optimizer]! : value;
}

/** Whether there is weight decay. */
export const decays = (config: TrainingConfig): boolean => numberOf(config, "weightDecay") > 0;

/** Whether labels are smoothed. */
export const isSmoothed = (config: TrainingConfig): boolean =>
  config.labelSmoothing > 0 &&
  rows.labelSmoothing.appliesTo?.loss?.includes(lossOf(config)) === true;

/** Whether an L1 penalty moves weights to 0. */
export const shrinks = ({ l1 }: TrainingConfig): boolean => l1 > 0;

/** Whether a script reads a setting: the optimizer uses it, and it is not switched off. */
function isRead(config: TrainingConfig, name: Name): boolean {
  const { appliesTo, own, special } = rows[name];
  if (name === "weightDecay") return decays(config);
  if (name === "labelSmoothing") return isSmoothed(config);
  if (name === "l1") return shrinks(config);
  const isOff = !own && config[name] === special?.value;
  return !isOff && appliesTo?.optimizer?.includes(config.optimizer) !== false;
}

/** `learningRate` as Python writes a constant: LEARNING_RATE. */
const constantOf = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase();

export const settingsText = ({ config }: ScriptRace): string =>
  lines(
    `LAYERS = [${config.layers.join(", ")}]  # units, input first`,
    ...numbers
      .filter((name) => isRead(config, name))
      .map((name) => `${constantOf(name)} = ${pythonNumber(numberOf(config, name))}`),
  );
