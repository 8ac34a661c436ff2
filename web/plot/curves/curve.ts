import { decimate } from "./decimate.js";
import type { Frame } from "../axes/frame.js";
import type { SeriesStyle } from "../color/palette.js";
import { clamp } from "../canvas/geometry.js";

/** A sampled curve; `breaks` holds indices i at which x[i - 1] = x[i] are limits from left and right. */
export interface Curve {
  x: ArrayLike<number>;
  y: ArrayLike<number>;
  breaks?: ArrayLike<number>;
}

/**
 * Runs [start, end) of a curve without a jump or a value that is not finite. Jumps of at most `unseen` do not
 * count.
 */
export function pieces({ x, y, breaks }: Curve, unseen = 0): [start: number, end: number][] {
  const cuts = new Set<number>();
  for (let i = 0; breaks && i < breaks.length; i++) {
    const at = breaks[i]!;
    if (Math.abs(y[at]! - y[at - 1]!) > unseen) cuts.add(at);
  }
  const runs: [number, number][] = [];
  let start = 0;
  for (let i = 0; i <= x.length; i++) {
    const hole = i < x.length && !Number.isFinite(y[i]);
    if (i < x.length && !cuts.has(i) && !hole) continue;
    if (i > start) runs.push([start, i]);
    start = hole ? i + 1 : i;
  }
  return runs;
}

/** The height of half a pixel in units of a linear y axis: smaller jumps are invisible. 0 on a logarithmic axis. */
export function halfPixel({ y, rect }: Frame): number {
  return y.kind === "linear" ? (0.5 * (y.domain[1] - y.domain[0])) / rect.height : 0;
}

/** Pixel positions are limited to this size: it is outside every picture, and canvases can compute with it. */
const FAR = 1e5;

/** Adds a curve to the current path, with gaps at jumps; decimation keeps spikes. */
export function traceCurve(ctx: CanvasRenderingContext2D, curve: Curve, frame: Frame): void {
  for (const [start, end] of pieces(curve, halfPixel(frame))) {
    const column = (index: number): number => Math.floor(frame.x(curve.x[index]!));
    let first = true;
    for (const index of decimate(curve.y, column, start, end)) {
      const px = frame.x(curve.x[index]!);
      const py = clamp(frame.y(curve.y[index]!), -FAR, FAR);
      if (first) ctx.moveTo(px, py);
      else ctx.lineTo(px, py);
      first = false;
    }
  }
}

/** Emphasis of a curve: strong under the cursor, faint while another curve is strong. */
export type Emphasis = "strong" | "normal" | "faint";

/** Strokes a curve inside its frame, 1 px wider than its style if strong, transparent if faint. */
export function drawCurve(
  ctx: CanvasRenderingContext2D,
  curve: Curve,
  frame: Frame,
  style: SeriesStyle,
  emphasis: Emphasis = "normal",
): void {
  const { rect } = frame;
  ctx.save();
  ctx.beginPath();
  ctx.rect(rect.x, rect.y - 2, rect.width, rect.height + 4);
  ctx.clip();
  ctx.beginPath();
  traceCurve(ctx, curve, frame);
  ctx.strokeStyle = style.color;
  ctx.lineWidth = style.width + (emphasis === "strong" ? 1 : 0);
  ctx.globalAlpha = emphasis === "faint" ? 0.35 : 1;
  ctx.lineCap = "round";
  ctx.lineJoin = "miter";
  ctx.setLineDash([...style.dash]);
  ctx.stroke();
  ctx.restore();
}
