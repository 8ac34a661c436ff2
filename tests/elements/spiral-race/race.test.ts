import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { runnerAt, runnerNow } from "../../../web/elements/spiral-race/state/runner-at-epoch.js";
import { toggled } from "../../../web/elements/spiral-race/settings/function-chips.js";
import { extentOf } from "../../../web/elements/spiral-race/state/race-dataset.js";
import {
  initialRace,
  isAsPreset,
  raceConfig,
} from "../../../web/elements/spiral-race/state/race-state.js";
import { runnerStyles } from "../../../web/elements/spiral-race/state/runner-styles.js";
import { standings } from "../../../web/elements/spiral-race/leaderboard/standings.js";
import { remedies } from "../../../web/elements/spiral-race/leaderboard/stopped-runners.js";
import {
  epochAfterKey,
  viewedEpoch,
} from "../../../web/elements/spiral-race/transport/epoch-navigation.js";
import { runnerWords } from "../../../web/elements/spiral-race/state/status-words.js";
import { loadEngine, type RunnerState } from "../../../web/engine/index.js";
import { lightTheme } from "../../../web/plot/index.js";

const engine = await loadEngine();
const { presets } = engine.catalogue();
const honest = presets.find(({ id }) => id === "honest")!;

/** A runner with these losses, one per epoch, and a target of 0.1. */
function runner(label: string, losses: number[], more: Partial<RunnerState> = {}): RunnerState {
  const first = losses.findIndex((loss) => loss < 0.1);
  return {
    label,
    activation: label,
    seed: 42,
    startFingerprint: "0".repeat(16),
    deadShare: NaN,
    fingerprint: null,
    isEdited: false,
    points: new Float64Array(),
    epoch: losses.length,
    losses: Float64Array.from(losses),
    accuracy: 0.5,
    testAccuracy: null,
    r2: null,
    testR2: null,
    epochsToTarget: first < 0 ? null : first,
    diverged: false,
    done: false,
    stopReason: null,
    boundary: null,
    boundaryResolution: 1,
    gradientNorms: new Float64Array(),
    weightNorms: new Float64Array(),
    milliseconds: 0,
    ...more,
  };
}

const slow = runner("slow", [0.9, 0.8, 0.7, 0.05]);
const fast = runner("fast", [0.9, 0.05, 0.2, 0.3]);
const lost = runner("lost", [0.9, 40, NaN], { diverged: true, done: true });

describe("the race's settings", () => {
  const config = (patch: object) => raceConfig({ ...initialRace, ...patch }, honest);

  test("reach the core as they are set", () => {
    assert.deepEqual(config({ starts: 3, seeds: [7] }).seeds, [7, 8, 9]);
    assert.deepEqual(config({ starts: 3, seeds: [] }).seeds, [], "none is for the core to refuse");
    assert.deepEqual(config({ layerActivations: ["own", "relu", "own"] }).layerActivations, ["", "relu", ""]); // prettier-ignore
    const flags = config({ skip: true, stopAtTarget: true });
    assert.deepEqual([flags.skip, flags.stopAtTarget, flags.clip], [true, true, 0]);
    assert.equal(config({ weightDecay: 0 }).weightDecay, 0);
  });

  test("switch off what the preset switches on", () => {
    const preset = {
      ...honest,
      config: { ...honest.config, skip: true, clip: 1, stopAtTarget: true },
    };
    const off = raceConfig({ ...initialRace, skip: false, clip: 0, stopAtTarget: false }, preset);
    assert.deepEqual([off.skip, off.clip, off.stopAtTarget], [false, 0, false]);
    const usual = raceConfig({ ...initialRace, skip: undefined }, preset);
    assert.deepEqual([usual.skip, usual.clip, usual.stopAtTarget], [true, 1, true]);
  });

  test("have up to a hundred starts", () => {
    assert.equal(config({ starts: 100 }).seeds.length, 100);
    for (const starts of [0, 101, 1.5, 1e9, NaN]) {
      const sentence = `starts must be 1 to 100, got ${starts}`;
      assert.throws(() => config({ starts }), { name: "ConfigError", message: sentence });
    }
  });

  test("can be told from the preset's", () => {
    assert.ok(isAsPreset({ ...initialRace, log: true, speed: 50, at: 7 }));
    for (const patch of [
      { skip: true },
      { skip: false },
      { noise: 0 },
      { custom: [0, 0, 1] },
      { starts: 2 },
    ]) {
      assert.ok(!isAsPreset({ ...initialRace, ...patch }), JSON.stringify(patch));
    }
  });
});

