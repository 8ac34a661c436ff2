/** Configurations as the core takes them: every field there, lists as typed arrays. */
import type { Activations } from "./activations.js";
import type { FieldKind, Fields } from "./fields.js";
import type { RunnerConfig as WireRunnerConfig } from "./generated/core.mjs";
import type { ActivationLike, Precision, TrainingConfig } from "./types.js";

type Converter = (field: string, value: unknown, activations: Activations) => object;

const asIs: Converter = (field, value) => ({ [field]: value });

const converters: Partial<Record<FieldKind, Converter>> = {
  numbers: (field, value) => ({ [field]: Float64Array.from(value as number[]) }),
  wholes: (field, value) => ({ [field]: Int32Array.from(value as number[]) }),
  seeds: (field, value) => ({ [field]: Uint32Array.from(value as number[]) }),
  activation: (_, value, activations) => activations.toWire(value as ActivationLike),
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

/** The part of a runner's configuration that a whole race shares. */
export function trainingOf(wire: WireRunnerConfig): TrainingConfig {
  return {
    layers: Array.from(wire.layers),
    init: wire.init,
    optimizer: wire.optimizer,
    learningRate: wire.learningRate,
    batch: wire.batch,
    dataset: wire.dataset,
    points: wire.points,
    noise: wire.noise,
    turns: wire.turns,
    precision: wire.precision as Precision,
    epochs: wire.epochs,
    target: wire.target,
  };
}
