import assert from "node:assert/strict";
import { test } from "node:test";
import { ConfigError, loadEngine } from "../../../web/engine/index.js";
import { createPortClient } from "../support/port-worker.js";

const engine = await loadEngine();

test("a dataset comes with its points, their classes and a split", () => {
  const {
    points,
    classes,
    train,
    test: held,
  } = engine.dataset({
    kind: "spirals",
    points: 10,
    classes: 3,
    testShare: 0.2,
  });
  assert.equal(points.length, 3 * 30);
  assert.equal(classes, 3);
  assert.deepEqual([train.length, held.length], [24, 6]);
  const labels = points.filter((_, i) => i % 3 === 2);
  assert.deepEqual(
    [...labels].sort(),
    Array.from({ length: 30 }, (_, i) => Math.floor(i / 10)),
  );
});

test("a runner trains on the very points", () => {
  const runner = engine.createRunner({ dataset: "moons", points: 20, seed: 7 });
  assert.deepEqual(engine.dataset({ kind: "moons", points: 20, seed: 7 }).points, runner.points());
  runner.dispose();
});

test("points of one's own come back as they were given", () => {
  const custom = [0, 0, 0, 0.1, -5, 4];
  const { points, classes } = engine.dataset({ kind: "custom", custom });
  assert.deepEqual([...points], custom);
  assert.equal(classes, 5);
});

test("every dataset that is drawn can have as many classes as its row says", () => {
  for (const { id, mostClasses, isDrawn, isRegression } of engine.catalogue().datasets) {
    if (!isDrawn || isRegression) continue;
    const dataset = engine.dataset({ kind: id, points: 3, classes: mostClasses });
    assert.equal(dataset.classes, mostClasses);
    const more = { kind: id, points: 3, classes: mostClasses + 1 };
    assert.throws(() => engine.dataset(more), ConfigError);
  }
});

test("a client gets the same points, to the last bit", async () => {
  const client = createPortClient({ size: 1 });
  const config = { kind: "checkerboard", points: 9, classes: 4 };
  const dataset = await client.dataset(config, "preview");
  assert.deepEqual(dataset, engine.dataset(config));
  client.dispose();
});

test("what cannot be a dataset is refused in a sentence", () => {
  const refuse = (config: object, message: string) =>
    assert.throws(() => engine.dataset(config), { name: "ConfigError", message });
  refuse({ kind: "swirl" }, "unknown dataset 'swirl'");
  refuse({ custom: "1,2,3" }, 'custom must be a list, got "1,2,3"');
  refuse({ custom: [1, "2", 3] }, 'custom must be numbers, got "2"');
  refuse({ classes: 2.5 }, "classes must be a whole number, got 2.5");
  refuse({ testShare: 1 }, "test share must be 0 to 0.9, got 1");
});
