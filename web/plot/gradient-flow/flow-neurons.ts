import { withAlpha } from "../color/color.js";
import type { FlowLayout } from "./flow-layout.js";
import { clamp } from "../canvas/geometry.js";
import type { HealthName } from "./health-hatch.js";
import type { Theme } from "../color/theme.js";

/** A network's gradient for the rows of neurons; index 0 is the layer nearest the input. */
export interface NeuronRows {
  measured: ArrayLike<number>;
  health: readonly HealthName[];
  /** Number of layers that the gradient has passed: 0 at the output, `measured.length` at the input. */
  progress: number;
}

/** Number of neurons that are drawn per layer. */
const SHOWN = 5;

/** Rows closer than this, in CSS pixels, have only vertical wires. */
const CROWDED = 14;

/** Draws rows of neurons and their wires; layers that the gradient has passed have their health's colour. */
export function drawNeurons(
  ctx: CanvasRenderingContext2D,
  flow: NeuronRows,
  layout: FlowLayout,
  theme: Theme,
): void {
  const layers = flow.measured.length;
  const { neurons, rowHeight } = layout;
  const radius = clamp(Math.min(rowHeight * 0.3, neurons.width / (SHOWN * 3)), 1, 6);
  const xs = Array.from({ length: SHOWN }, (_, i) => neurons.x + radius + (i * (neurons.width - 2 * radius)) / (SHOWN - 1)); // prettier-ignore
  const y = (row: number): number => neurons.y + (row + 0.5) * rowHeight;
  ctx.save();
  for (let row = 0; row + 1 < layers; row++) {
    const share = clamp(flow.progress - row - 1, 0, 1);
    wire(ctx, xs, [y(row), y(row + 1)], { width: 1, color: theme.grid });
    if (share > 0) {
      const color = withAlpha(theme[flow.health[layers - 2 - row]!], 0.4);
      wire(ctx, xs, [y(row), y(row + 1)], { width: 1, color, share });
    }
  }
  for (let row = 0; row < layers; row++) {
    const reached = flow.progress - row > 0;
    const color = reached ? theme[flow.health[layers - 1 - row]!] : theme.line;
    ctx.beginPath();
    for (const x of xs) {
      ctx.moveTo(x + radius, y(row));
      ctx.arc(x, y(row), radius, 0, 2 * Math.PI);
    }
    ctx.fillStyle = reached ? color : theme.paper;
    ctx.strokeStyle = color;
    ctx.lineWidth = 1.25;
    ctx.fill();
    ctx.stroke();
  }
  drawPulse(ctx, flow, xs, y, { radius, theme });
  ctx.restore();
}

interface Wire {
  width: number;
  color: string;
  /** Share of the wire's length that is drawn, 0..1; 1 if left out. */
  share?: number;
}

/** Draws wires from every neuron of a row to every one of the next; between close rows, only vertical ones. */
function wire(
  ctx: CanvasRenderingContext2D,
  xs: readonly number[],
  [upper, lower]: readonly [number, number],
  { width, color, share = 1 }: Wire,
): void {
  ctx.beginPath();
  const crowded = lower - upper < CROWDED;
  for (const from of xs) {
    for (const to of crowded ? [from] : xs) {
      ctx.moveTo(from, upper);
      ctx.lineTo(from + (to - from) * share, upper + (lower - upper) * share);
    }
  }
  ctx.strokeStyle = color;
  ctx.lineWidth = width;
  ctx.stroke();
}

/** Draws the moving gradient: a dot on each vertical wire between two layers. */
function drawPulse(
  ctx: CanvasRenderingContext2D,
  flow: NeuronRows,
  xs: readonly number[],
  y: (row: number) => number,
  { radius, theme }: { radius: number; theme: Theme },
): void {
  if (flow.progress <= 0 || flow.progress >= flow.measured.length) return;
  ctx.fillStyle = theme.ink;
  ctx.beginPath();
  for (const x of xs) {
    const place = y(flow.progress - 1);
    ctx.moveTo(x, place);
    ctx.arc(x, place, Math.max(1.5, radius * 0.6), 0, 2 * Math.PI);
  }
  ctx.fill();
}
