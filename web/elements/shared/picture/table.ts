import { crisp, cutText, LABEL_SIZE, reservedWidth, type Theme } from "../../../plot/index.js"; // prettier-ignore

/** A column of a drawn table. */
export interface TableColumn {
  heading: string;
  cells: readonly string[];
  /** Numbers stand at the right end of their column. */
  isNumeric?: boolean;
  /** The most that a column takes, CSS pixels; longer texts are cut. */
  most?: number;
}

/** A table of texts, one row a function. */
export interface DrawnTable {
  columns: readonly TableColumn[];
  /** Height of a row, CSS pixels. */
  rowHeight: number;
  /** Room at the beginning of each row, and what is drawn there, from the row's upper left corner on. */
  lead: { width: number; draw: (ctx: CanvasRenderingContext2D, row: number, y: number) => void };
}

const GAP = 14;
const HEAD = 22;

export const tableHeight = ({ columns, rowHeight }: DrawnTable): number =>
  HEAD + rowHeight * (columns[0]?.cells.length ?? 0);

const font = `${LABEL_SIZE}px`;

/** What a column takes. */
export function columnWidth({ heading, cells, most = Infinity }: TableColumn): number {
  const widths = [heading, ...cells].map((text) => reservedWidth(text, font));
  return Math.ceil(Math.min(most, Math.max(0, ...widths)));
}

/** As many of the columns, from the first on, as have room beside the lead. */
export function fittingColumns(
  columns: readonly TableColumn[],
  lead: number,
  width: number,
): TableColumn[] {
  let used = lead;
  const fits = (column: TableColumn): boolean => (used += columnWidth(column) + GAP) - GAP <= width;
  const end = columns.findIndex((column) => !fits(column));
  return columns.slice(0, end < 0 ? columns.length : Math.max(1, end));
}

/** Draws the table; columns after the first stand at the right, if there is room left. */
export function drawTable(
  ctx: CanvasRenderingContext2D,
  { columns, rowHeight, lead }: DrawnTable,
  width: number,
  theme: Theme,
): void {
  const widths = columns.map(columnWidth);
  const taken = widths.reduce((sum, own) => sum + own + GAP, lead.width - GAP);
  const spare = Math.max(0, width - taken);
  const rows = columns[0]?.cells.length ?? 0;
  ctx.font = `${font} ${theme.fontUi}`;
  ctx.textBaseline = "middle";
  let x = lead.width;
  columns.forEach(({ heading, cells, isNumeric }, i) => {
    const own = i === 0 ? Math.min(widths[0]!, width - lead.width) : widths[i]!;
    const place = isNumeric ? x + own : x;
    ctx.textAlign = isNumeric ? "right" : "left";
    ctx.fillStyle = theme.muted;
    ctx.fillText(heading, place, HEAD / 2);
    ctx.fillStyle = theme.ink;
    cells.forEach((text, row) => {
      const cut = cutText(text, own, (part) => reservedWidth(part, font));
      ctx.fillText(cut, place, HEAD + (row + 0.5) * rowHeight);
    });
    x += own + GAP + (i === 0 ? spare : 0);
  });
  for (let row = 0; row < rows; row++) lead.draw(ctx, row, HEAD + row * rowHeight);
  drawRules(ctx, rows, rowHeight, width, theme);
}

/** Draws the lines under the headings and between the rows. */
function drawRules(
  ctx: CanvasRenderingContext2D,
  rows: number,
  rowHeight: number,
  width: number,
  theme: Theme,
): void {
  ctx.lineWidth = 1;
  for (let row = 0; row <= rows; row++) {
    const y = crisp(ctx, HEAD + row * rowHeight - 1);
    ctx.strokeStyle = row === 0 ? theme.line : theme.grid;
    ctx.beginPath();
    ctx.moveTo(0, y);
    ctx.lineTo(width, y);
    ctx.stroke();
  }
}
