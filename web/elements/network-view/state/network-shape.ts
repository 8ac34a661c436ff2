import type { RaceConfig } from "../../../engine/index.js";
import { gradientFlowSettings, raceSettings } from "../../../engine/settings.js";
import { idOf } from "../../shared/functions/activation-choice.js";
import { activationText } from "./network-state.js";

/** Where the parameters of a layer stand in the list of weights. */
export interface LayerParameters {
  /** Units of the layer below, and of this one. */
  inputs: number;
  outputs: number;
  /** The first weight; that from i to j is at `first + i * outputs + j`. */
  first: number;
  /** The first bias. */
  biases: number;
}

/** A unit's layer (0: inputs) and its place in it. */
export interface UnitPlace {
  layer: number;
  place: number;
}

/** The shape of a network and the order of its parameters. */
export interface NetworkShape {
  widths: readonly number[];
  /** The number of each layer's first unit. */
  firstUnits: readonly number[];
  units: number;
  /** Names of the inputs: "x", "x²". */
  inputs: readonly string[];
  /** Parameters of each layer but the inputs. */
  parameters: readonly LayerParameters[];
}

/** The only activation of the catalogue whose parameter is learnt, one number a layer. */
const LEARNING = "prelu";

/** The most layers of a network, and the most units of a hidden one. */
export const MOST_LAYERS = raceSettings.layers.count?.max ?? 64;
export const MOST_UNITS = gradientFlowSettings.width.range?.max ?? 256;

/** Name of each hidden layer's activation. */
export const layerChoices = (config: RaceConfig): readonly string[] =>
  config.layers.slice(1, -1).map((_, i) => {
    const own = config.layerActivations[i] ?? "";
    return own === "" ? activationText(config) : own;
  });

/** The number of each layer's first unit. */
export const firstUnitsOf = (widths: readonly number[]): number[] => {
  let next = 0;
  return widths.map((width) => (next += width) - width);
};

/** The name of an input by its id: "x²" of `x2`. */
const inputName = (id: string): string =>
  raceSettings.inputs.choices?.find((choice) => choice.id === id)?.name ?? id;

/** The shape of a run's network. */
export function networkShape(config: RaceConfig): NetworkShape {
  const { layers: widths, normalization } = config;
  const learns = layerChoices(config).map((choice) => idOf(choice) === LEARNING);
  let next = 0;
  const parameters = widths.slice(1).map((outputs, i): LayerParameters => {
    const inputs = widths[i]!;
    const isHidden = i + 2 < widths.length;
    const first = next;
    const biases = first + inputs * outputs;
    const scales = isHidden && normalization !== "none" ? 2 * outputs : 0;
    next = biases + outputs + scales + (learns[i] ? 1 : 0);
    return { inputs, outputs, first, biases };
  });
  const units = widths.reduce((sum, width) => sum + width, 0);
  const inputs = config.inputs.map(inputName);
  return { widths, firstUnits: firstUnitsOf(widths), units, inputs, parameters };
}

/** The layer of a unit, and its place there. */
export function placeOf({ firstUnits }: NetworkShape, unit: number): UnitPlace {
  const layer = firstUnits.findLastIndex((first) => first <= unit);
  return { layer, place: unit - firstUnits[layer]! };
}

/** Whether a unit is a hidden one. */
export function isHidden(shape: NetworkShape, unit: number): boolean {
  const { layer } = placeOf(shape, unit);
  return unit >= 0 && unit < shape.units && layer > 0 && layer + 1 < shape.widths.length;
}

/** The number of the weight between two units of neighbouring layers. */
export function weightBetween(shape: NetworkShape, from: number, to: number): number {
  const [start, end] = [placeOf(shape, from), placeOf(shape, to)];
  const { first, outputs } = shape.parameters[end.layer - 1]!;
  return first + start.place * outputs + end.place;
}

/** The number of a unit's bias; -1 for inputs. */
export function biasOf(shape: NetworkShape, unit: number): number {
  const { layer, place } = placeOf(shape, unit);
  return layer === 0 ? -1 : shape.parameters[layer - 1]!.biases + place;
}

/** The number in network `other` of a parameter of network `own`: where a layer learns a slope, later ones move. */
export function sameParameter(own: NetworkShape, other: NetworkShape, at: number): number {
  const layer = own.parameters.findLastIndex(({ first }) => first <= at);
  return other.parameters[layer]!.first + at - own.parameters[layer]!.first;
}

/** Whether the network takes in nothing but x and y, so that it is piecewise linear if its activations are. */
export const hasPlainInputs = ({ inputs }: Pick<NetworkShape, "inputs">): boolean =>
  inputs.every((name) => name === "x" || name === "y");

/** The name of a unit: "input x", "unit 3 of layer 2", "output 1". */
export function unitName(shape: NetworkShape, unit: number): string {
  const { layer, place } = placeOf(shape, unit);
  const last = shape.widths.length - 1;
  if (layer === 0) return `input ${shape.inputs[place]}`;
  if (layer === last) return shape.widths[last] === 1 ? "the output" : `output ${place + 1}`;
  return `unit ${place + 1} of layer ${layer}`;
}

/** A short sign for a unit: "x", "x²", "a₂₃" (unit 3 of layer 2), "o₁". */
export function unitSign(shape: NetworkShape, unit: number): string {
  const { layer, place } = placeOf(shape, unit);
  const last = shape.widths.length - 1;
  if (layer === 0) return shape.inputs[place]!;
  if (layer === last) return shape.widths[last] === 1 ? "out" : `out ${place + 1}`;
  return `a${layer}.${place + 1}`;
}

/** The units of the large picture: the picked one, or all outputs. */
export function largeUnits(shape: NetworkShape, picked: number): number[] {
  if (picked >= 0 && picked < shape.units) return [picked];
  const first = shape.firstUnits.at(-1)!;
  return Array.from({ length: shape.units - first }, (_, i) => first + i);
}
