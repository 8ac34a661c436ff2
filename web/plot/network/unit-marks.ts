import { withAlpha } from "../color/color.js";
import type { AnyContext } from "../canvas/cached-drawing.js";
import { bottom, right, type Rect } from "../canvas/geometry.js";
import type { Theme } from "../color/theme.js";
import { addHatch } from "../gradient-flow/health-hatch.js";

/** What a unit is marked as: its slope is 0 for every point, small for most, or it was taken out. */
export type UnitMark = "dead" | "saturated" | "removed";

/** Words under a marked unit's picture. */
export const markWords: Readonly<Record<UnitMark, string>> = {
  dead: "dead",
  saturated: "saturated",
  removed: "out",
};

const SIZE = 11;

/** Draws a mark over a picture: a cross (dead), hatch lines (saturated), paper (taken out). */
export function drawMark(ctx: AnyContext, mark: UnitMark, rect: Rect, theme: Theme): void {
  ctx.save();
  ctx.beginPath();
  ctx.rect(rect.x, rect.y, rect.width, rect.height);
  ctx.clip();
  if (mark !== "saturated") {
    ctx.fillStyle = withAlpha(theme.paper, mark === "removed" ? 0.85 : 0.6);
    ctx.fillRect(rect.x, rect.y, rect.width, rect.height);
  }
  ctx.beginPath();
  if (mark === "saturated") addHatch(ctx, rect, 7, 1);
  else {
    ctx.moveTo(rect.x, rect.y);
    ctx.lineTo(right(rect), bottom(rect));
    if (mark === "dead") {
      ctx.moveTo(right(rect), rect.y);
      ctx.lineTo(rect.x, bottom(rect));
    }
  }
  ctx.strokeStyle = mark === "saturated" ? withAlpha(theme.vanishing, 0.55) : theme.muted;
  ctx.lineWidth = mark === "saturated" ? 1 : 1.5;
  ctx.stroke();
  ctx.restore();
}

/** Writes below a picture. */
export function drawBelow(
  ctx: AnyContext,
  text: string,
  color: string,
  rect: Rect,
  theme: Theme,
): void {
  ctx.save();
  ctx.font = `${SIZE}px ${theme.fontUi}`;
  ctx.textAlign = "center";
  ctx.textBaseline = "top";
  ctx.strokeStyle = theme.paper;
  ctx.lineWidth = 4;
  ctx.lineJoin = "round";
  const [middle, top] = [rect.x + rect.width / 2, bottom(rect) + 3];
  ctx.strokeText(text, middle, top);
  ctx.fillStyle = color;
  ctx.fillText(text, middle, top);
  ctx.restore();
}
