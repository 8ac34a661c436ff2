import type { ActivationFacts, Engine, FloatFormat, RaceConfig } from "../../../engine/index.js";
import { lessonNumbers } from "./lesson-numbers.js";
import type { LessonRaces } from "./races.js";
import { readWords, type WordReader } from "./word-reader.js";

/** Sources of the numbers of the prose. */
export interface Sources extends LessonRaces {
  engine: Engine;
}

export const factsOf = ({ engine }: Sources, id: string): ActivationFacts => {
  const info = engine.catalogue().activations.find((activation) => activation.id === id);
  if (!info) throw new Error(`no activation is called "${id}"`);
  return info.facts;
};

const evaluate = ({ engine }: Sources, activation: string, x: string) =>
  engine.evaluate({ activation, at: [Number(x)], precision: "double" });

/** Slopes on both sides of the first corner inside [-1, 1]. */
function slopesAtKink({ engine }: Sources, activation: string): [before: number, after: number] {
  const { slope, breaks } = engine.explore({ activation, from: -1, to: 1, samples: 3 });
  const index = breaks[0];
  if (index === undefined) throw new Error(`${activation} has no corner in [-1, 1]`);
  return [slope[index - 1]!, slope[index]!];
}

export const flow = ({ engine }: Sources, activation: string, depth: string) =>
  engine.gradientFlow({ activation, depth: Number(depth) });

function presetField({ engine }: Sources, id: string, field: string): number | undefined {
  const preset = engine.catalogue().presets.find((preset) => preset.id === id);
  if (!preset) throw new Error(`no preset is called "${id}"`);
  if (field === "seed") return preset.config.seeds[0];
  const value = preset.config[field as keyof RaceConfig];
  if (typeof value !== "number") throw new Error(`"${field}" of a preset is not a number`);
  return value;
}

/** Epochs to a target; Infinity where a run does not reach it. */
const epochsOf = (epochs: number | null | undefined): number | undefined =>
  epochs === null ? Infinity : epochs;

/** Whether softmax without subtracting the largest score "breaks" or "holds" on the article's scores plus `shift`. */
export function naiveSoftmax({ engine }: Sources, precision: string, shift: string): string {
  const logits = [2, 1, 0.5, -1];
  const config = { logits, shift: Number(shift), precision: precision as FloatFormat };
  return engine.softmax(config).naive.failure ? "breaks" : "holds";
}

const shared: Readonly<Record<string, WordReader<Sources, number>>> = {
  value: (from, id, x) => evaluate(from, id, x).value[0],
  slope: (from, id, x) => evaluate(from, id, x).slope[0],
  "largest-slope": (from, id) => factsOf(from, id).largestSlope,
  "slope-before-kink": (from, id) => slopesAtKink(from, id)[0],
  "slope-after-kink": (from, id) => slopesAtKink(from, id)[1],
  lower: (from, id) => factsOf(from, id).lower,
  upper: (from, id) => factsOf(from, id).upper,
  bound: (from, id, depth) => flow(from, id, depth).bound[0],
  measured: (from, id, depth, layer = "1") => flow(from, id, depth).measured[Number(layer) - 1],
  "measured-with": ({ engine }, init, activation, depth) =>
    engine.gradientFlow({ activation, init, depth: Number(depth) }).measured[0],
  "worst-layer": (from, id, depth) => flow(from, id, depth).diagnosis.layer + 1,
  preset: (from, id, field) => presetField(from, id, field),
  "final-loss": ({ races }, preset, id) => races[preset]?.[id]?.losses.at(-1),
  /** The median of five starts. */
  "median-to-target": ({ medians }, id) => epochsOf(medians[id]),
  "epochs-to-target": ({ races }, preset, id) => epochsOf(races[preset]?.[id]?.epochsToTarget),
};

/** The number that a request names; undefined if it names none. */
export const readSource = (sources: Sources, request: string): number | undefined =>
  readWords(lessonNumbers, sources.engine, request) ?? readWords(shared, sources, request);
