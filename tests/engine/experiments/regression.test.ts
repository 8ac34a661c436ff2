import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { loadEngine, raceJson, type RaceConfig } from "../../../web/engine/index.js";
import { isRegression, lossOf } from "../../../web/engine/settings.js";

const engine = await loadEngine();
const catalogue = engine.catalogue();

const small: Partial<RaceConfig> = {
  activations: ["tanh", "relu"],
  layers: [2, 6, 1],
  points: 60,
  epochs: 80,
  dataset: "bumps",
  testShare: 0.25,
};

describe("a regression", () => {
  test("is what the catalogue says of a dataset, and has losses of its own", () => {
    for (const { id, isRegression: isIt, mostClasses } of catalogue.datasets) {
      assert.equal(isRegression({ dataset: id }), isIt, id);
      assert.equal(mostClasses === 0, isIt, id);
    }
    const config = engine.resolveRace({ dataset: "plane" });
    assert.equal(lossOf(config), "mse");
    assert.equal(lossOf({ ...config, dataset: "moons" }), "cross_entropy");
  });

  test("has points with the values of their places", () => {
    const {
      points,
      classes,
      test: held,
    } = engine.dataset({
      kind: "plane",
      points: 50,
      noise: 0,
      testShare: 0.2,
    });
    assert.equal(classes, 0);
    assert.equal(held.length, 10);
    for (let i = 0; i < points.length; i += 3) {
      assert.ok(Math.abs(points[i + 2]! - (points[i]! + points[i + 1]!) / 2) < 1e-15);
    }
  });

  test("trains by the same configuration as classes, with R² in the place of accuracy", () => {
    const race = engine.createRace(small);
    race.advance(80);
    for (const runner of race.runners) {
      const losses = runner.losses();
      assert.ok(losses.at(-1)! < losses[0]!);
      assert.ok(Number.isNaN(runner.accuracy));
      assert.equal(runner.testAccuracy, null);
      assert.ok(runner.r2! > 0 && runner.r2! < 1, `${runner.r2}`);
      assert.ok(Number.isFinite(runner.testR2));
      for (const share of runner.boundary(8, 1.5)) assert.ok(share >= 0 && share <= 1);
    }
    race.dispose();
  });

  test("is exported without an accuracy", () => {
    const race = engine.createRace({ ...small, seeds: [1, 2] });
    race.advance(80);
    const runs = race.runners.map((runner) => ({
      ...runner.report(),
      activation: runner.label,
      label: runner.label,
      seed: runner.config.seed,
      losses: runner.losses(),
      startFingerprint: runner.startFingerprint(),
    }));
    const { runners } = JSON.parse(raceJson(race.config, runs)) as { runners: object[] };
    runners.forEach((told, i) => {
      assert.ok(!("accuracy" in told) && !("testAccuracy" in told));
      assert.equal((told as { r2: number }).r2, race.runners[i]!.r2);
    });
    const [tanh] = race.summary().activations;
    const median = (race.runners[0]!.r2! + race.runners[2]!.r2!) / 2;
    assert.ok(Math.abs(tanh!.score - median) < 1e-15);
    race.dispose();
  });

  test("of one's own points says in a sentence which value does not fit", () => {
    const own = (custom: number[]) => () => engine.dataset({ kind: "custom_values", custom });
    assert.doesNotThrow(own([0, 0, -1, 1, 1, 0.25]));
    assert.throws(own([0, 0, -1, 1, 1, 2]), {
      message: "value of custom point 1, counting from 0, must be -1 to 1, got 2",
    });
    assert.throws(() => engine.createRace({ dataset: "plane", classes: 2, layers: [2, 4, 3] }), {
      message: "the last of the layers must be 1 (one value), got 3",
    });
  });

  test("writes scripts that tell R²", () => {
    for (const language of ["numpy", "pytorch"] as const) {
      const script = engine.script({ race: small, language });
      assert.match(script, /^def r2\(/m);
      assert.doesNotMatch(script, /accuracy|right:/);
    }
  });
});
