import { clamp, right, type Rect } from "../canvas/geometry.js";

/** Positions of a diagram's parts, in CSS pixels. Rows run from the last layer (top) to the first. */
export interface FlowLayout {
  neurons: Rect;
  bars: Rect;
  /** Whether a row's word is below its number instead of beside it. */
  stacked: boolean;
  /** x to which numbers are right-aligned; if stacked, x at which they start. Words start at `word`. */
  numberEnd: number;
  word: number;
  /** Column of the small histograms of z; undefined if there is no room for it. */
  thumbs: Rect | undefined;
  rowHeight: number;
}

const HEAD = 40;
const FOOT = 24;
/** Width of the layers' numbers, left of the neurons. */
const NUMBERS = 24;
/** Width of number and word in two lines; IN_LINE: in one line. */
const STACKED = 78;
const IN_LINE = 136;
/** Smallest height of a row with two lines. */
const TWO_LINES = 31;
const SHORTEST_BAR = 44;
const GAP = 12;

/** Splits `rect` into the parts of a diagram of `layers` layers. */
export function layoutFlow(rect: Rect, layers: number): FlowLayout {
  const body = { ...rect, y: rect.y + HEAD, height: rect.height - HEAD - FOOT };
  const rowHeight = body.height / layers;
  const stacked = rowHeight >= TWO_LINES;
  const words = stacked ? STACKED : IN_LINE;
  const neuronWidth = clamp(rect.width * 0.17 - (stacked ? 0 : 16), 24, 88);
  const barLeft = rect.x + NUMBERS + neuronWidth + GAP;
  const thumbWidth = clamp(rect.width * 0.22, 56, 132);
  const barRoom = right(rect) - barLeft - words;
  const hasThumbs = barRoom - thumbWidth - GAP >= SHORTEST_BAR;
  const barWidth = Math.max(20, hasThumbs ? barRoom - thumbWidth - GAP : barRoom);
  const wordsLeft = barLeft + barWidth + GAP / 2;
  return {
    neurons: { ...body, x: rect.x + NUMBERS, width: neuronWidth },
    bars: { ...body, x: barLeft, width: barWidth },
    stacked,
    numberEnd: stacked ? wordsLeft : wordsLeft + 58,
    word: stacked ? wordsLeft : wordsLeft + 62,
    thumbs: hasThumbs ? { ...body, x: right(rect) - thumbWidth, width: thumbWidth - 8 } : undefined,
    rowHeight,
  };
}

/** The layer (index 0 nearest the input) whose row contains y; undefined above and below the rows. */
export function layerAt(rect: Rect, layers: number, y: number): number | undefined {
  const { bars, rowHeight } = layoutFlow(rect, layers);
  const row = Math.floor((y - bars.y) / rowHeight);
  return row >= 0 && row < layers ? layers - 1 - row : undefined;
}
