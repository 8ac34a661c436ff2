/** Conversions of configurations to and from the form that the core takes, where lists are typed arrays. */
import type { ActivationLike, TrainingConfig } from "../types/index.js";
import type { Kind, Kinds } from "../validation/kinds.js";
import { trainingKinds } from "../validation/race-kinds.js";
import type { Activations } from "./activations.js";

/** A configuration in the core's form. */
export type Wire<Config> = {
  [Name in keyof Config]: Config[Name] extends string | number | boolean ? Config[Name] : unknown;
};

type Converter = (name: string, value: unknown, activations: Activations) => object;

const asIs: Converter = (name, value) => ({ [name]: value });

const converters: Partial<Record<Kind, Converter>> = {
  numbers: (name, value) => ({ [name]: Float64Array.from(value as number[]) }),
  texts: (name, value) => ({ [name]: Array.from(value as string[]) }),
  wholes: (name, value) => ({ [name]: Int32Array.from(value as number[]) }),
  seeds: (name, value) => ({ [name]: Uint32Array.from(value as number[]) }),
  activation: (name, value, activations) => {
    const wire = activations.toWire(value as ActivationLike);
    // The core has the parameters of a second activation `other` as `otherParameters`.
    if (name === "activation") return wire;
    return { [name]: wire.activation, [`${name}Parameters`]: wire.parameters };
  },
};

/** The core's defaults, overridden by a checked configuration. */
export function toWire<Config, Wire extends object>(
  config: Partial<Config>,
  kinds: Kinds<Config>,
  defaults: Wire,
  activations: Activations,
): Wire {
  const wire = { ...defaults };
  for (const [name, value] of Object.entries(config)) {
    const convert = converters[kinds[name as keyof Config & string]] ?? asIs;
    Object.assign(wire, convert(name, value, activations));
  }
  return wire;
}

const isList = (value: unknown): value is Iterable<unknown> & ArrayLike<unknown> =>
  Array.isArray(value) || ArrayBuffer.isView(value);

/** The inverse of {@link toWire}: all settings, with lists as arrays and activations as in `given`. */
export function fromWire<Config>(
  wire: object,
  kinds: Kinds<Config>,
  given: Partial<Config> = {},
): Config {
  const entries = Object.entries<Kind>(kinds).map(([name, kind]) => {
    const value: unknown = (wire as Record<string, unknown>)[name];
    if (kind === "activation") return [name, given[name as keyof Config] ?? value];
    return [name, isList(value) ? Array.from(value) : value];
  });
  return Object.fromEntries(entries) as Config;
}

/** The part of a runner's configuration that a whole race shares. */
export const trainingOf = (wire: object): TrainingConfig => fromWire(wire, trainingKinds);
