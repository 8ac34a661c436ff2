import { formatPosition } from "../../../plot/index.js";
import { curveTrace, noteWords, pointNote, type Note, type PlacedNote } from "../../shared/sound/notes.js"; // prettier-ignore
import type { HeardFigure } from "../../shared/sound/hearing.js";
import { mainOf, type ExplorerViewModel } from "../plots/function-plots.js";

/** The ends of the plot of f: those that are set, or those that fit the curve. */
function heightsOf(model: ExplorerViewModel): readonly [number, number] | undefined {
  const curve = model.curveData.curves.get(mainOf(model) ?? "");
  if (!curve) return undefined;
  const { low, high } = model.state;
  const { valueLow, valueHigh } = curve.samples;
  return [Number.isFinite(low) ? low : valueLow, Number.isFinite(high) ? high : valueHigh];
}

/** The note at the cursor, of the main function; undefined before its values are there. */
function noteAtCursor(model: ExplorerViewModel): Note | undefined {
  const heights = heightsOf(model);
  const reading = model.curveData.readings.get(mainOf(model) ?? "");
  return heights && reading && pointNote(reading.value, reading.slope, ...heights);
}

/** The main function's curve from left to right. */
function heardCurve(model: ExplorerViewModel): readonly PlacedNote[] {
  const heights = heightsOf(model);
  const curve = model.curveData.curves.get(mainOf(model) ?? "");
  if (!curve || !heights) return [];
  return curveTrace(curve.samples, [model.state.from, model.state.to], heights);
}

/** What the explorer lets be heard; `show` moves the cursor to an x, and back for undefined. */
export const heardExplorer = (
  model: () => ExplorerViewModel,
  show: HeardFigure["show"],
): HeardFigure => ({
  note: () => noteAtCursor(model()),
  trace: () => heardCurve(model()),
  show,
  words: heardWords,
});

/** What is heard, in words: "at x = 1.00: 440 Hz, loudness 73 %". */
const heardWords = (note: PlacedNote): string =>
  `at x = ${formatPosition(note.place, 1)}: ${noteWords(note)}`;
