import { LABEL_SIZE } from "./axes.js";
import { right } from "../canvas/geometry.js";
import type { Rect } from "../canvas/geometry.js";
import type { Theme } from "../color/theme.js";

/** Origin of the numbers of a chart. */
export type Tag = "measured" | "bound" | "predicted" | "illustration" | "computed";

/** Draws the tag of a chart in italics, above `inside` and right-aligned to `outer`. */
export function drawTag(
  ctx: CanvasRenderingContext2D,
  tag: string,
  inside: Rect,
  outer: Rect,
  theme: Theme,
): void {
  ctx.save();
  ctx.font = `italic ${LABEL_SIZE}px ${theme.fontUi}`;
  ctx.fillStyle = theme.muted;
  ctx.textAlign = "right";
  ctx.textBaseline = "alphabetic";
  ctx.fillText(tag, right(outer), inside.y - 11);
  ctx.restore();
}
