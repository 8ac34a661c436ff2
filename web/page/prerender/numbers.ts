import type { ActivationFacts, Engine, RaceConfig } from "../../engine/index.js";
import { formatNumber } from "./format.js";
import { lessonNumbers } from "./lesson-numbers.js";
import type { PresetRaces } from "./races.js";

/** Where the figures of the prose come from. */
export interface Sources {
  engine: Engine;
  races: PresetRaces;
}

/** Turns the words of a `data-number` into HTML; `format` is the element's d3 format. */
type Reader = (sources: Sources, words: readonly string[], format: string) => string;

const factsOf = ({ engine }: Sources, id: string): ActivationFacts => {
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
  return [slope[index - 1], slope[index]];
}

const flow = ({ engine }: Sources, activation: string, depth: string) =>
  engine.gradientFlow({ activation, depth: Number(depth) });

const smoothnessWords = {
  jump: "jumps",
  continuous: "has a corner",
  once: "slope continuous",
  smooth: "smooth",
} as const;

function rangeOf(facts: ActivationFacts): string {
  const end = (value: number) => formatNumber(value, Number.isInteger(value) ? "d" : ".4~f");
  const open = facts.lowerReached ? "[" : "(";
  const close = facts.upperReached ? "]" : ")";
  return `${open}${end(facts.lower)}, ${end(facts.upper)}${close}`;
}

function presetField({ engine }: Sources, id: string, field: string): number {
  const preset = engine.catalogue().presets.find((preset) => preset.id === id);
  if (!preset) throw new Error(`no preset is called "${id}"`);
  if (field === "seed") return preset.config.seeds[0];
  const value = preset.config[field as keyof RaceConfig];
  if (typeof value !== "number") throw new Error(`"${field}" of a preset is not a number`);
  return value;
}

/** What can be asked for in the prose. */
const readers: Readonly<Record<string, Reader>> = {
  value: (from, [id, x], format) => formatNumber(evaluate(from, id, x).value[0], format),
  slope: (from, [id, x], format) => formatNumber(evaluate(from, id, x).slope[0], format),
  "largest-slope": (from, [id], format) => formatNumber(factsOf(from, id).largestSlope, format),
  "slope-before-kink": (from, [id], format) => formatNumber(slopesAtKink(from, id)[0], format),
  "slope-after-kink": (from, [id], format) => formatNumber(slopesAtKink(from, id)[1], format),
  lower: (from, [id], format) => formatNumber(factsOf(from, id).lower, format),
  range: (from, [id]) => rangeOf(factsOf(from, id)),
  centred: (from, [id]) => (factsOf(from, id).zeroCentred ? "yes" : "no"),
  smoothness: (from, [id]) => smoothnessWords[factsOf(from, id).smoothness],
  bound: (from, [id, depth], format) => formatNumber(flow(from, id, depth).bound[0], format),
  measured: (from, [id, depth], format) => formatNumber(flow(from, id, depth).measured[0], format),
  health: (from, [id, depth]) => flow(from, id, depth).health[0],
  preset: (from, [id, field], format) => formatNumber(presetField(from, id, field), format),
  "final-loss": ({ races }, [preset, id], format) =>
    formatNumber(races[preset][id].losses.at(-1)!, format),
  "epochs-to-target": ({ races }, [preset, id], format) => {
    const epochs = races[preset][id].epochsToTarget;
    return epochs === null ? "never" : formatNumber(epochs, format);
  },
};

/** The HTML for one `data-number`, such as `slope tanh 1`. Throws on words that mean nothing. */
export function readNumber(sources: Sources, request: string, format = ".4f"): string {
  const [kind = "", ...words] = request.split(" ");
  if (Object.hasOwn(lessonNumbers, kind)) {
    return formatNumber(lessonNumbers[kind](sources.engine, words), format);
  }
  const reader = readers[kind];
  if (!reader) throw new Error(`nothing computes the number "${request}"`);
  return reader(sources, words, format);
}

const empty = /<span\s+data-number="([^"]+)"(?:\s+data-format="([^"]+)")?\s*><\/span\s*>/g;

/** Fills every empty `<span data-number="…">` of the page from the core. */
export const fillNumbers = (html: string, sources: Sources): string =>
  html.replace(
    empty,
    (_, request: string, format?: string) =>
      `<span data-number="${request}">${readNumber(sources, request, format)}</span>`,
  );
