import type { AnyContext } from "../canvas/cached-drawing.js";
import type { Rect } from "../canvas/geometry.js";
import { css, mix, parseColor, withAlpha } from "../color/color.js";
import type { Theme } from "../color/theme.js";

/** Folds and regions over [-extent, extent]², or how much a smooth function bends where. */
export interface FoldPicture {
  extent: number;
  /** x, y of each region's corners, one after the other. */
  corners: Float64Array;
  /** (regions + 1): first corner of each region. */
  firstCorners: ArrayLike<number>;
  /** (regions): slope in each region; empty: unknown. */
  slopes: ArrayLike<number>;
  /** (folds, 4): ends of each segment. */
  folds: Float64Array;
  /** (folds): how many hidden layers after the unit's own there are, as a share of all but one: 0 is the last layer. */
  ages: ArrayLike<number>;
  /** (folds): whether the unit is the one that is looked at. */
  isPicked: readonly boolean[];
  /** (resolution, resolution): how much the function bends; for functions without exact folds. */
  bends?: Float32Array | undefined;
  resolution?: number;
}

const place = (rect: Rect, extent: number, x: number, y: number): [number, number] => [
  rect.x + ((x / extent + 1) / 2) * rect.width,
  rect.y + ((1 - y / extent) / 2) * rect.height,
];

/** Steps of a tint: regions of one step are one path. */
const STEPS = 24;

/** Tint of the steepest region: never so strong that data points disappear. */
const STRONGEST = 0.55;

/** The slope that has the full tint: nine regions in ten are less steep. */
export function fullSlope(slopes: ArrayLike<number>): number {
  const sorted = Array.from(slopes).sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length * 0.9)] ?? 0;
}

/** Fills the regions by the slope inside: pale where flat. */
export function drawRegions(ctx: AnyContext, picture: FoldPicture, rect: Rect, theme: Theme): void {
  if (picture.bends) return drawBends(ctx, picture, rect, theme);
  const { corners, firstCorners, slopes, extent } = picture;
  const full = fullSlope(slopes);
  if (!(full > 0)) return;
  const [paper, hue] = [parseColor(theme.paper), parseColor(theme.exploding)];
  const stepOf = (slope: number): number => Math.round(Math.min(1, slope / full) * STEPS);
  const steps = Array.from(slopes, stepOf);
  for (let step = 1; step <= STEPS; step++) {
    ctx.beginPath();
    steps.forEach((own, region) => {
      if (own !== step) return;
      for (let i = firstCorners[region]!; i < firstCorners[region + 1]!; i++) {
        const [x, y] = place(rect, extent, corners[2 * i]!, corners[2 * i + 1]!);
        if (i === firstCorners[region]) ctx.moveTo(x, y);
        else ctx.lineTo(x, y);
      }
      ctx.closePath();
    });
    ctx.fillStyle = css(mix(paper, hue, (STRONGEST * step) / STEPS));
    ctx.fill();
  }
}

/** Draws the folds: those of older layers lighter and thinner. */
export function drawFolds(
  ctx: AnyContext,
  { folds, ages, isPicked, extent }: FoldPicture,
  rect: Rect,
  theme: Theme,
): void {
  const stroke = (isOwn: (fold: number) => boolean, width: number, color: string): void => {
    ctx.beginPath();
    for (let i = 0; i < ages.length; i++) {
      if (!isOwn(i)) continue;
      ctx.moveTo(...place(rect, extent, folds[4 * i]!, folds[4 * i + 1]!));
      ctx.lineTo(...place(rect, extent, folds[4 * i + 2]!, folds[4 * i + 3]!));
    }
    ctx.lineWidth = width;
    ctx.strokeStyle = color;
    ctx.stroke();
  };
  ctx.save();
  ctx.lineCap = "round";
  for (const age of new Set(Array.from(ages))) {
    stroke((i) => ages[i] === age, 1.4 - 0.6 * age, withAlpha(theme.ink, 0.85 - 0.5 * age));
  }
  if (isPicked.includes(true)) stroke((i) => isPicked[i]!, 3, theme.accent);
  ctx.restore();
}

/** Draws how much a function bends where, in the colour of ink. */
function drawBends(
  ctx: AnyContext,
  { bends, resolution = 0 }: FoldPicture,
  rect: Rect,
  theme: Theme,
): void {
  const full = fullSlope(bends!);
  if (!(full > 0)) return;
  const [width, height] = [rect.width / resolution, rect.height / resolution];
  const stepOf = (bend: number): number => Math.round(Math.min(1, bend / full / 2) * STEPS);
  for (let step = 1; step <= STEPS; step++) {
    ctx.beginPath();
    bends!.forEach((bend, i) => {
      if (stepOf(bend) !== step) return;
      const [row, column] = [Math.floor(i / resolution), i % resolution];
      ctx.rect(rect.x + column * width, rect.y + row * height, width + 0.3, height + 0.3);
    });
    ctx.fillStyle = withAlpha(theme.ink, (0.7 * step) / STEPS);
    ctx.fill();
  }
}
