import { LABEL_SIZE } from "./axes.js";
import { legible } from "../color/color.js";
import type { Emphasis } from "../curves/curve.js";
import type { Frame } from "./frame.js";
import { bottom, clamp, right } from "../canvas/geometry.js";
import type { SeriesStyle } from "../color/palette.js";
import type { Theme } from "../color/theme.js";
import { cutText, textRoom } from "./text-width.js";

/**
 * Moves labels of equal height apart, each as little as possible, keeping their order and staying
 * within [low, high] while they fit. Returns centres in the order given.
 */
export function spread(
  wanted: readonly number[],
  height: number,
  low: number,
  high: number,
): number[] {
  const order = wanted.map((_, i) => i).sort((a, b) => wanted[a]! - wanted[b]! || a - b);
  // Blocks of touching labels: `sum / count` is the wanted centre of the first one.
  const blocks: { sum: number; count: number }[] = [];
  const top = (block: { sum: number; count: number }): number =>
    clamp(block.sum / block.count, low + height / 2, high - height * (block.count - 0.5));
  for (const i of order) {
    let block = { sum: wanted[i]!, count: 1 };
    let before = blocks.at(-1);
    while (before && top(before) + before.count * height > top(block)) {
      blocks.pop();
      block = {
        sum: before.sum + block.sum - block.count * before.count * height,
        count: before.count + block.count,
      };
      before = blocks.at(-1);
    }
    blocks.push(block);
  }
  const centres = new Array<number>(wanted.length);
  let next = 0;
  for (const block of blocks) {
    const first = top(block);
    for (let k = 0; k < block.count; k++) centres[order[next++]!] = first + k * height;
  }
  return centres;
}

/** A name at the right end of a curve. */
export interface EndLabel {
  text: string;
  /** Value at the curve's right end, in units of the y axis. */
  value: number;
  style: SeriesStyle;
  emphasis?: Emphasis;
}

/** A leader, with the distances around it, CSS pixels. */
const LEADER = 22;

/** The most that a name takes in a chart of a width: most of the catalogue's names, or a quarter of it. */
export const nameRoom = (width: number): number => Math.max(88, width / 4);

/** Width of the widest text in the labels' font, as far as it has room, plus its leader, CSS pixels. */
export function labelWidth(
  ctx: CanvasRenderingContext2D,
  texts: readonly string[],
  room: number,
  theme: Theme,
): number {
  ctx.save();
  ctx.font = `${LABEL_SIZE}px ${theme.fontUi}`;
  const widest = Math.max(0, ...texts.map((text) => textRoom(ctx, text)));
  ctx.restore();
  return Math.ceil(Math.min(widest, room)) + LEADER;
}

/** Draws names at the right ends of curves, cut where they have no room, moved apart, each with a thin leader to its curve. */
export function drawEndLabels(
  ctx: CanvasRenderingContext2D,
  labels: readonly EndLabel[],
  frame: Frame,
  theme: Theme,
): void {
  const { rect } = frame;
  const ends = labels.map((label) => clamp(frame.y(label.value), rect.y, bottom(rect)));
  const centres = spread(ends, LABEL_SIZE + 3, rect.y - 8, bottom(rect) + 8);
  ctx.save();
  ctx.font = `${LABEL_SIZE}px ${theme.fontUi}`;
  ctx.textBaseline = "middle";
  labels.forEach((label, i) => {
    ctx.globalAlpha = label.emphasis === "faint" ? 0.45 : 1;
    ctx.strokeStyle = label.style.color;
    ctx.fillStyle = legible(label.style.color, theme);
    ctx.lineWidth = 1;
    ctx.beginPath();
    ctx.moveTo(right(rect) + 1, ends[i]!);
    ctx.lineTo(right(rect) + 5, ends[i]!);
    ctx.lineTo(right(rect) + 12, centres[i]!);
    ctx.lineTo(right(rect) + 14, centres[i]!);
    ctx.stroke();
    const text = cutText(label.text, frame.nameRoom ?? Infinity, (part) => textRoom(ctx, part));
    ctx.fillText(text, right(rect) + 17, centres[i]!);
  });
  ctx.restore();
}
