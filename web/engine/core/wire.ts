/** Configurations as the core takes them: every field there, lists as typed arrays. */
import type { Activations } from "./activations.js";
import { trainingFields, type FieldKind, type Fields } from "../validation/fields.js";
import type { RunnerConfig as WireRunnerConfig } from "../generated/core.mjs";
import type { ActivationLike, TrainingConfig } from "../types/index.js";

type Converter = (field: string, value: unknown, activations: Activations) => object;

const asIs: Converter = (field, value) => ({ [field]: value });

const converters: Partial<Record<FieldKind, Converter>> = {
  numbers: (field, value) => ({ [field]: Float64Array.from(value as number[]) }),
  texts: (field, value) => ({ [field]: Array.from(value as string[]) }),
  wholes: (field, value) => ({ [field]: Int32Array.from(value as number[]) }),
  seeds: (field, value) => ({ [field]: Uint32Array.from(value as number[]) }),
  activation: (field, value, activations) => {
    const wire = activations.toWire(value as ActivationLike);
    // A second activation has its parameters under a name of their own.
    if (field === "activation") return wire;
    return { [field]: wire.activation, [`${field}Parameters`]: wire.parameters };
  },
};

/** Lays a checked configuration over the core's defaults. */
export function toWire<Config, Wire extends object>(
  config: Partial<Config>,
  fields: Fields<Config>,
  defaults: Wire,
  activations: Activations,
): Wire {
  const wire = { ...defaults };
  for (const [field, value] of Object.entries(config)) {
    const convert = converters[fields[field as keyof Config & string]] ?? asIs;
    Object.assign(wire, convert(field, value, activations));
  }
  return wire;
}

const isList = (value: unknown): value is Iterable<unknown> & ArrayLike<unknown> =>
  Array.isArray(value) || ArrayBuffer.isView(value);

/** The part of a runner's configuration that a whole race shares. */
export function trainingOf(wire: WireRunnerConfig): TrainingConfig {
  const plain = Object.keys(trainingFields).map((field) => {
    const value: unknown = wire[field as keyof WireRunnerConfig];
    return [field, isList(value) ? Array.from(value) : value];
  });
  return Object.fromEntries(plain) as TrainingConfig;
}
