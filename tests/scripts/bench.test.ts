import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { describe, it } from "node:test";
import { largestDifference, spreadOf } from "../../scripts/bench/comparison/statistics.mjs";
import { tablesOf } from "../../scripts/bench/results/print.mjs";
import { medianOf, type Figure, type Results } from "../../scripts/bench/results/results.mjs";
import { resultsPage } from "../../scripts/bench/results/results-page.mjs";

const bench = (...args: string[]) =>
  spawnSync(process.execPath, ["scripts/bench/bench.mjs", ...args], { encoding: "utf8" });

describe("npm run bench", () => {
  it("lists its parts, its options and the C++ benchmarks", () => {
    const { status, stdout } = bench("--help");
    assert.equal(status, 0);
    for (const name of ["training", "elementwise", "sizes", "page", "device"]) {
      assert.match(stdout, new RegExp(`^  ${name} +\\S`, "m"));
    }
    assert.match(stdout, /--rounds N .*\n.*--record .*\n.*--built .*/);
    assert.match(stdout, /PROGRAM .*: epochs, formulas, functions\.\n$/);
  });

  it("refuses what it does not have, in one sentence", () => {
    const refused = (sentence: string) => ({ status: 1, stdout: "", stderr: `${sentence}\n` });
    const ran = (...args: string[]) => {
      const { status, stdout, stderr } = bench(...args);
      return { status, stdout, stderr };
    };
    const names = "training, elementwise, sizes, page, device, epochs, formulas, functions";
    const name = `The benchmark must be one of ${names}, got "trainin".`;
    assert.deepEqual(ran("trainin"), refused(name));
    const rounds = 'rounds must be a whole number from 1 to 1000, got "0".';
    assert.deepEqual(ran("sizes", "--rounds", "0"), refused(rounds));
    const record = "--record needs the parts training and elementwise.";
    assert.deepEqual(ran("sizes", "--record"), refused(record));
    const option = "Unknown option '--fast'. npm run bench -- --help lists all.";
    assert.deepEqual(ran("--fast"), refused(option));
  });
});

describe("the statistics of a benchmark", () => {
  it("are order statistics, linear between neighbours", () => {
    const spread = { min: 1, lower: 2, median: 3, upper: 4, max: 5, rounds: 5 };
    assert.deepEqual(spreadOf([5, 1, 4, 2, 3]), spread);
    assert.equal(spreadOf([1, 10]).median, 5.5);
    assert.equal(spreadOf([7]).upper, 7);
  });

  it("refuse what is not a number", () => {
    for (const numbers of [[], [1, NaN], [Infinity]]) {
      assert.throws(() => spreadOf(numbers), { name: "RangeError" });
    }
  });

  it("compare relative to the larger numbers, and everything with a NaN differs", () => {
    assert.equal(largestDifference([1, 202], [1, 200]), 0.01);
    assert.equal(largestDifference([0.25, 0], [0.5, 0]), 0.25);
    assert.equal(largestDifference([1], [1, 2]), Infinity);
    assert.equal(largestDifference([NaN], [1]), Infinity);
  });
});

const figure = (who: string, median: number, better: "higher" | "lower"): Figure => ({
  part: "training",
  who,
  what: "relu",
  unit: "epochs/s",
  better,
  ...spreadOf([median]),
});

const results: Results = {
  date: "2026-02-03",
  machine: { processor: "A <fast> processor", cores: 1, memory: "8 GB", system: "A system" },
  versions: { Node: "20.0.0" },
  missing: { NumPy: "it is not installed: apt-get install python3-numpy" },
  figures: [figure("slow", 10, "higher"), figure("Plot Twist", 2000, "higher")],
};

describe("the results of a benchmark", () => {
  it("are sorted from the best, whichever way that is", () => {
    const best = (better: "higher" | "lower") =>
      tablesOf([figure("a", 1, better), figure("b", 2, better)]).get("relu")?.[0]?.who;
    assert.deepEqual([best("higher"), best("lower")], ["b", "a"]);
  });

  it("are found by part, subject and what was measured", () => {
    assert.equal(medianOf(results, { part: "training", who: "slow", what: "relu" }), 10);
    assert.throws(() => medianOf(results, { part: "training", who: "slow", what: "tanh" }), {
      message: "slow has no figure for tanh in training.",
    });
  });

  it("become a page that names machine, versions and who was missing", () => {
    const page = resultsPage(results);
    assert.match(page, /A &lt;fast> processor, 1 core, 8 GB, A system/);
    assert.match(page, /<li>Node 20\.0\.0<\/li>/);
    assert.match(page, /NumPy took no part: it is not installed: apt-get install python3-numpy\./);
    assert.match(page, /<b>ReLU<\/b> epochs\/s, more is better/);
    assert.ok(page.indexOf("Plot Twist</th>") < page.indexOf("slow</th>"));
  });
});

describe("the packages of the peers", () => {
  const read = (name: string) => readFileSync(`scripts/bench/peers/${name}`, "utf8");

  it("are pinned, and their lock names no host", () => {
    const { dependencies } = JSON.parse(read("package.json")) as {
      dependencies: Record<string, string>;
    };
    for (const version of Object.values(dependencies)) assert.match(version, /^\d+\.\d+\.\d+$/);
    assert.doesNotMatch(read("package-lock.json"), /https?:/);
  });
});
