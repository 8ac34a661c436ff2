// What notes sound like, measured in rendered samples. Runs in the page.
import { playNotes } from "../../../web/elements/shared/sound/note-player.js";
import type { Note } from "../../../web/elements/shared/sound/notes.js";

const rate = 44_100;

/** Renders notes and measures the middle of each: its pitch, by upward zero crossings, and its largest amplitude. */
export async function measureNotes(notes: readonly Note[], seconds: number) {
  const context = new OfflineAudioContext(1, rate * (notes.length * seconds + 1), rate);
  playNotes(context, notes, 0);
  const samples = (await context.startRendering()).getChannelData(0);
  return notes.map(({ at }) => {
    const part = samples.subarray(rate * (at + 0.4 * seconds), rate * (at + 0.9 * seconds));
    let [crossings, first, last, peak] = [0, 0, 0, 0];
    for (let i = 1; i < part.length; i++) {
      peak = Math.max(peak, Math.abs(part[i]!));
      if (!(part[i - 1]! < 0 && part[i]! >= 0)) continue;
      if (crossings++ === 0) first = i;
      last = i;
    }
    return { hertz: crossings > 1 ? ((crossings - 1) * rate) / (last - first) : 0, peak };
  });
}

/** Lets the time of all audio stand, in seconds; undefined: lets it run. */
export function holdTime(seconds: number | undefined): void {
  const clock = { configurable: true, get: () => seconds };
  if (seconds === undefined) Reflect.deleteProperty(AudioContext.prototype, "currentTime");
  else Object.defineProperty(AudioContext.prototype, "currentTime", clock);
}
