import { LABEL_SIZE } from "../axes/axes.js";
import type { AnyContext } from "../canvas/cached-drawing.js";
import type { Rect } from "../canvas/geometry.js";
import type { Theme } from "../color/theme.js";
import { drawChosenEdge, drawEdges, type Edge } from "./network-edges.js";
import { columnMiddle, unitPlaces, type LayerUnits } from "./network-layout.js";
import { drawSignedField, type SignedField } from "./signed-field.js";
import { drawBelow, drawMark, markWords, type UnitMark } from "./unit-marks.js";

/** A weight between two units. */
export interface Connection {
  from: number;
  to: number;
  /** Share of the layer's largest weight, -1 to 1. */
  weight: number;
}

/** A network as its drawing shows it; units are numbered through all layers, inputs first. */
export interface NetworkDiagram {
  layers: readonly LayerUnits[];
  /** Words above each layer. */
  titles: readonly string[];
  connections: readonly Connection[];
  /** Picture of each shown unit, as far as known. */
  pictures: ReadonlyMap<number, SignedField>;
  marks: ReadonlyMap<number, UnitMark>;
  /** Bias of each unit as a share of its layer's largest, -1 to 1. */
  biases: ReadonlyMap<number, number>;
  /** A name under each unit's picture that has one; the word of a mark takes its place. */
  names?: ReadonlyMap<number, string> | undefined;
  /** Whether numbers take the place of names and of words: see {@link drawUnitNumbers}. */
  isNumbered?: boolean;
  /** The unit that is looked at. */
  picked?: number | undefined;
  /** The ends of the connection that is looked at. */
  chosen?: readonly [from: number, to: number] | undefined;
}

function edgesOf({ connections }: NetworkDiagram, places: ReadonlyMap<number, Rect>): Edge[] {
  return connections.flatMap(({ from, to, weight }) => {
    const [start, end] = [places.get(from), places.get(to)];
    return start && end ? [{ from: start, to: end, weight }] : [];
  });
}

/** Draws a bias at the lower left corner: a bar upward from the middle if positive, downward if negative. */
function drawBias(ctx: AnyContext, share: number, rect: Rect, theme: Theme): void {
  const middle = rect.y + rect.height / 2;
  const size = (Math.abs(share) * rect.height) / 2;
  ctx.fillStyle = share < 0 ? theme.blue : theme.orange;
  ctx.fillRect(rect.x - 5, share < 0 ? middle : middle - size, 3, Math.max(size, 0.5));
}

/** Draws a unit: its picture, its bias, what it is marked as, and a frame. */
function drawUnit(
  ctx: AnyContext,
  { pictures, marks, biases, picked, names, isNumbered = false }: NetworkDiagram,
  unit: number,
  rect: Rect,
  theme: Theme,
): void {
  ctx.fillStyle = theme.paper;
  ctx.fillRect(rect.x - 6, rect.y - 1, rect.width + 7, rect.height + 2);
  const picture = pictures.get(unit);
  if (picture) drawSignedField(ctx, picture, rect, theme);
  const bias = biases.get(unit);
  if (bias !== undefined) drawBias(ctx, bias, rect, theme);
  const mark = marks.get(unit);
  if (mark) drawMark(ctx, mark, rect, theme);
  const name = names?.get(unit);
  if (mark && !isNumbered) drawBelow(ctx, markWords[mark], theme.muted, rect, theme);
  else if (name !== undefined && !isNumbered) drawBelow(ctx, name, theme.ink, rect, theme);
  ctx.strokeStyle = unit === picked ? theme.ink : theme.line;
  ctx.lineWidth = unit === picked ? 3 : 1;
  ctx.strokeRect(rect.x, rect.y, rect.width, rect.height);
}

/** Draws layers from left to right: edges, then units as pictures of their numbers over the plane. */
export function drawNetwork(
  ctx: AnyContext,
  diagram: NetworkDiagram,
  rect: Rect,
  theme: Theme,
): void {
  const places = unitPlaces(diagram.layers, rect);
  const edges = edgesOf(diagram, places);
  ctx.save();
  drawEdges(ctx, edges, theme);
  const { chosen = [] } = diagram;
  const [start, end] = chosen.map((unit) => places.get(unit));
  if (start && end) {
    const weight = diagram.connections.find(({ from, to }) => from === chosen[0] && to === chosen[1])?.weight; // prettier-ignore
    drawChosenEdge(ctx, { from: start, to: end, weight: weight ?? 0 }, theme);
  }
  for (const [unit, place] of places) drawUnit(ctx, diagram, unit, place, theme);
  ctx.font = `${LABEL_SIZE}px ${theme.fontUi}`;
  ctx.textAlign = "center";
  ctx.textBaseline = "middle";
  ctx.fillStyle = theme.muted;
  diagram.titles.forEach((title, layer) =>
    ctx.fillText(
      title,
      rect.x + columnMiddle(layer, diagram.layers.length) * rect.width,
      rect.y + 10,
    ),
  );
  ctx.restore();
}

/** Writes a number under each unit's picture. */
export function drawUnitNumbers(
  ctx: AnyContext,
  layers: readonly LayerUnits[],
  numbers: ReadonlyMap<number, string>,
  rect: Rect,
  theme: Theme,
): void {
  for (const [unit, place] of unitPlaces(layers, rect)) {
    const number = numbers.get(unit);
    if (number !== undefined) drawBelow(ctx, number, theme.ink, place, theme);
  }
}
