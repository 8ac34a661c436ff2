import {
  cutText,
  LABEL_SIZE,
  reservedWidth,
  type SeriesStyle,
  type Theme,
} from "../../../plot/index.js";
import { REM } from "../styles/fluid-height.js";

/** Height of a line of a heading. */
const LINE = 1.45 * REM;
/** Distance of its parts from each other, and the width of the sample of a line. */
const GAP = 8;
const SAMPLE = 24;
/** How much wider semibold letters are. */
const BOLD = 1.12;

/** The heading of a plot. */
export interface Heading {
  text: string;
  /** Line sample before the text; left out, none. */
  style?: SeriesStyle;
  /** Origin of the numbers, at the right end. */
  tag?: string;
  /** Whether a long text is cut instead of continued on a further line. */
  isCut?: boolean;
}

const widthOf = (text: string): number => BOLD * reservedWidth(text, `${REM}px`);

/** Lines of words; a word that has no room on a line is cut. */
function wrapText(text: string, room: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const longer = lines.length > 0 ? `${lines.at(-1)!} ${word}` : word;
    if (lines.length > 0 && widthOf(longer) <= room) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines.map((line) => cutText(line, room, widthOf));
}

/** The text's lines, and where they begin. */
function layout({ text, style, tag = "", isCut = false }: Heading, width: number) {
  const start = style ? SAMPLE + GAP : 0;
  const end = tag === "" ? width : width - reservedWidth(tag, `${LABEL_SIZE}px`) - GAP;
  const lines = isCut ? [cutText(text, end - start, widthOf)] : wrapText(text, end - start);
  return { start, lines };
}

export const headingHeight = (heading: Heading, width: number): number =>
  LINE * layout(heading, width).lines.length;

/** Draws the heading over a width, as it stands on a page. */
export function drawHeading(
  ctx: CanvasRenderingContext2D,
  heading: Heading,
  width: number,
  theme: Theme,
): void {
  const { style, tag = "" } = heading;
  const { start, lines } = layout(heading, width);
  const middle = (LINE * lines.length) / 2;
  ctx.textBaseline = "alphabetic";
  if (tag !== "") {
    ctx.font = `italic ${LABEL_SIZE}px ${theme.fontUi}`;
    ctx.textAlign = "right";
    ctx.fillStyle = theme.muted;
    ctx.fillText(tag, width, middle + 0.36 * LABEL_SIZE);
  }
  if (style) drawSample(ctx, style, middle);
  ctx.font = `600 ${REM}px ${theme.fontUi}`;
  ctx.textAlign = "left";
  ctx.fillStyle = theme.ink;
  lines.forEach((line, i) => ctx.fillText(line, start, LINE * (i + 0.5) + 0.36 * REM));
}

/** Draws a sample of a function's line, from the left edge on. */
export function drawSample(
  ctx: CanvasRenderingContext2D,
  { color, dash }: SeriesStyle,
  y: number,
  width = SAMPLE,
): void {
  ctx.save();
  ctx.strokeStyle = color;
  ctx.lineWidth = (2.5 * width) / SAMPLE;
  ctx.lineCap = "round";
  ctx.setLineDash(dash.map((length) => (length * width) / SAMPLE));
  ctx.beginPath();
  ctx.moveTo(1, y);
  ctx.lineTo(width - 1, y);
  ctx.stroke();
  ctx.restore();
}
