import type { Rect } from "../canvas/geometry.js";

/** Sizes of a drawn network, CSS pixels. A unit's picture is as large as a finger needs. */
export const networkSizes = {
  unit: 44,
  pitch: 64,
  column: 74,
  top: 26,
  more: 44,
  bottom: 20,
} as const;

/** The units of a layer that are shown, by number through all layers, and how many are folded up. */
export interface LayerUnits {
  units: readonly number[];
  folded: number;
}

/** Height of a network's drawing. */
export function networkHeight(layers: readonly LayerUnits[]): number {
  const heights = layers.map(
    ({ units, folded }) => units.length * networkSizes.pitch + (folded > 0 ? networkSizes.more : 0),
  );
  return networkSizes.top + Math.max(networkSizes.pitch, ...heights) + networkSizes.bottom;
}

/** Least width of a network's drawing. */
export const networkWidth = (layers: readonly LayerUnits[]): number =>
  layers.length * networkSizes.column;

/** Middle of a layer's column, as a share of the drawing's width. */
export const columnMiddle = (layer: number, count: number): number => (layer + 0.5) / count;

/** Distance from the drawing's top to the picture at a place in its layer; `place` = number of units: the rest of it. */
export function rowTop(layers: readonly LayerUnits[], layer: number, place: number): number {
  const { units, folded } = layers[layer]!;
  const own = units.length * networkSizes.pitch + (folded > 0 ? networkSizes.more : 0);
  const room = networkHeight(layers) - networkSizes.top - networkSizes.bottom;
  return networkSizes.top + (room - own) / 2 + place * networkSizes.pitch;
}

/** Places of all shown units' pictures, by the units' numbers; `rect` is that of the drawing. */
export function unitPlaces(layers: readonly LayerUnits[], rect: Rect): Map<number, Rect> {
  const { unit } = networkSizes;
  const places = new Map<number, Rect>();
  layers.forEach(({ units }, layer) => {
    const x = rect.x + columnMiddle(layer, layers.length) * rect.width - unit / 2;
    units.forEach((number, place) =>
      places.set(number, {
        x,
        y: rect.y + rowTop(layers, layer, place),
        width: unit,
        height: unit,
      }),
    );
  });
  return places;
}
