import { ConfigError } from "../../engine/index.js";
import type { Engine, RaceConfig, Runner } from "../../engine/index.js";
import { hint } from "../../engine/suggest.js";
import { refuseMore, type Command } from "../command.js";
import { short, table } from "../table.js";
import { activations, batch, number, numbers, seeds, word } from "../values.js";

/** The records of a (records, layers) matrix, one list each. */
function rowsOf(runner: Runner): Float64Array[] {
  const { epochs, layers, norms } = runner.gradientNorms();
  return Array.from(epochs, (_, i) => norms.subarray(i * layers, (i + 1) * layers));
}

function resultOf(engine: Engine, runner: Runner) {
  const { activation, seed } = runner.config;
  return {
    activation: typeof activation === "string" ? activation : activation.activation,
    parameters: engine.parametersOf(activation),
    seed,
    losses: runner.losses(),
    accuracy: runner.accuracy,
    epochsToTarget: runner.epochsToTarget,
    diverged: runner.diverged,
    gradientEpochs: runner.gradientNorms().epochs,
    gradientNorms: rowsOf(runner),
    fingerprint: runner.fingerprint(),
  };
}

type Result = ReturnType<typeof resultOf>;

function row({ losses, accuracy, epochsToTarget, diverged }: Result, runner: Runner): string[] {
  const toTarget = diverged
    ? `diverged at ${losses.length - 1}`
    : String(epochsToTarget ?? "never");
  const last = losses.at(-1) ?? NaN;
  return [runner.label, String(runner.config.seed), short(last), toTarget, short(accuracy)];
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
  options: {
    preset: { field: "preset", parse: word, value: "honest", meaning: "what the rest changes" },
    activations: {
      field: "activations",
      parse: activations,
      value: "relu,gelu",
      meaning: "who races; parameters in brackets: 'elu(alpha=2)'",
    },
    seeds: {
      field: "seeds",
      parse: seeds,
      value: "0..9",
      meaning: "one race each: data and weights",
    },
    layers: {
      field: "layers",
      parse: numbers,
      value: "2,32,32,32,1",
      meaning: "units, input first",
    },
    init: { field: "init", parse: word, value: "he", meaning: "initializer of the weights" },
    optimizer: {
      field: "optimizer",
      parse: word,
      value: "adam",
      meaning: "who updates the weights",
    },
    lr: { field: "learningRate", parse: number, value: "0.01", meaning: "learning rate" },
    batch: { field: "batch", parse: batch, value: "full", meaning: "samples an update, or full" },
    dataset: { field: "dataset", parse: word, value: "spirals", meaning: "what is learnt" },
    points: { field: "points", parse: number, value: "200", meaning: "points of each class" },
    noise: {
      field: "noise",
      parse: number,
      value: "0.05",
      meaning: "standard deviation of points",
    },
    turns: { field: "turns", parse: number, value: "2", meaning: "turns of the spirals" },
    precision: { field: "precision", parse: word, value: "float", meaning: "float or double" },
    epochs: { field: "epochs", parse: number, value: "800", meaning: "how long it lasts" },
    target: { field: "target", parse: number, value: "0.1", meaning: "the loss to get under" },
  },
  run(engine, { positionals, fields: { preset, ...fields } }) {
    refuseMore("race", positionals.at(0));
    return run(engine, { ...presetOf(engine, preset), ...fields });
  },
};
