import type { ActivationFacts } from "../../../engine/index.js";
import { formatNumber } from "./format.js";
import { factsOf, flow, naiveSoftmax, readSource, type Sources } from "./number-readers.js";
import { readWords, type WordReader } from "./word-reader.js";

export type { Sources } from "./number-readers.js";

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

/** Texts of the prose, by the names of their requests. */
const readers: Readonly<Record<string, WordReader<Sources, string>>> = {
  range: (from, id) => rangeOf(factsOf(from, id)),
  centred: (from, id) => (factsOf(from, id).zeroCentred ? "yes" : "no"),
  smoothness: (from, id) => smoothnessWords[factsOf(from, id).smoothness],
  health: (from, id, depth) => flow(from, id, depth).health[0],
  softmax: (from, precision, shift) => naiveSoftmax(from, precision, shift),
};

/** The core's answer to a `data-number`, such as `slope tanh 1`. Throws if the request names nothing. */
export function answer(sources: Sources, request: string): number | string {
  const found = readSource(sources, request) ?? readWords(readers, sources, request);
  if (found === undefined) throw new Error(`nothing computes "${request}"`);
  return found;
}

/** The HTML for one `data-number`; "never" for a target that is not reached. */
export function readNumber(sources: Sources, request: string, format = ".4f"): string {
  const found = answer(sources, request);
  if (typeof found === "string") return found;
  const isNever = /^\S+-to-target /.test(request) && found === Infinity;
  return isNever ? "never" : formatNumber(found, format);
}

const empty = /<span\s+data-number="([^"]+)"(?:\s+data-format="([^"]+)")?\s*><\/span\s*>/g;

/** Fills in every empty `<span data-number="…">` of the page. */
export const fillNumbers = (html: string, sources: Sources): string =>
  html.replace(
    empty,
    (_, request: string, format?: string) =>
      `<span data-number="${request}">${readNumber(sources, request, format)}</span>`,
  );
