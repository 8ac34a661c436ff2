// The results of a run of the benchmark, as they are written to results.json.

import { cpus, release, totalmem, type } from "node:os";
import { Failure, attempt, textOf } from "../../lib/shell.mjs";
import { findMeasuredChromium } from "../../lib/browser.mjs";

/**
 * A measured figure. `what` is measured of `who` in `unit`; `difference` is the largest relative one from the
 * core's numbers, where there are any to compare.
 *
 * @typedef {{
 *   part: string, who: string, what: string, unit: string, better: "higher" | "lower",
 *   precision?: "float" | "double", difference?: number,
 * } & import("../comparison/statistics.mjs").Spread} Figure
 *
 * @typedef {{ processor: string, cores: number, memory: string, system: string }} Machine
 *
 * @typedef {{
 *   date: string, machine: Machine, versions: Record<string, string>, missing: Record<string, string>,
 *   figures: Figure[],
 * }} Results
 */

/** @returns {Machine} */
function machine() {
  const all = cpus();
  return {
    processor: all[0]?.model.trim() ?? "unknown processor",
    cores: all.length,
    memory: `${Math.round(totalmem() / 2 ** 30)} GB`,
    system:
      /^PRETTY_NAME="(.*)"$/m.exec(textOf("/etc/os-release"))?.[1] ?? `${type()} ${release()}`,
  };
}

/** The first version number that a program prints, or undefined if it cannot be run. */
async function versionOf(/** @type {string | undefined} */ program) {
  if (!program) return undefined;
  const { status, output } = await attempt(program, ["--version"]);
  return status === 0 ? /\d+(\.\d+)+/.exec(output)?.[0] : undefined;
}

/** Results without figures: this machine, now. @returns {Promise<Results>} */
export async function emptyResults() {
  const { output } = await attempt("git", ["describe", "--always", "--dirty"]);
  const programs = { Chromium: findMeasuredChromium(), "C++ compiler": "c++" };
  /** @type {Record<string, string>} */
  const versions = { "Plot Twist": output.trim(), Node: process.versions.node };
  for (const [name, program] of Object.entries(programs)) {
    const version = await versionOf(program);
    if (version) versions[name] = version;
  }
  const date = new Date().toISOString().slice(0, 10);
  return { date, machine: machine(), versions, missing: {}, figures: [] };
}

/** "AMD EPYC, 2 cores, 24 GB, Debian GNU/Linux 12". */
export const machineName = (/** @type {Machine} */ { processor, cores, memory, system }) =>
  `${processor}, ${cores} ${cores === 1 ? "core" : "cores"}, ${memory}, ${system}`;

/** The median of a figure. Throws Failure if it was not measured. */
export function medianOf(
  /** @type {Results} */ { figures },
  /** @type {Pick<Figure, "part" | "who" | "what">} */ { part, who, what },
) {
  const figure = figures.find(
    (each) => each.part === part && each.who === who && each.what === what,
  );
  if (!figure) throw new Failure(`${who} has no figure for ${what} in ${part}.`);
  return figure.median;
}
