import assert from "node:assert/strict";
import { test } from "node:test";
import { curveTrace, gradientTrace, noteWords, pitchAt, pointNote } from "../../../web/elements/shared/sound/notes.js"; // prettier-ignore
import { loadEngine } from "../../../web/engine/index.js";

const engine = await loadEngine();

test("equal steps of height are equal intervals, from A3 to A5", () => {
  // Pitches of A3, A4 and A5 by ISO 16, which puts A4 at 440 Hz.
  assert.deepEqual([0, 0.5, 1].map(pitchAt), [220, 440, 880]);
  assert.deepEqual([-1, 2, -Infinity].map(pitchAt), [220, 880, 220]);
});

test("a steep point is loud, a flat one is heard, and what is no number is silent", () => {
  assert.equal(pointNote(0, 1, -1, 1).loudness, 1);
  assert.equal(pointNote(0, -3, -1, 1).loudness, 1);
  assert.equal(pointNote(0, 0, -1, 1).loudness, 0.1);
  for (const [value, slope] of [
    [NaN, 1],
    [0, NaN],
    [Infinity, 1],
  ] as const) {
    // prettier-ignore
    assert.equal(pointNote(value, slope, -1, 1).loudness, 0);
  }
  assert.equal(noteWords(pointNote(0, 1, -1, 1)), "440 Hz, loudness 100 %");
  assert.equal(noteWords(pointNote(NaN, 1, -1, 1)), "silence");
});

test("a trace runs from left to right in three seconds, and has the core's values as pitch and loudness", () => {
  const samples = engine.explore({ activation: "tanh", from: -5, to: 5, samples: 400 });
  const notes = curveTrace(samples, [-5, 5], [-1, 1]);
  assert.deepEqual([notes[0]!.at, notes.at(-1)!.at], [0, 3]);
  const { value, slope } = engine.evaluate({
    activation: "tanh",
    at: notes.map(({ place }) => place),
    precision: "double",
  });
  notes.forEach((note, i) => {
    assert.ok(i === 0 || note.at > notes[i - 1]!.at);
    const height = 2 * (Math.log2(note.hertz / 220) / 2) - 1; // the inverse of the pitch
    assert.ok(Math.abs(height - value[i]!) < 1e-6, `${note.hertz} Hz at ${note.place}`);
    assert.ok(Math.abs(note.loudness - (0.1 + 0.9 * slope[i]!)) < 1e-6);
  });
});

test("vanishing gradients descend from the output to the input, an octave for each 3.5 powers of ten", () => {
  const notes = gradientTrace([1e-6, 1e-4, 1e-2, 1]);
  assert.deepEqual(notes.map(({ place }) => place), [3, 2, 1, 0]); // prettier-ignore
  for (const [i, { hertz }] of notes.entries()) {
    assert.ok(Math.abs(hertz - 220 * 2 ** ((2 * (6 - 2 * i)) / 7)) < 1e-9);
  }
  const dead = gradientTrace([0, NaN]).map(({ loudness }) => loudness);
  assert.deepEqual(dead, [0, 0]);
});
