import assert from "node:assert/strict";
import { test } from "node:test";
import { loadEngine } from "../../../web/engine/index.js";
import { createPortClient } from "../support/port-worker.js";
import { numbersIn, readTable } from "../support/reference.js";

const engine = await loadEngine();

const near = (got: number, expected: number) =>
  assert.ok(Math.abs(got - expected) <= 1e-9, `${got} is not ${expected}`);

test("XOR ends where the article's own code ends", () => {
  const columns = ["start", "seed", "curved", "linear"] as const;
  const row = readTable("xor.csv", columns).find(({ start }) => start === "article");
  assert.ok(row);
  const seeds = [Number(row.seed)];
  const { curved, linear, plane, planeLoss } = engine.xorProof({ seeds, sameStart: false });
  numbersIn(row.curved).forEach((output, i) => near(curved.outputs[i]!, output));
  numbersIn(row.linear).forEach((output, i) => near(linear.outputs[i]!, output));
  assert.deepEqual([...plane, planeLoss], [0.5, 0, 0, 0.25]);
});

test("a proof has as many entries as seeds, records and pixels", () => {
  const { curved, linear, epochs } = engine.xorProof({
    seeds: [3, 4],
    epochs: 600,
    resolution: 7,
  });
  assert.deepEqual([epochs[0], epochs.at(-1)], [0, 600]);
  for (const side of [curved, linear]) {
    assert.deepEqual([side.outputs.length, side.losses.length, side.surface.length], [8, 2, 49]);
    for (const curve of [side.curve, side.low, side.median, side.high]) {
      assert.equal(curve.length, epochs.length);
    }
  }
});

test("from linear to curved: nobody at first, everybody in the end", () => {
  const { t, solvedShare, firstSolved, allSolved } = engine.xorBlend({ seeds: [0, 1], steps: 5 });
  assert.deepEqual([...t], [0, 0.25, 0.5, 0.75, 1]);
  assert.deepEqual([solvedShare[0], solvedShare[4]], [0, 1]);
  assert.ok(firstSolved <= allSolved);
});

test("layers collapse into the matrix that NumPy multiplies", () => {
  const columns = ["layers", "biases", "seed", "product"] as const;
  for (const row of readTable("collapse.csv", columns)) {
    const layers = numbersIn(row.layers);
    const product = numbersIn(row.product);
    const result = engine.collapse({ layers, biases: row.biases === "1", seed: Number(row.seed) });
    const last = result.products.slice(-product.length);
    const size = Math.max(...product.map(Math.abs));
    product.forEach((each, i) => assert.ok(Math.abs(last[i]! - each) <= 1e-14 * size));
    assert.ok(result.residual <= result.bound);
  }
});

const few = { layers: [2, 8, 8, 1], points: 20, epochs: 30, seeds: [0, 1] };

test("dead units are counted by rate, seed, record and layer", () => {
  const rates = { ...few, learningRates: [0.01, 1] };
  const relu = engine.dyingRelu(rates);
  const records = relu.epochs.length;
  assert.deepEqual(
    [relu.deadShare.length, relu.endShare.length, relu.layerShare.length, relu.startShare.length],
    [2 * records, 4, 4, 2],
  );
  const [slow, fast] = relu.endMean;
  assert.ok(slow !== undefined && fast !== undefined && fast > slow);
  assert.equal(relu.learntSlopes.length, 0);
  const prelu = engine.dyingRelu({ ...rates, activation: "prelu" });
  assert.equal(prelu.learntSlopes.length, 4);
  assert.ok(prelu.endShare.every((share) => share === 0));
});

test("a client gets the same results, to the last bit", async () => {
  const client = createPortClient({ size: 1 });
  const proof = { seeds: [1], epochs: 300 };
  assert.deepEqual(await client.xorProof(proof, "proof"), engine.xorProof(proof));
  const blend = { seeds: [1], epochs: 300, steps: 3 };
  assert.deepEqual(await client.xorBlend(blend, "blend"), engine.xorBlend(blend));
  assert.deepEqual(
    await client.collapse({ biases: true }, "one"),
    engine.collapse({ biases: true }),
  );
  assert.deepEqual(await client.dyingRelu(few, "dying"), engine.dyingRelu(few));
  client.dispose();
});

test("defaults are filled in", () => {
  const { seeds, activation, ...settings } = engine.resolveXorProof({ width: 3 });
  assert.deepEqual([activation, seeds.length, seeds[99]], ["sigmoid", 100, 99]);
  assert.deepEqual(settings, {
    ...{ width: 3, depth: 1, deviation: 0.5, learningRate: 0.5, epochs: 5000 },
    ...{ blend: 1, sameStart: true, resolution: 48 },
  });
  const collapse = { layers: [2, 3, 3, 3, 3, 2], biases: false, samples: 100, seed: 42 };
  assert.deepEqual(engine.resolveCollapse(), collapse);
});

test("what cannot be run is refused in a sentence", () => {
  const refuse = (run: () => unknown, message: string) =>
    assert.throws(run, { name: "ConfigError", message });
  refuse(
    () => engine.xorProof({ sameStart: 1 } as object),
    "same start must be true or false, got 1",
  );
  refuse(() => engine.xorProof({ blend: 2 }), "blend must be 0 to 1, got 2");
  refuse(() => engine.xorBlend({ steps: 0 }), "steps must be 2 to 201, got 0");
  refuse(
    () => engine.collapse({ layers: [2, 2] }),
    "the number of linear layers must be 2 to 10, got 1",
  );
  refuse(
    () => engine.collapse({ layers: [2, 2.5, 2] }),
    "layer width must be a whole number, got 2.5",
  );
  refuse(
    () => engine.collapse({ biases: "yes" } as object),
    'biases must be true or false, got "yes"',
  );
  refuse(
    () => engine.dyingRelu({ learningRates: [0] }),
    "learning rate must be a finite number above 0, got 0",
  );
});
