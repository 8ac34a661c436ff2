import { quoted } from "../../engine/grammar/reader.js";
import { ConfigError } from "../../engine/index.js";
import type { Engine, Race, RaceConfig, Runner, ScriptLanguage } from "../../engine/index.js";
import { scoresOf } from "../../engine/export/numbers/curves.js";
import { isRegression } from "../../engine/validation/problem.js";
import { hint } from "../../engine/validation/suggest.js";
import { refuseMore, type Command } from "../command.js";
import { withFormulas } from "../formulas.js";
import { short, table } from "../table.js";
import { foldCounts, foldsTable } from "./race-folds.js";
import { leaderboard, summaryData } from "./leaderboard.js";
import { raceOptions } from "./race-options.js";

/** Gradient norms of a run, one list of layers per record. */
function rowsOf(runner: Runner): Float64Array[] {
  const { epochs, layers, norms } = runner.gradientNorms();
  return Array.from(epochs, (_, i) => norms.subarray(i * layers, (i + 1) * layers));
}

/** The learnt slopes of a run whose activation learns a parameter. */
function learnt(runner: Runner) {
  const learntSlopes = runner.learntSlopes();
  return learntSlopes.length === 0 ? {} : { learntSlopes };
}

function resultOf(engine: Engine, runner: Runner, hasFolds: boolean) {
  const { activation, seed } = runner.config;
  return {
    activation: typeof activation === "string" ? activation : activation.activation,
    parameters: engine.parametersOf(activation),
    seed,
    losses: runner.losses(),
    ...scoresOf(runner),
    epochsToTarget: runner.epochsToTarget,
    diverged: runner.diverged,
    stopReason: runner.stopReason,
    ...learnt(runner),
    gradientEpochs: runner.gradientNorms().epochs,
    gradientNorms: rowsOf(runner),
    weightNorms: runner.report().weightNorms,
    fingerprint: runner.fingerprint(),
    ...(hasFolds ? { folds: foldCounts(engine, runner) } : {}),
  };
}

type Result = ReturnType<typeof resultOf>;

function row(result: Result, runner: Runner): string[] {
  const { losses, epochsToTarget, diverged } = result;
  const toTarget = diverged
    ? `diverged at ${losses.length - 1}`
    : String(epochsToTarget ?? "never");
  const last = losses.at(-1) ?? NaN;
  const { testR2, testAccuracy, r2, accuracy, config } = runner;
  const tested = testR2 ?? testAccuracy;
  const score = r2 ?? accuracy;
  const scores = [
    Number.isNaN(score) ? "-" : short(score),
    ...(tested === null ? [] : [short(tested)]),
  ];
  return [runner.label, String(config.seed), short(last), toTarget, ...scores];
}

/** A table with one row per runner. */
function runnersTable(race: Race, results: readonly Result[]): string {
  const rows = results.map((result, i) => row(result, race.runners[i]!));
  const heading = [
    "activation",
    "seed",
    "last loss",
    `epochs to ${race.config.target}`,
    isRegression(race.config) ? "R^2" : "accuracy",
    ...(race.runners.some((it) => (it.testR2 ?? it.testAccuracy) !== null) ? ["held out"] : []),
  ];
  return table(heading, rows);
}

/** The race as a script with the last losses of its runners. */
function asScript(engine: Engine, race: Race, language: ScriptLanguage) {
  const lastLosses = race.runners.map((runner) => runner.losses().at(-1) ?? NaN);
  const script = engine.script({ race: race.config, language, lastLosses });
  return { data: { config: race.config, script }, text: () => script.trimEnd() };
}

/** `text`, and below it the counts of folds if there are any. */
function withFolds(text: string, race: Race, results: readonly Result[]): string {
  const counts = results.flatMap(({ folds }) => (folds ? [folds] : []));
  return counts.length > 0 ? `${text}\n\n${foldsTable(race, counts)}` : text;
}

/** What is printed of a race besides its runs. */
interface Shown {
  script?: ScriptLanguage | undefined;
  folds?: boolean | undefined;
}

/** Runs a race: one seed gives a table of runners, several give a leaderboard. */
function run(engine: Engine, config: Partial<RaceConfig>, { script, folds = false }: Shown) {
  const race = engine.createRace(config);
  try {
    if (script) engine.script({ race: { ...race.config, epochs: 1 }, language: script });
    race.advance(race.config.epochs);
    if (script) return asScript(engine, race, script);
    const runners = race.runners.map((runner) => resultOf(engine, runner, folds));
    if (race.config.seeds.length === 1) {
      const text = withFolds(runnersTable(race, runners), race, runners);
      return { data: { config: race.config, runners }, text: () => text };
    }
    const summary = race.summary();
    const text = withFolds(leaderboard(race, summary), race, runners);
    const names = runners.slice(0, race.config.activations.length).map((it) => it.activation);
    const data = { config: race.config, summary: summaryData(names, summary), runners };
    return { data, text: () => text };
  } finally {
    race.dispose();
  }
}

function presetOf(engine: Engine, id: unknown): Partial<RaceConfig> {
  if (typeof id !== "string") return {};
  const { presets } = engine.catalogue();
  const preset = presets.find((it) => it.id === id);
  const ids = presets.map((it) => it.id);
  if (!preset) throw new ConfigError(`unknown preset ${quoted(id)}${hint(id, ids)}`);
  return preset.config;
}

/** `plot-twist race`: the same network trained with each activation from the same start. */
export const race: Command = {
  name: "race",
  summary: "Train the same network with each activation, from the same start",
  example: "plot-twist race --preset article --json",
  options: raceOptions(),
  described: ({ presets }) => raceOptions(presets),
  run(engine, { positionals, fields: { preset, formulas, script, folds, ...fields } }) {
    refuseMore("race", positionals.at(0));
    const config: Partial<RaceConfig> = { ...presetOf(engine, preset), ...fields };
    const shown = { script, folds } as Shown;
    if (formulas === undefined) return run(engine, config, shown);
    const usual = () => engine.catalogue().presets[0]!.config.activations;
    const activations = withFormulas(config.activations, formulas, usual);
    return run(engine, { ...config, activations }, shown);
  },
};
