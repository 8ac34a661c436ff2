/**
 * Checks of names and types. Embind silently converts '3' to 3, 0.7 to 0 and 2³² + 1 to 1, and ignores
 * unknown fields. The core checks ranges.
 */
import { quoted } from "../grammar/reader.js";
import { ConfigError } from "../errors.js";
import type { Kind, Kinds } from "./kinds.js";
import { hint } from "./suggest.js";

const largestInt = 2 ** 31 - 1;
const largestSeed = 2 ** 32 - 1;

/** A value as errors show it. */
export function shown(value: unknown): string {
  if (typeof value === "string") return JSON.stringify(value);
  if (typeof value === "number" || value === null || value === undefined) return String(value);
  if (ArrayBuffer.isView(value) || Array.isArray(value)) return "a list";
  return typeof value === "object" ? "an object" : `a ${typeof value}`;
}

function demand(fine: boolean, name: string, wanted: string, value: unknown): void {
  if (!fine) throw new ConfigError(`${name} must be ${wanted}, got ${shown(value)}`);
}

const isWhole = (value: unknown, low: number, high: number) =>
  Number.isInteger(value) && (value as number) >= low && (value as number) <= high;

/** Throws unless `value` is a whole number that an `int` of the core can hold. */
export function checkWhole(name: string, value: unknown): void {
  const wanted = Number.isInteger(value)
    ? `a whole number from ${-largestInt} to ${largestInt}`
    : "a whole number";
  demand(isWhole(value, -largestInt, largestInt), name, wanted, value);
}

/** Throws unless `value` is a finite number. */
export function checkFinite(name: string, value: unknown): void {
  demand(Number.isFinite(value), name, "a finite number", value);
}

function checkSeed(name: string, value: unknown): void {
  const wanted = `a whole number from 0 to ${largestSeed}`;
  demand(isWhole(value, 0, largestSeed), name, wanted, value);
}

function checkText(name: string, value: unknown): void {
  demand(typeof value === "string", name, "a string", value);
}

function checkFlag(name: string, value: unknown): void {
  demand(typeof value === "boolean", name, "true or false", value);
}

function checkActivation(name: string, value: unknown): void {
  if (typeof value === "string") return;
  const isObject = typeof value === "object" && value !== null && !Array.isArray(value);
  demand(isObject, name, "an id or { activation, parameters }", value);
  const { activation, parameters = {}, ...others } = value as Record<string, unknown>;
  for (const other of Object.keys(others)) {
    const end = hint(other, ["activation", "parameters"]);
    throw new ConfigError(`unknown option ${quoted(other)} of ${name}${end}`);
  }
  demand(typeof activation === "string", name, "an activation's id", activation);
  const isRecord = typeof parameters === "object" && parameters !== null;
  demand(isRecord, `parameters of ${String(activation)}`, "an object", parameters);
  for (const [key, number] of Object.entries(parameters as object)) {
    checkFinite(`${key} of ${String(activation)}`, number);
  }
}

type Check = (name: string, value: unknown) => void;

const eachOf =
  (check: Check, one: string): Check =>
  (name, value) => {
    const isList = Array.isArray(value) || ArrayBuffer.isView(value);
    demand(isList, name, "a list", value);
    for (const element of value as Iterable<unknown>) check(one || name, element);
  };

const checks: Record<Kind, Check> = {
  text: checkText,
  texts: eachOf(checkText, ""),
  flag: checkFlag,
  number: checkFinite,
  numbers: eachOf((name, value) => demand(typeof value === "number", name, "numbers", value), ""),
  whole: checkWhole,
  wholes: (name, value) => eachOf(checkWhole, name === "layers" ? "layer width" : "")(name, value),
  seed: checkSeed,
  seeds: eachOf(checkSeed, "seed"),
  activation: checkActivation,
  activations: eachOf(checkActivation, "activation"),
};

/** `learningRate` as a sentence says it: "learning rate". */
export const inWords = (field: string) =>
  field.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);

/**
 * Checks the names and types of a configuration's fields and returns those that are given.
 * Throws ConfigError with a sentence about the first that is wrong.
 */
export function checkConfig<Config>(config: unknown, kinds: Kinds<Config>): Partial<Config> {
  if (typeof config !== "object" || config === null || Array.isArray(config)) {
    throw new ConfigError(`the configuration must be an object, got ${shown(config)}`);
  }
  const given = Object.entries(config).filter(([, value]) => value !== undefined);
  for (const [field, value] of given) {
    if (!Object.hasOwn(kinds, field)) {
      throw new ConfigError(`unknown option ${quoted(field)}${hint(field, Object.keys(kinds))}`);
    }
    checks[kinds[field as keyof Config & string]](inWords(field), value);
  }
  return Object.fromEntries(given) as Partial<Config>;
}
