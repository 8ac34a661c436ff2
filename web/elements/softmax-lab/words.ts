import type { PrecisionLimits, SoftmaxRun, Threshold } from "../../engine/index.js";
import { formatFixed, formatMeasure, superscript } from "../../plot/index.js";
import { precisions, type Answers } from "./lab-state.js";

/**
 * A number with up to `digits` significant digits and no trailing zeros; from 10^7 on and below 10^-4 with a power
 * of ten.
 */
export function figure(value: number, digits = 4): string {
  if (Number.isNaN(value)) return "NaN";
  if (!Number.isFinite(value)) return value > 0 ? "∞" : "−∞";
  if (value === 0) return "0";
  const [mantissa, exponent] = value.toExponential(digits - 1).split("e") as [string, string];
  const power = Number(exponent);
  const sign = value < 0 ? "−" : "";
  const short = mantissa.replace("-", "").replace(/\.?0+$/, "");
  if (power < -4 || power > 6) return `${sign}${short}×10${superscript(power)}`;
  const plain = Math.abs(value).toFixed(Math.max(0, digits - 1 - power));
  return sign + (plain.includes(".") ? plain.replace(/\.?0+$/, "") : plain);
}

/** A share with three decimals; tiny ones with a power of ten. */
export const share = (value: number): string =>
  Number.isNaN(value)
    ? "NaN"
    : value > 0 && value < 0.0005
      ? formatMeasure(value)
      : formatFixed(value, 3);

/**
 * Where and why a run of softmax failed, in a sentence; empty if it did not. `infinite` and `zero` are the limits
 * of the exponential in that precision.
 */
export function failureWords(
  run: SoftmaxRun,
  precision: string,
  { infinite, zero }: { infinite: Threshold; zero: Threshold },
): string {
  const which = `score ${run.failureAt + 1}`;
  switch (run.failure) {
    case "":
      return "";
    case "input":
      return `${precision} cannot hold ${which} at all: it is infinite before anything is computed.`;
    case "scaled":
      return `Divided by the temperature, ${which} is more than ${precision} can hold.`;
    case "exponential":
      return `e to the power of ${figure(run.exponents[run.failureAt]!)} (${which}) is infinite: ${precision} holds it up to ${figure(infinite.last)}. Infinity over infinity is NaN.`;
    case "sum":
      return `Each exponential is finite, but their sum is not: every share is something over infinity, which is 0.`;
    case "zero":
      return `Every exponential is 0: ${precision} holds none from ${figure(zero.first)} downwards. Zero over zero is NaN.`;
  }
}

/** The largest error of a run that did not fail, with the reason if it is large. */
export function errorWords({ error }: SoftmaxRun, inputError: number, precision: string): string {
  if (error === 0) return "Exact.";
  const off = `Off by at most ${figure(error, 2)}`;
  if (inputError === 0 || error < 0.001) return `${off}.`;
  return `${off}: ${precision} rounds the scores themselves, by up to ${figure(inputError, 2)}.`;
}

/** How a computed softplus compares with the exact value. */
export type FloatOutcome = "right" | "tiny" | "zero" | "infinite" | "coarse" | "none";

/** Classifies a computed `value`; `error` is relative to the exact value. */
export function floatOutcome(
  value: number,
  exact: number,
  error: number,
  { epsilon, smallest }: PrecisionLimits,
): FloatOutcome {
  if (Number.isNaN(value)) return "none";
  if (error <= epsilon) return "right";
  if (!Number.isFinite(value)) return "infinite";
  if (value !== 0) return "coarse";
  return exact < smallest / 2 ? "tiny" : "zero";
}

export function outcomeWords(verdict: FloatOutcome, error: number, precision: string): string {
  switch (verdict) {
    case "right":
      return "right";
    case "tiny":
      return `too small for ${precision}`;
    case "zero":
      return "lost: exactly 0";
    case "infinite":
      return "overflow";
    case "coarse":
      return `off by ${figure(error * 100, 2)} %`;
    case "none":
      return "undefined";
  }
}

/** The largest share in words. */
function inFavour(exact: Float64Array): string {
  const most = Math.max(...exact);
  const percent = `${figure(most * 100, 3)} %`;
  if (most === Math.min(...exact)) return `Each score gets the same share, ${percent}`;
  return `Score ${exact.indexOf(most) + 1} gets the largest share, ${percent}`;
}

const inWords = (names: readonly string[]): string =>
  names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;

/** The shares, and the precisions in which the textbook's form breaks. Precondition: `answers` has every precision. */
export function labSentence(exact: Float64Array, answers: Answers): string {
  const entropy = figure(answers.get("double")!.softmax.exactEntropy, 3);
  const broken = precisions
    .filter(({ id }) => answers.get(id)?.softmax.naive.failure)
    .map(({ name }) => name.toLowerCase());
  const verdict =
    broken.length === 0
      ? "As it stands, the formula works in all four precisions."
      : `As it stands, the formula breaks in ${inWords(broken)}; with the largest score subtracted first it holds.`;
  return `${inFavour(exact)}; the entropy is ${entropy} nats. ${verdict}`;
}
