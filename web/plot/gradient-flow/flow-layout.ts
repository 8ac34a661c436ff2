import { clamp, right, type Rect } from "../canvas/geometry.js";

/** Where the parts of a diagram are. Rows run from the last layer (top) to the first. */
export interface FlowLayout {
  neurons: Rect;
  bars: Rect;
  /** Whether a row has its word under its number, for want of width. */
  stacked: boolean;
  /** Numbers are right-aligned to `numberEnd`, or start there if stacked; words start at `word`. */
  numberEnd: number;
  word: number;
  /** The small pictures of where z lies; undefined if there is no room for them. */
  thumbs: Rect | undefined;
  rowHeight: number;
}

const HEAD = 40;
const FOOT = 24;
/** Left of the neurons: the numbers of the layers. */
const NUMBERS = 24;
/** Width of number and word in two lines, and in one. */
const STACKED = 78;
const IN_LINE = 136;
/** Rows from this height on have room for two lines. */
const TWO_LINES = 31;
const SHORTEST_BAR = 44;
const GAP = 12;

/** Splits `rect` for so many layers; text is 12 px, so rows under 15 px label only some layers. */
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

/** The layer (index 0 nearest the input) whose row is at height y; undefined beside the rows. */
export function layerAt(rect: Rect, layers: number, y: number): number | undefined {
  const { bars, rowHeight } = layoutFlow(rect, layers);
  const row = Math.floor((y - bars.y) / rowHeight);
  return row >= 0 && row < layers ? layers - 1 - row : undefined;
}
