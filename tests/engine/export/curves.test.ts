import assert from "node:assert/strict";
import { test } from "node:test";
import { loadEngine, raceCsv, raceJson, type CurveRun } from "../../../web/engine/index.js";
import { createPortClient, next } from "../support/port-worker.js";

const engine = await loadEngine();

const run = (label: string, losses: number[]): CurveRun => ({
  activation: label,
  label,
  seed: 3,
  losses,
  accuracy: 0.5,
  testAccuracy: null,
  epochsToTarget: null,
  diverged: false,
  stopReason: null,
  startFingerprint: "0123456789abcdef",
  fingerprint: null,
});

test("curves as CSV: a column a run, empty where a run is over, quotes where a name asks for them", () => {
  const csv = raceCsv([run("Tanh", [0.1, 1e-7, NaN]), run('min(x, "2")', [Infinity])]);
  assert.equal(
    csv,
    'epoch,"Tanh, seed 3","min(x, ""2""), seed 3"\r\n0,0.1,Infinity\r\n1,1e-7,\r\n2,NaN,\r\n',
  );
  assert.equal(raceCsv([]), "epoch\r\n");
});

test("curves as JSON read back to the same bits, and their configuration gives them again", async () => {
  const client = createPortClient({ size: 2 });
  const race = await client.race({
    activations: ["gelu", { activation: "elu", parameters: { alpha: 2 } }],
    layers: [2, 5, 1],
    points: 10,
    epochs: 20,
    testShare: 0.2,
  });
  const finished = next(race, "finish");
  race.play();
  await finished;
  const read = JSON.parse(raceJson(race.config, race.runners)) as {
    config: object;
    runners: (CurveRun & { losses: number[] })[];
  };
  const again = engine.createRace(read.config);
  again.advance(20);
  again.runners.forEach((runner, i) => {
    const told = read.runners[i]!;
    assert.deepEqual(told.losses, Array.from(runner.losses()));
    assert.equal(told.fingerprint, runner.fingerprint());
    assert.equal(told.startFingerprint, runner.startFingerprint());
    assert.equal(told.testAccuracy, runner.testAccuracy);
    assert.equal(told.stopReason, runner.stopReason);
  });
  assert.equal(read.runners[1]?.label, "ELU (alpha 2)");
  again.dispose();
  client.dispose();
});
