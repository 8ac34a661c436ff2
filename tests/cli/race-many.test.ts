import assert from "node:assert/strict";
import { test } from "node:test";
import type { RaceConfig, RaceHandle, RaceSummary } from "../../web/engine/index.js";
import { createPortClient, next } from "../engine/support/port-worker.js";
import { fromPython, runPython } from "../engine/support/python.js";
import { json, plotTwist } from "./run.js";

const small = [
  ...["--layers", "2,6,1", "--points", "20", "--epochs", "40"],
  ...["--dataset", "gaussians"],
];
const toTarget = [...small, "--target", "0.4"];

/** Runs a race in three workers to its end and passes it to `look`. */
async function inWorkers(
  config: Partial<RaceConfig>,
  look: (race: RaceHandle) => void | Promise<void>,
): Promise<void> {
  const client = createPortClient({ size: 3 });
  try {
    const race = await client.race(config);
    const finished = next(race, "finish");
    race.play();
    await finished;
    await look(race);
  } finally {
    client.dispose();
  }
}

test("many seeds are summed up: a leaderboard, best first, and who won", () => {
  const { status, stdout, stderr } = plotTwist(
    ...["race", "--activations", "sigmoid,gelu", "--seeds", "0..4", ...toTarget],
  );
  assert.equal(status, 0, stderr);
  const [heading = "", first = "", second = "", blank, verdict = ""] = stdout.trimEnd().split("\n");
  assert.match(heading, /^activation +epochs to 0\.4 +quartiles +reached +first +last loss +acc/);
  assert.match(
    first,
    /^GELU +[\d.]+ +[\d.]+ to [\d.a-z]+ +\d of 5 +\d +0\.\d+ +[\d.]+ % +[\d.]+ % /,
  );
  assert.match(second, /^Sigmoid /);
  assert.equal(blank, "");
  assert.match(verdict, /^Clear winner: GELU came first from [45] of 5 seeds\.$/);
});

const unclear: [seeds: string, activations: string, target: string, sentence: string][] = [
  ["1,2", "tanh,gelu", "0.4", "that takes at least 5 seeds."],
  ["0..4", "tanh", "0.4", "there was only one."],
  ["0..4", "tanh,gelu", "0.001", "nobody reached the target."],
  [
    "0..4",
    "gelu,gelu",
    "0.4",
    "GELU came first most often, from 5 of 5 seeds (5 of them shared); it takes 4.",
  ],
];

for (const [seeds, activations, target, sentence] of unclear) {
  test(`no clear winner among ${activations} from ${seeds}: ${sentence}`, () => {
    const { stdout } = plotTwist(
      ...["race", "--activations", activations, "--seeds", seeds, ...small, "--target", target],
    );
    assert.equal(stdout.trimEnd().split("\n").at(-1), `No clear winner: ${sentence}`);
  });
}

test("the summary is the page's, number for number", async () => {
  const { summary } = json<{ summary: RaceSummary }>(
    ...["race", "--activations", "tanh,gelu", "--seeds", "0..4", ...toTarget],
  );
  const config = {
    activations: ["tanh", "gelu"],
    seeds: [0, 1, 2, 3, 4],
    layers: [2, 6, 1],
    points: 20,
    epochs: 40,
    target: 0.4,
    dataset: "gaussians",
  };
  await inWorkers(config, async (race) => {
    const seen = (await race.summary()) as RaceSummary;
    assert.deepEqual(summary.ranking, Array.from(seen.ranking));
    seen.activations.forEach(({ lines, toTarget, deadShare }, i) => {
      const told = summary.activations[i]!;
      assert.deepEqual(told.lines.median, Array.from(lines.median));
      assert.deepEqual(told.lines.high, Array.from(lines.high));
      assert.equal(told.toTarget.least, toTarget.least);
      assert.equal(told.deadShare, deadShare);
      assert.ok(!("millisecondsAnEpoch" in told), "what depends on the machine is not told");
    });
  });
});

test("a race in workers has the very bits of the command's", async () => {
  const { runners } = json<{ runners: { fingerprint: string; losses: number[] }[] }>(
    ...["race", "--preset", "honest", "--epochs", "60"],
  );
  await inWorkers({ epochs: 60 }, (race) => {
    assert.equal(race.runners.length, 8);
    race.runners.forEach(({ fingerprint, losses }, i) => {
      assert.match(String(fingerprint), /^[0-9a-f]{16}$/);
      const told = runners[i]!;
      assert.equal(fingerprint, told.fingerprint);
      assert.deepEqual(Array.from(losses), told.losses);
    });
    assert.equal(new Set(race.runners.map((it) => it.startFingerprint)).size, 1);
  });
});

test("a race may be had as a script that runs it again", async () => {
  const race = ["race", "--preset", "article", "--activations", "tanh", ...toTarget];
  const { status, stdout, stderr } = plotTwist(...race, "--script", "numpy");
  assert.equal(status, 0, stderr);
  const [told] = JSON.parse(await runPython({ "race.py": stdout }, "--json")) as {
    losses: string[];
  }[];
  const [own] = json<{ runners: { losses: number[] }[] }>(...race).runners;
  assert.ok(told && own);
  own.losses.forEach((loss, epoch) => {
    assert.ok(Math.abs(loss - fromPython(told.losses[epoch]!)) < 1e-12);
  });
  assert.match(await runPython({ "race.py": stdout }), /difference (0|\de-1[4-7])\), right: /);
  const asJson = json<{ script: string }>(...race, "--script", "pytorch");
  assert.match(asJson.script, /^import torch$/m);
});

test("a language that is none is refused before the race is run", () => {
  const { status, stderr } = plotTwist("race", "--epochs", "100000", "--script", "julia");
  assert.equal(status, 2);
  assert.match(stderr, /the language must be numpy or pytorch, got "julia"/);
});
