import assert from "node:assert/strict";
import { test } from "node:test";
import { loadEngine } from "../../../web/engine/index.js";
import { numbersIn, readTable } from "../support/reference.js";

const engine = await loadEngine();

/** Largest |f'| of the reference's activations for which it is known in closed form. */
const largestSlopes: Record<string, number> = { sigmoid: 0.25, tanh: 1, relu: 1, elu: 1 };

const rows = readTable("flow.csv", [
  ...(["activation", "init", "gain", "depth", "width", "samples", "input_scale"] as const),
  ...(["skip", "normalization", "seeds", "measured", "low", "high"] as const),
]);

for (const row of rows) {
  const { activation, init, gain, depth, width, skip, normalization } = row;
  const remedies = `skip ${skip}, normalization ${normalization}`;
  test(`${activation}, ${init} times ${gain}, ${depth} layers of ${width}, ${remedies}: as NumPy has it`, () => {
    const flow = engine.gradientFlow({
      activation,
      init,
      gain: Number(gain),
      depth: Number(depth),
      width: Number(width),
      samples: Number(row.samples),
      inputScale: Number(row.input_scale),
      skip: row.skip === "1",
      normalization: row.normalization,
      seeds: numbersIn(row.seeds),
    });
    for (const name of ["measured", "low", "high"] as const) {
      const column = flow[name];
      const expected = numbersIn(row[name]);
      assert.equal(column.length, expected.length);
      expected.forEach((value, layer) => {
        const own = column[layer]!;
        const isNear = Math.abs(own - value) <= 1e-9 * value;
        assert.ok(isNear, `${name} of layer ${layer + 1}: ${own}, ${value}`);
      });
    }
    const slope = largestSlopes[activation];
    if (slope === undefined) return;
    flow.bound.forEach((bound, i) => assert.equal(bound, slope ** (Number(depth) - i)));
  });
}