describe("a runner's past", () => {
  test("is what it was then", () => {
    const at2 = runnerAt(slow, 2, { accuracy: 0.25, testAccuracy: null, deadShare: 0.5 });
    assert.deepEqual([at2.epoch, at2.loss, at2.score], [2, 0.7, 0.25]);
    assert.equal(at2.epochsToTarget, null);
    assert.equal(runnerAt(fast, 1).epochsToTarget, 1);
    assert.equal(runnerAt(fast, 0).epochsToTarget, null);
    assert.ok(Number.isNaN(runnerAt(fast, 0).score));
  });

  test("ends with the present, and with its own end", () => {
    assert.deepEqual(runnerAt(slow, -1), runnerNow(slow));
    assert.deepEqual(runnerAt(lost, 3), runnerNow(lost));
    assert.equal(runnerAt(lost, 1).diverged, false);
    assert.equal(runnerWords(runnerNow(lost), 0.1), "diverged at 2");
  });

  test("has standings of its own", () => {
    const order = (at: number) =>
      standings([slow, lost, fast].map((one) => runnerAt(one, at))).map((one) => one.runner.label);
    assert.deepEqual(order(-1), ["fast", "slow", "lost"]);
    assert.deepEqual(order(1), ["fast", "slow", "lost"]);
    assert.deepEqual(order(0), ["slow", "lost", "fast"], "at the start in their own order");
  });
});

describe("keys in time", () => {
  const press = (key: string, at: number, more: Partial<KeyboardEvent> = {}) =>
    epochAfterKey({ key, altKey: false, shiftKey: false, ...more }, at, 800);

  test("move by a hundredth, a tenth or one epoch, and stay inside", () => {
    assert.equal(press("ArrowLeft", -1), 792);
    assert.equal(press("ArrowLeft", 100, { shiftKey: true }), 20);
    assert.equal(press("ArrowRight", 100, { altKey: true }), 101);
    assert.equal(press("ArrowLeft", 3), 0);
    assert.equal(press("ArrowRight", 795), -1, "the present");
    assert.deepEqual([press("Home", 100), press("End", 100), press("x", 100)], [0, -1, undefined]);
  });

  test("know the present from the past", () => {
    assert.deepEqual(
      [viewedEpoch(799, 800), viewedEpoch(800, 800), viewedEpoch(Infinity, 800)],
      [799, -1, -1],
    );
    assert.deepEqual(
      [viewedEpoch(NaN, 800), viewedEpoch(-5, 800), viewedEpoch(3.4, 800)],
      [-1, -1, 3],
    );
    assert.equal(viewedEpoch(0, 0), -1, "before the first epoch there is no past");
  });
});

describe("the field of runners", () => {
  test("has no two that look alike", () => {
    const names = ["relu", "elu", "elu", "x*tanh(x)", "x*x"].map((activation, i) => ({
      activation,
      label: `${activation} ${i}`,
    }));
    const styles = [...runnerStyles(names, lightTheme).values()];
    const looks = styles.map(({ color, dash }) => `${color} ${dash.join()}`);
    assert.equal(new Set(looks).size, names.length);
    assert.deepEqual(styles[3]?.color, lightTheme.ink, "a formula is yours");
  });

  test("is never empty and never a crowd", () => {
    assert.deepEqual(toggled(["relu"], "relu"), ["relu"]);
    assert.deepEqual(toggled(["relu"], "x*x"), ["relu", "x*x"]);
    const many = Array.from({ length: 16 }, (_, i) => `x+${i}`);
    assert.equal(toggled(many, "relu"), many);
  });
});

describe("a picture of the plane", () => {
  test("holds all points, and never less than the spirals need", () => {
    assert.equal(extentOf([]), 1.2);
    assert.equal(extentOf([1.1, 0, 0]), 1.2);
    assert.ok(extentOf([0, -30, 1]) > 30);
    assert.ok(extentOf([1e6, 0, 1]) <= 1.2e6);
  });
});

describe("what to try against divergence", () => {
  test("is what is not yet tried", () => {
    const labels = (patch: object) =>
      remedies(raceConfig({ ...initialRace, ...patch }, honest)).map(({ label }) => label);
    assert.deepEqual(labels({ learningRate: 0.3 }), ["Learning rate 0.03", "Clip gradients at 1", "Layer normalisation"]); // prettier-ignore
    assert.deepEqual(labels({ clip: 1, normalization: "layer" }), ["Learning rate 0.001"]);
  });
});
