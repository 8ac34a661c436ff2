import { ConfigError } from "../../engine/index.js";
import type { Engine, RaceConfig, Runner } from "../../engine/index.js";
import { hint } from "../../engine/suggest.js";
import { refuseMore, type Command } from "../command.js";
import { withFormulas } from "../formulas.js";
import { short, table } from "../table.js";
import { raceOptions } from "./race-options.js";

/** The records of a (records, layers) matrix, one list each. */
function rowsOf(runner: Runner): Float64Array[] {
  const { epochs, layers, norms } = runner.gradientNorms();
  return Array.from(epochs, (_, i) => norms.subarray(i * layers, (i + 1) * layers));
}

/** What only runs with points held out have. */
const heldOut = ({ testAccuracy }: Runner) => (testAccuracy === null ? {} : { testAccuracy });

/** What only runs have whose activation learns a parameter. */
function learnt(runner: Runner) {
  const learntSlopes = runner.learntSlopes();
  return learntSlopes.length === 0 ? {} : { learntSlopes };
}

function resultOf(engine: Engine, runner: Runner) {
  const { activation, seed } = runner.config;
  return {
    activation: typeof activation === "string" ? activation : activation.activation,
    parameters: engine.parametersOf(activation),
    seed,
    losses: runner.losses(),
    accuracy: runner.accuracy,
    ...heldOut(runner),
    epochsToTarget: runner.epochsToTarget,
    diverged: runner.diverged,
    stopReason: runner.stopReason,
    ...learnt(runner),
    gradientEpochs: runner.gradientNorms().epochs,
    gradientNorms: rowsOf(runner),
    fingerprint: runner.fingerprint(),
  };
}

type Result = ReturnType<typeof resultOf>;

function row(result: Result, runner: Runner): string[] {
  const { losses, accuracy, epochsToTarget, diverged } = result;
  const toTarget = diverged
    ? `diverged at ${losses.length - 1}`
    : String(epochsToTarget ?? "never");
  const last = losses.at(-1) ?? NaN;
  const heldOut = runner.testAccuracy === null ? [] : [short(runner.testAccuracy)];
  const { seed } = runner.config;
  return [runner.label, String(seed), short(last), toTarget, short(accuracy), ...heldOut];
}

function run(engine: Engine, config: Partial<RaceConfig>) {
  const race = engine.createRace(config);
  try {
    race.advance(race.config.epochs);
    const results = race.runners.map((runner) => resultOf(engine, runner));
    const rows = results.map((result, i) => row(result, race.runners[i]));
    const heading = [
      "activation",
      "seed",
      "last loss",
      `epochs to ${race.config.target}`,
      "accuracy",
      ...(race.runners.some(({ testAccuracy }) => testAccuracy !== null) ? ["held out"] : []),
    ];
    return { data: { config: race.config, runners: results }, text: () => table(heading, rows) };
  } finally {
    race.dispose();
  }
}

function presetOf(engine: Engine, id: unknown): Partial<RaceConfig> {
  if (typeof id !== "string") return {};
  const { presets } = engine.catalogue();
  const preset = presets.find((it) => it.id === id);
  const ids = presets.map((it) => it.id);
  if (!preset) throw new ConfigError(`unknown preset '${id}'${hint(id, ids)}`);
  return preset.config;
}

/** `plot-twist race`: the same network trained with each activation from the same start. */
export const race: Command = {
  name: "race",
  summary: "Train the same network with each activation, from the same start",
  example: "plot-twist race --preset article --json",
  options: raceOptions,
  run(engine, { positionals, fields: { preset, formulas, ...fields } }) {
    refuseMore("race", positionals.at(0));
    const config: Partial<RaceConfig> = { ...presetOf(engine, preset), ...fields };
    if (formulas === undefined) return run(engine, config);
    const usual = () => engine.catalogue().presets[0].config.activations;
    return run(engine, {
      ...config,
      activations: withFormulas(config.activations, formulas, usual),
    });
  },
};
