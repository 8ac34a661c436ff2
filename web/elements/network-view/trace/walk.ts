import type { LayerUnits } from "../../../plot/index.js";

/** A connection from unit to unit. */
export type WalkedEdge = readonly [from: number, to: number];

/** The connections between shown units in the order in which the gradient meets them: from the outputs back. */
export const walkOf = (layers: readonly LayerUnits[]): WalkedEdge[] =>
  layers
    .slice(1)
    .flatMap(({ units }, below) =>
      units
        .flatMap((to) => layers[below]!.units.map((from): WalkedEdge => [from, to]))
        .map((edge) => ({ edge, below })),
    )
    .sort((a, b) => b.below - a.below)
    .map(({ edge }) => edge);

/** The unit's numbers under its picture: what it puts out, or while the gradient runs back dL/da. */
export const tracedNumbers = (
  layers: readonly LayerUnits[],
  numbers: ArrayLike<number>,
  write: (value: number) => string,
): Map<number, string> =>
  new Map(
    layers.flatMap(({ units }) => units.map((unit) => [unit, write(numbers[unit]!)] as const)),
  );
