import type { RaceConfig, UnitMapsResult, UnitStatisticsResult } from "../../../engine/index.js";
import { isRegression } from "../../../engine/settings.js";
import type { Connection, LayerUnits, NetworkDiagram, SignedField, UnitMark } from "../../../plot/index.js"; // prettier-ignore
import { biasOf, placeOf, weightBetween, type NetworkShape } from "../state/network-shape.js";
import { layerTitles, markOf } from "./unit-words.js";

/** A unit's picture in a result, with its largest size as the full colour, or `scale`. */
export function fieldOf(
  { maps, least, largest, units }: UnitMapsResult,
  index: number,
  scale?: number,
): SignedField {
  const pixels = maps.length / units.length;
  const own = Math.max(Math.abs(least[index]!), Math.abs(largest[index]!));
  return {
    values: maps.subarray(index * pixels, (index + 1) * pixels),
    resolution: Math.round(Math.sqrt(pixels)),
    scale: scale ?? own,
  };
}

/** The size of an output that has the full colour: a probability of 0.98, or in a regression the value 1. */
export const fullOutput = (config: RaceConfig): number => (isRegression(config) ? 1 : 4);

/** Pictures by unit; outputs as their values have one scale. */
function picturesOf({ shape, maps, show, config }: DiagramSource) {
  const firstOutput = shape.firstUnits.at(-1)!;
  const entries = Array.from(maps?.units ?? [], (unit, i): [number, SignedField] => [
    unit,
    fieldOf(maps!, i, unit >= firstOutput && show === "value" ? fullOutput(config) : undefined),
  ]);
  return new Map(entries.filter(([unit]) => unit < shape.units));
}

/** Connections between shown units, and biases, as shares of their layer's largest. */
function weightsOf(
  shape: NetworkShape,
  layers: readonly LayerUnits[],
  weights: ArrayLike<number> | undefined,
): { connections: Connection[]; biases: Map<number, number> } {
  const connections: Connection[] = [];
  const biases = new Map<number, number>();
  if (!weights) return { connections, biases };
  shape.parameters.forEach(({ inputs, outputs, first, biases: firstBias }, below) => {
    const largest = largestIn(weights, first, inputs * outputs);
    const largestBias = largestIn(weights, firstBias, outputs);
    for (const to of layers[below + 1]!.units) {
      if (largestBias > 0) biases.set(to, weights[biasOf(shape, to)]! / largestBias);
      for (const from of layers[below]!.units) {
        const weight = weights[weightBetween(shape, from, to)]! / largest;
        if (Number.isFinite(weight)) connections.push({ from, to, weight });
      }
    }
  });
  return { connections, biases };
}

function largestIn(weights: ArrayLike<number>, first: number, count: number): number {
  let largest = 0;
  for (let i = first; i < first + count; i++) largest = Math.max(largest, Math.abs(weights[i]!));
  return largest;
}

/** What a network's drawing is made of. */
export interface DiagramSource {
  config: RaceConfig;
  shape: NetworkShape;
  layers: readonly LayerUnits[];
  weights: ArrayLike<number> | undefined;
  maps: UnitMapsResult | undefined;
  statistics: UnitStatisticsResult | undefined;
  show: string;
  removed: readonly number[];
  picked: number;
  chosen?: readonly [number, number] | undefined;
}

/** The drawing of a network. */
export function diagramOf(source: DiagramSource): NetworkDiagram {
  const { shape, layers, weights, statistics, removed, picked, chosen } = source;
  const marks = new Map<number, UnitMark>();
  for (const unit of layers.flatMap(({ units }) => units)) {
    const mark = markOf(shape, unit, statistics, removed);
    if (mark) marks.set(unit, mark);
  }
  return {
    layers,
    titles: layerTitles(shape),
    names: new Map(shape.inputs.entries()),
    ...weightsOf(shape, layers, weights),
    pictures: picturesOf(source),
    marks,
    picked: picked >= 0 ? picked : undefined,
    chosen,
  };
}

/** The layer of `unit`, with its place among the shown units there. */
export function shownPlace(shape: NetworkShape, layers: readonly LayerUnits[], unit: number) {
  const { layer } = placeOf(shape, unit);
  return { layer, row: layers[layer]!.units.indexOf(unit) };
}
