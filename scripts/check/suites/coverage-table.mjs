// Tables of how much of the sources the tests run, and least shares.

import { dirname } from "node:path";

/**
 * How much there is, and how much of it was run.
 *
 * @typedef {{ count: number, covered: number }} Share
 * @typedef {{ name: string, lines: Share, branches: Share }} Covered
 */

/**
 * Least shares of the lines and branches that the tests run, in percent, by the start of a file's path.
 *
 * @typedef {{ start: string, lines: number, branches?: number }} Threshold
 */

/** All files together. @returns {Covered} */
function sumOf(/** @type {string} */ name, /** @type {readonly Covered[]} */ files) {
  const total = (/** @type {"lines" | "branches"} */ what) => ({
    count: files.reduce((sum, file) => sum + file[what].count, 0),
    covered: files.reduce((sum, file) => sum + file[what].covered, 0),
  });
  return { name, lines: total("lines"), branches: total("branches") };
}

const percent = (/** @type {Share} */ { count, covered }) =>
  count === 0 ? 100 : (100 * covered) / count;

/** The folder of a file that a row of the table is about: "src/network/layers". */
const folderOf = (/** @type {string} */ name) => dirname(name).split("/").slice(0, 3).join("/");

/** Rows of a table: each folder's lines and branches, and of all. */
function tableOf(/** @type {readonly Covered[]} */ files) {
  const folders = [...new Set(files.map(({ name }) => folderOf(name)))].sort();
  const rows = folders.map((folder) =>
    sumOf(
      folder,
      files.filter(({ name }) => folderOf(name) === folder),
    ),
  );
  const cell = (/** @type {Share} */ share) =>
    `${String(share.covered).padStart(6)} of ${String(share.count).padStart(6)} ${percent(share).toFixed(1).padStart(6)} %`;
  return [...rows, sumOf("all", files)].map(
    ({ name, lines, branches }) =>
      `${name.padEnd(32)} lines ${cell(lines)}   branches ${cell(branches)}`,
  );
}

/** Sentences about thresholds that are not reached, and about the files that miss something. */
function complaintsAbout(
  /** @type {readonly Covered[]} */ files,
  /** @type {readonly Threshold[]} */ thresholds,
) {
  return thresholds.flatMap((threshold) => {
    const own = files.filter(({ name }) => name.startsWith(threshold.start));
    const sum = sumOf(threshold.start, own);
    return /** @type {const} */ (["lines", "branches"]).flatMap((what) => {
      const least = threshold[what] ?? 0;
      if (percent(sum[what]) >= least) return [];
      const missing = own
        .filter((file) => file[what].covered < file[what].count)
        .map(
          ({ name, [what]: { count, covered } }) =>
            `  ${name}: ${count - covered} of ${count} not run`,
        );
      const share = percent(sum[what]).toFixed(1);
      return [
        `${threshold.start}: ${share} % of the ${what} are run, at least ${least} % must be:`,
        ...missing,
      ];
    });
  });
}

/**
 * Prints how much of each folder the tests run; fails under a threshold.
 *
 * @param {readonly Covered[]} files
 * @param {readonly Threshold[]} thresholds
 * @returns {import("./records.mjs").Outcome}
 */
export function reportCoverage(files, thresholds) {
  console.log(tableOf(files).join("\n"));
  const complaints = complaintsAbout(files, thresholds);
  const isFine = complaints.length === 0;
  return { passed: isFine ? 1 : 0, failed: isFine ? 0 : 1, output: complaints.join("\n") };
}
