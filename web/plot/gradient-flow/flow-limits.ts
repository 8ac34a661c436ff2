import { LABEL_SIZE, crisp } from "../axes/axes.js";
import { legible } from "../color/color.js";
import type { FlowLimits } from "./flow-scale.js";
import { formatPower } from "../axes/format.js";
import type { Frame } from "../axes/frame.js";
import { right } from "../canvas/geometry.js";
import type { Theme } from "../color/theme.js";

/** Draws the limits between the states; each label is on its state's side of the line. */
export function drawLimits(
  ctx: CanvasRenderingContext2D,
  limits: FlowLimits,
  frame: Frame,
  theme: Theme,
): void {
  const { rect } = frame;
  const rows = [
    { value: limits.explodingFrom, word: "exploding above", color: theme.exploding, up: true },
    { value: limits.healthyFrom, word: "fading below", color: theme.fading, up: false },
    { value: limits.fadingFrom, word: "vanishing below", color: theme.vanishing, up: false },
  ];
  ctx.save();
  ctx.font = `${LABEL_SIZE - 1}px ${theme.fontUi}`;
  let before = -Infinity;
  for (const { value, word, color, up } of rows) {
    const y = crisp(ctx, frame.y(value));
    ctx.strokeStyle = color;
    ctx.lineWidth = 1;
    ctx.fillStyle = legible(color, theme);
    ctx.setLineDash([1, 3]);
    ctx.beginPath();
    ctx.moveTo(rect.x, y);
    ctx.lineTo(right(rect), y);
    ctx.stroke();
    ctx.setLineDash([]);
    // A label needs room between its line and the line before, or the upper edge.
    const room = up ? y - rect.y : y - before;
    before = y;
    if (room < LABEL_SIZE + 4) continue;
    ctx.textBaseline = up ? "bottom" : "top";
    const words = `${word} ${formatPower(Math.round(Math.log10(value)))}`;
    // The outline in the paper's colour keeps the label legible over curves.
    ctx.strokeStyle = theme.paper;
    ctx.lineWidth = 3;
    ctx.strokeText(words, rect.x + 6, y + (up ? -2 : 3));
    ctx.fillText(words, rect.x + 6, y + (up ? -2 : 3));
  }
  ctx.restore();
}
