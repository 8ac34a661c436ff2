import { ConfigError } from "../../../engine/index.js";
import type { Rect, Theme } from "../../../plot/index.js";
import { drawHeading, headingHeight, type Heading } from "./heading.js";
import type { StillLook, StillPart } from "./still.js";

/** A canvas and how high it is on a page. Lengths are in CSS pixels. */
export interface StackedPlot {
  name: string;
  /** By the width of its column. */
  height: (width: number) => number;
  /** Whether it keeps its height when the whole has another. */
  isRigid?: boolean;
  /** Whether it has a thin frame around it. */
  isFramed?: boolean;
  /** Stands above the canvas. */
  heading?: Heading;
  draw: (ctx: CanvasRenderingContext2D, rect: Rect) => void;
  /** Stands below the canvas. */
  caption?: { height: number; draw: (ctx: CanvasRenderingContext2D, width: number) => void };
}

/** Plots in columns, row by row. */
export interface PlotGrid {
  /** The number of columns of equal width, or the width of each. */
  columns: number | readonly number[];
  columnGap: number;
  rowGap: number;
  plots: readonly StackedPlot[];
  /** Distance from the grid above, and from the left edge. */
  above?: number;
  left?: number;
}

/** A plot and its column. */
interface Cell {
  plot: StackedPlot;
  x: number;
  width: number;
}

/** A row of a grid, and its distance from what is above. */
interface Row {
  cells: readonly Cell[];
  above: number;
}

/** Widths of the columns. */
const widthsOf = ({ columns, columnGap }: PlotGrid, whole: number): readonly number[] =>
  typeof columns === "number"
    ? Array.from({ length: columns }, () => (whole - columnGap * (columns - 1)) / columns)
    : columns;

const rowsOf = (grids: readonly PlotGrid[], whole: number): Row[] =>
  grids.flatMap((grid) => {
    const { columnGap, rowGap, plots, above = 0, left = 0 } = grid;
    const widths = widthsOf(grid, whole);
    const cell = (plot: StackedPlot, k: number): Cell => {
      const before = widths.slice(0, k).reduce((sum, width) => sum + width + columnGap, left);
      return { plot, x: before, width: widths[k]! };
    };
    return Array.from({ length: Math.ceil(plots.length / widths.length) }, (_, row) => ({
      above: row === 0 ? above : rowGap,
      cells: plots.slice(row * widths.length, (row + 1) * widths.length).map(cell),
    }));
  });

/** The least height of a canvas whose height follows from that of the whole. */
const LEAST = 160;

const headingOf = ({ plot: { heading }, width }: Cell): number =>
  heading ? headingHeight(heading, width) : 0;

/** Height of a cell without its canvas. */
const around = (cell: Cell): number => headingOf(cell) + (cell.plot.caption?.height ?? 0);

const highest = (cells: readonly Cell[], height: (cell: Cell) => number): number =>
  Math.max(0, ...cells.map(height));

const ownHeight = ({ plot, width }: Cell): number => plot.height(width);

/** Heights of a row: what stays, what can be stretched, and the least of that. */
function heightsOf({ cells, above }: Row) {
  const elastic = cells.filter(({ plot }) => !plot.isRigid);
  const rigid = highest(cells.filter(({ plot }) => plot.isRigid), ownHeight); // prettier-ignore
  const fixed = above + highest(cells, around);
  if (elastic.length === 0) return { fixed: fixed + rigid, elastic: 0, least: 0 };
  const own = highest(elastic, ownHeight);
  return { fixed, elastic: own, least: Math.max(Math.min(LEAST, own), rigid) };
}

/** How much higher the canvases are than on a page, so that the whole has `height`. Throws ConfigError. */
function stretchOf(rows: readonly Row[], height: number | undefined): number {
  if (height === undefined) return 1;
  const all = rows.map(heightsOf);
  const sum = (key: "fixed" | "elastic"): number => all.reduce((total, row) => total + row[key], 0);
  const [fixed, elastic] = [sum("fixed"), sum("elastic")];
  if (elastic === 0) throw new ConfigError(`height follows from the rows here, got ${height}`);
  // Each row's share of the rest must reach its least height.
  const stretch = Math.max(...all.map((row) => (row.elastic > 0 ? row.least / row.elastic : 0)));
  const least = Math.ceil(fixed + elastic * stretch);
  if (height < least) throw new ConfigError(`height must be at least ${least} here, got ${height}`);
  return (height - fixed) / elastic;
}

/** The rectangle with its corner on a whole pixel, as browsers place canvases, so that hairlines stay sharp. */
const snapped = (x: number, y: number, width: number, height: number): Rect => ({
  ...{ x: Math.round(x), y: Math.round(y) },
  ...{ width, height },
});

/** A thin frame around a canvas, as an outline in CSS is. */
function frameOf({ x, y, width, height }: Rect, { grid }: Theme): StillPart {
  const rect = { x: x - 1, y: y - 1, width: width + 2, height: height + 2 };
  const draw = (ctx: CanvasRenderingContext2D): void => {
    ctx.strokeStyle = grid;
    ctx.strokeRect(0.5, 0.5, rect.width - 1, rect.height - 1);
  };
  return { rect, draw };
}

/** The parts of a cell that begins at `y`, with a canvas of a height. */
function partsOf(cell: Cell, y: number, height: number, theme: Theme): StillPart[] {
  const { plot, x, width } = cell;
  const { name, heading, caption, draw } = plot;
  const above = headingOf(cell);
  const parts: StillPart[] = [];
  if (heading) {
    const rect = snapped(x, y, width, above);
    parts.push({ rect, draw: (ctx) => drawHeading(ctx, heading, width, theme) });
  }
  const rect = snapped(x, y + above, width, height);
  if (plot.isFramed) parts.push(frameOf(rect, theme));
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
  for (const { above, cells } of rows) {
    y += above;
    const heightOf = (cell: Cell): number => ownHeight(cell) * (cell.plot.isRigid ? 1 : stretch);
    for (const cell of cells) parts.push(...partsOf(cell, y, heightOf(cell), theme));
    y += highest(cells, (cell) => around(cell) + heightOf(cell));
  }
  return { parts, width, height: Math.ceil(y - 0.01) };
}
