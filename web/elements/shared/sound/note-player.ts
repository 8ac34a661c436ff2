import type { Note } from "./notes.js";

/** Amplitude of the loudest note, of what the device can give. */
const volume = 0.3;

/** Seconds in which a tone swells, changes and fades, so that nothing clicks. */
const swell = 0.015;

/** Seconds for which the last note lasts. */
export const lastNote = 0.25;

/**
 * Plays notes one after another on a context of Web Audio, from `start` in its time. Each note lasts until the next one
 * begins. Returns what ends them at once.
 */
export function playNotes(
  context: BaseAudioContext,
  notes: readonly Note[],
  start: number,
): () => void {
  const tone = new OscillatorNode(context, { frequency: notes[0]?.hertz ?? 0 });
  const gain = new GainNode(context, { gain: 0 });
  tone.connect(gain).connect(context.destination);
  for (const { at, hertz, loudness } of notes) {
    tone.frequency.setTargetAtTime(hertz, start + at, swell / 3);
    gain.gain.setTargetAtTime(volume * loudness, start + at, swell / 3);
  }
  const end = start + (notes.at(-1)?.at ?? 0) + lastNote;
  gain.gain.setTargetAtTime(0, end, swell);
  tone.start(start);
  tone.stop(end + 10 * swell);
  return () => {
    tone.disconnect();
    gain.disconnect();
  };
}
