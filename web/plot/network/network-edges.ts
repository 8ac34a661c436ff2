import { withAlpha } from "../color/color.js";
import type { AnyContext } from "../canvas/cached-drawing.js";
import { right, type Rect } from "../canvas/geometry.js";
import type { Theme } from "../color/theme.js";

/** A connection: its places at both ends, and its weight as a share of the layer's largest, -1 to 1. */
export interface Edge {
  from: Rect;
  to: Rect;
  weight: number;
}

/** Steps of thickness: edges of one step and one sign are one path. */
const STEPS = 5;
const THINNEST = 0.75;
const THICKEST = 4.5;
const FAINTEST = 0.16;

/** Dash of negative weights; positive ones are solid. */
const NEGATIVE: readonly number[] = [5, 3];

const stepOf = (weight: number): number =>
  Math.min(STEPS - 1, Math.floor(Math.abs(weight) * STEPS));

function trace(ctx: AnyContext, { from, to }: Edge): void {
  ctx.moveTo(right(from), from.y + from.height / 2);
  ctx.lineTo(to.x, to.y + to.height / 2);
}

/** Draws edges: thickness and opacity by weight, orange and solid where it is positive, blue and dashed where negative. */
export function drawEdges(ctx: AnyContext, edges: readonly Edge[], theme: Theme): void {
  ctx.save();
  for (let step = 0; step < STEPS; step++) {
    const share = step / (STEPS - 1);
    ctx.lineWidth = THINNEST + (THICKEST - THINNEST) * share ** 1.5;
    for (const sign of [-1, 1]) {
      const own = edges.filter(({ weight }) => weight * sign > 0 && stepOf(weight) === step);
      if (own.length === 0) continue;
      ctx.strokeStyle = withAlpha(sign < 0 ? theme.blue : theme.orange, FAINTEST + (0.85 - FAINTEST) * share); // prettier-ignore
      ctx.setLineDash(sign < 0 ? [...NEGATIVE] : []);
      ctx.beginPath();
      for (const edge of own) trace(ctx, edge);
      ctx.stroke();
    }
  }
  ctx.restore();
}

/** Draws one edge over the others, in ink. */
export function drawChosenEdge(ctx: AnyContext, edge: Edge, theme: Theme): void {
  ctx.save();
  ctx.beginPath();
  trace(ctx, edge);
  ctx.lineWidth = 6;
  ctx.strokeStyle = theme.paper;
  ctx.stroke();
  ctx.lineWidth = 3;
  ctx.strokeStyle = theme.ink;
  ctx.setLineDash(edge.weight < 0 ? [...NEGATIVE] : []);
  ctx.stroke();
  ctx.restore();
}
