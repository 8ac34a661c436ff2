import type { HeardFigure } from "../../shared/sound/hearing.js";
import { gradientTrace, noteWords, type PlacedNote } from "../../shared/sound/notes.js";

/** Seconds of silence between two networks. */
const pause = 0.6;

/** The networks one after another, each from the output back to the input. `measured` is nearest the input first. */
function heardGradients(measured: readonly ArrayLike<number>[]): readonly PlacedNote[] {
  const all: PlacedNote[] = [];
  for (const gradients of measured) {
    const start = all.length === 0 ? 0 : all.at(-1)!.at + pause;
    all.push(...gradientTrace(gradients).map((note) => ({ ...note, at: start + note.at })));
    const last = all.at(-1);
    if (last) all.push({ ...last, at: last.at + pause / 2, loudness: 0 });
  }
  return all;
}

/** What is heard, in words: "layer 6: 440 Hz, loudness 80 %". */
const heardLayer = (note: PlacedNote): string => `layer ${note.place + 1}: ${noteWords(note)}`;

/** What the gradient flow lets be heard; `show` looks into a layer, and back for undefined. */
export const heardFlow = (
  measured: () => readonly ArrayLike<number>[],
  show: HeardFigure["show"],
): HeardFigure => ({ trace: () => heardGradients(measured()), show, words: heardLayer });
