import { ConfigError } from "../../../engine/index.js";
import type { Rect, Theme } from "../../../plot/index.js";
import { drawHeading, headingHeight, type Heading } from "./heading.js";
import type { StillLook, StillPart } from "./still.js";

/** A canvas and how high it is on a page. Lengths are in CSS pixels. */
export interface StackedPlot {
  name: string;
  /** By the width of its column. */
  height: (width: number) => number;
  /** Stands above the canvas. */
  heading?: Heading;
  draw: (ctx: CanvasRenderingContext2D, rect: Rect) => void;
  /** Stands below the canvas. */
  caption?: { height: number; draw: (ctx: CanvasRenderingContext2D, width: number) => void };
}

/** Plots in columns of equal width, row by row. */
export interface PlotGrid {
  columns: number;
  columnGap: number;
  rowGap: number;
  plots: readonly StackedPlot[];
  /** Distance from the grid above. */
  above?: number;
}

/** A row of a grid: its plots, their width, and the distance from what is above. */
interface Row {
  plots: readonly StackedPlot[];
  width: number;
  columnGap: number;
  above: number;
}

const rowsOf = (grids: readonly PlotGrid[], whole: number): Row[] =>
  grids.flatMap(({ columns, columnGap, rowGap, plots, above = 0 }) => {
    const width = (whole - columnGap * (columns - 1)) / columns;
    return Array.from({ length: Math.ceil(plots.length / columns) }, (_, row) => ({
      ...{ width, columnGap, above: row === 0 ? above : rowGap },
      plots: plots.slice(row * columns, (row + 1) * columns),
    }));
  });

const headingOf = ({ heading }: StackedPlot, width: number): number =>
  heading ? headingHeight(heading, width) : 0;

const highest = (plots: readonly StackedPlot[], height: (plot: StackedPlot) => number): number =>
  Math.max(0, ...plots.map(height));

/** Heights of a row without its canvases, and of these. */
function heightsOf({ plots, width, above }: Row): { fixed: number; canvases: number } {
  const around = (plot: StackedPlot): number =>
    headingOf(plot, width) + (plot.caption?.height ?? 0);
  return {
    fixed: above + highest(plots, around),
    canvases: highest(plots, (plot) => plot.height(width)),
  };
}

/** The least height of a canvas whose height follows from that of the whole. */
const LEAST = 80;

/** How much higher the canvases are than on a page, so that the whole has `height`. Throws ConfigError. */
function stretchOf(rows: readonly Row[], height: number | undefined): number {
  if (height === undefined) return 1;
  const all = rows.map(heightsOf);
  const fixed = all.reduce((sum, row) => sum + row.fixed, 0);
  const canvases = all.reduce((sum, row) => sum + row.canvases, 0);
  const least = Math.ceil(fixed + LEAST * rows.length);
  if (height < least) throw new ConfigError(`height must be at least ${least} here, got ${height}`);
  return (height - fixed) / canvases;
}

/** The rectangle with its corner on a whole pixel, as browsers place canvases, so that hairlines stay sharp. */
const snapped = (x: number, y: number, width: number, height: number): Rect => ({
  ...{ x: Math.round(x), y: Math.round(y) },
  ...{ width, height },
});

/** The parts of a plot, whose column begins at (x, y). */
function partsOf(plot: StackedPlot, corner: Rect, height: number, theme: Theme): StillPart[] {
  const { name, heading, caption, draw } = plot;
  const { x, y, width } = corner;
  const above = headingOf(plot, width);
  const parts: StillPart[] = [];
  if (heading) {
    const rect = snapped(x, y, width, above);
    parts.push({ rect, draw: (ctx) => drawHeading(ctx, heading, width, theme) });
  }
  const rect = snapped(x, y + above, width, height);
  parts.push({ name, rect, draw: (ctx) => draw(ctx, { x: 0, y: 0, width, height }) });
  if (caption) {
    const below = snapped(x, y + above + height, width, caption.height);
    parts.push({ rect: below, draw: (ctx) => caption.draw(ctx, width) });
  }
  return parts;
}

/** Grids of plots below each other, as wide and as high as the look wants. */
export function stackPlots(
  grids: readonly PlotGrid[],
  { theme, width, height }: StillLook,
): { parts: StillPart[]; width: number; height: number } {
  const rows = rowsOf(grids, width);
  const stretch = stretchOf(rows, height);
  const parts: StillPart[] = [];
  let y = 0;
  for (const row of rows) {
    y += row.above;
    let end = y;
    row.plots.forEach((plot, k) => {
      const own = plot.height(row.width) * stretch;
      const corner = { x: k * (row.width + row.columnGap), y, width: row.width, height: own };
      parts.push(...partsOf(plot, corner, own, theme));
      end = Math.max(end, y + headingOf(plot, row.width) + own + (plot.caption?.height ?? 0));
    });
    y = end;
  }
  return { parts, width, height: Math.ceil(y - 0.01) };
}
