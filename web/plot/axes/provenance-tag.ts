import { LABEL_SIZE } from "./axes.js";
import { right } from "../canvas/geometry.js";
import type { Rect } from "../canvas/geometry.js";
import type { Theme } from "../color/theme.js";

/** Where the numbers of a chart come from. */
export type Tag = "measured" | "bound" | "predicted" | "illustration" | "computed";

/** The tag of a chart, in italics, above its inside and at the right end of all of it. */
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
