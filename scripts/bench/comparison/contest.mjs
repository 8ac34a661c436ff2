// Measures all contestants in turn: A B C A B C ..., after checking that each computes what the core computes.

import { Failure } from "../../lib/shell.mjs";
import { expected } from "../problem.mjs";
import { printFigures } from "../results/print.mjs";
import { Contestant } from "./contestant.mjs";
import { largestDifference, spreadOf } from "./statistics.mjs";

/** @typedef {import("../results/results.mjs").Figure} Figure */
/** @typedef {import("../results/results.mjs").Results} Results */

/**
 * What is measured: the kind of request, its activations, the amount of work of a check, a number from an
 * answer's count and seconds, and how long a round takes, in seconds.
 *
 * @typedef {{
 *   part: "training" | "elementwise", activations: readonly string[], checked: number,
 *   unit: string, better: "higher" | "lower", measure: (count: number, seconds: number) => number, seconds: number,
 * }} Discipline
 */

/** Largest relative difference from the core that float rounding explains. */
const tolerance = 1e-5;

/** Records and prints who takes no part, and why. */
function sayMissing(
  /** @type {Results} */ results,
  /** @type {string} */ who,
  /** @type {string} */ why,
) {
  results.missing[who] = why;
  console.log(`${who} takes no part: ${why}.`);
}

/** Starts the entries; adds versions and those that do not start to the results. */
async function start(
  /** @type {readonly import("./contestant.mjs").Entry[]} */ entries,
  /** @type {Results} */ results,
) {
  const started = [];
  for (const entry of entries) {
    if (entry.missing) {
      sayMissing(results, entry.who, entry.missing);
      continue;
    }
    const contestant = new Contestant(entry);
    try {
      const version = await contestant.version();
      if (version) results.versions[entry.who] = version;
      console.log(`  ${entry.who} ${version}`);
      started.push(contestant);
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      contestant.stop();
      const [reason = ""] = error.details.trim().split("\n").slice(-1);
      sayMissing(results, entry.who, `it did not start (${reason})`);
    }
  }
  return started;
}

/** The largest relative difference of a contestant from the core; undefined if it returns nothing to compare. */
async function differenceOf(
  /** @type {Contestant} */ contestant,
  /** @type {Discipline} */ { part, checked },
  /** @type {string} */ activation,
) {
  const { result } = await contestant.ask(`check-${part}`, activation, checked);
  if (result.length === 0) return undefined;
  return largestDifference(result, await expected(part, activation, checked));
}

/** The amount of work that takes a contestant about `seconds`, found by doing it; that warms it up, too. */
async function calibrate(
  /** @type {Contestant} */ contestant,
  /** @type {Discipline} */ { part, checked, seconds },
  /** @type {string} */ activation,
) {
  let count = checked;
  for (let i = 0; i < 3; i++) {
    const answer = await contestant.ask(part, activation, count);
    const wanted = Math.ceil((count * seconds) / Math.max(answer.seconds, 1e-6));
    count = Math.min(100_000, wanted, 20 * count);
  }
  return count;
}

/**
 * Runs one discipline and adds its figures to the results.
 *
 * @param {Discipline} discipline
 * @param {readonly import("./contestant.mjs").Entry[]} entries
 * @param {number} rounds
 * @param {Results} results
 */
export async function contest(discipline, entries, rounds, results) {
  const own = entries.filter(({ parts }) => parts.includes(discipline.part));
  const contestants = await start(own, results);
  try {
    for (const activation of discipline.activations) {
      await measure(discipline, activation, contestants, rounds, results);
    }
  } finally {
    for (const contestant of contestants) contestant.stop();
  }
}

/** Measures one activation. */
async function measure(
  /** @type {Discipline} */ discipline,
  /** @type {string} */ activation,
  /** @type {readonly Contestant[]} */ contestants,
  /** @type {number} */ rounds,
  /** @type {Results} */ results,
) {
  const lanes = [];
  for (const contestant of contestants) {
    const difference = await differenceOf(contestant, discipline, activation);
    if (difference !== undefined && difference > tolerance) {
      const why = `it does not compute what the core computes (off by ${difference})`;
      sayMissing(results, `${contestant.entry.who}, ${activation}`, why);
      continue;
    }
    const count = await calibrate(contestant, discipline, activation);
    lanes.push({ contestant, difference, count, found: /** @type {number[]} */ ([]) });
  }
  for (let round = 0; round < rounds; round++) {
    for (const { contestant, count, found } of lanes) {
      const { seconds } = await contestant.ask(discipline.part, activation, count);
      found.push(discipline.measure(count, seconds));
    }
  }
  const { part, unit, better } = discipline;
  const figures = lanes.map(({ contestant, difference, found }) => {
    const { who, precision } = contestant.entry;
    const spread = spreadOf(found);
    return { part, who, what: activation, precision, unit, better, difference, ...spread };
  });
  printFigures(figures);
  results.figures.push(...figures);
}
