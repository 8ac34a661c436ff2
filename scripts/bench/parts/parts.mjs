// The parts of the benchmark.

import { join } from "node:path";
import { root } from "../../lib/shell.mjs";
import { weights } from "../../check/sizes.mjs";
import { contest } from "../comparison/contest.mjs";
import { spreadOf } from "../comparison/statistics.mjs";
import { evaluated, trained } from "../problem.mjs";
import { figuresOf } from "../publish.mjs";

/** @typedef {import("../results/results.mjs").Results} Results */
/** @typedef {import("../comparison/contest.mjs").Discipline} Discipline */

/**
 * What a part needs: entries of the comparison, the number of rounds, and where its figures go.
 *
 * @typedef {{
 *   entries: readonly import("../comparison/contestant.mjs").Entry[], rounds: number, results: Results,
 * }} Course
 *
 * @typedef {{ about: string, isContest?: true, run: (course: Course) => Promise<void> | void }} Part
 */

/** @type {Discipline} */
const training = {
  part: "training",
  activations: trained,
  checked: 20,
  unit: "epochs/s",
  better: "higher",
  measure: (count, seconds) => count / seconds,
  seconds: 0.25,
};

/** @type {Discipline} */
const elementwise = {
  part: "elementwise",
  activations: evaluated,
  checked: 100,
  unit: "ns",
  better: "lower",
  measure: (count, seconds) => (seconds * 1e9) / (count * 4096),
  seconds: 0.1,
};

/** The contest of a discipline as a part. */
const contestOf = (/** @type {Discipline} */ discipline) =>
  /** @type {Part["run"]} */ (
    ({ entries, rounds, results }) => contest(discipline, entries, rounds, results)
  );

/** @type {Part["run"]} */
function sizes({ results }) {
  for (const [what, { brotli }] of Object.entries(weights(join(root, "dist")))) {
    const spread = spreadOf([brotli / 1000]);
    results.figures.push({ part: "sizes", who: "Plot Twist", what, unit: "kB", better: "lower", ...spread }); // prettier-ignore
  }
}

/** Runs scripts that measure the built page, and gathers what they publish by what it is. */
async function gather(
  /** @type {string} */ part,
  /** @type {Results} */ results,
  /** @type {readonly [script: string, ...args: string[]][]} */ runs,
) {
  /** @type {Map<string, import("../publish.mjs").Published[]>} */
  const byName = new Map();
  for (const [script, ...args] of runs) {
    const figures = await figuresOf(join("scripts", "bench", script), ...args);
    if (!figures) results.missing[script] = "it failed";
    for (const figure of figures ?? []) {
      byName.set(figure.what, [...(byName.get(figure.what) ?? []), figure]);
    }
  }
  for (const [what, [first, ...others]] of byName) {
    if (!first) continue;
    const spread = spreadOf([first, ...others].map(({ value }) => value));
    const { unit, better } = first;
    results.figures.push({ part, who: "Plot Twist", what, unit, better, ...spread });
  }
}

/** @type {Record<string, Part>} */
export const parts = {
  training: {
    about:
      "epochs a second of a small network, beside NumPy, PyTorch, Eigen and engines in JavaScript",
    isContest: true,
    run: contestOf(training),
  },
  elementwise: {
    about: "nanoseconds for value and slope of an activation, beside the same",
    isContest: true,
    run: contestOf(elementwise),
  },
  sizes: { about: "bytes of the built page, compressed with brotli", run: sizes },
  page: {
    about: "races, frames and memory of the built page in Chromium",
    run: ({ rounds, results }) =>
      gather("page", results, [
        ["bench-load.mjs", String(rounds)],
        ["bench-page.mjs", String(Math.min(rounds, 3))], // ten seeds take long
        ["bench-frames.mjs", String(rounds)],
        ["soak/soak.mjs", "0.5"],
      ]),
  },
  device: {
    about: 'what "Measure this device" says on this machine, in Chromium',
    run: ({ rounds, results }) => gather("device", results, [["bench-device.mjs", String(rounds)]]),
  },
};
