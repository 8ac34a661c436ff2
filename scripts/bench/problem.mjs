// The work that all peers are given, and what the core makes of it.

import { writeFileSync } from "node:fs";
import { loadCore } from "./core.mjs";

/** Activations of the training comparison; "gelu_tanh" is GELU's tanh form. */
export const trained = ["relu", "tanh", "gelu_tanh", "gelu"];

/** Activations of the elementwise comparison. */
export const evaluated = ["relu", "tanh", "sigmoid", "silu", "gelu_tanh", "gelu", "mish"];

/** The network: 2-32-32-32-1 on 400 points of two spirals, gradient descent on the whole set. */
export const network = { optimizer: "sgd", seed: 42 };

/**
 * The numbers of the elementwise comparison: 4,096 in [-4, 4), in an order that defeats branch prediction. 0 is not
 * among them, because libraries differ in ReLU's slope there.
 */
const numbers = Array.from({ length: 4096 }, (_, i) => (((i * 1597) % 4096) + 0.5) / 512 - 4);

/**
 * Writes the problem to a file, one list a line: its name, how many numbers, the numbers. `inputs` is (samples, 2)
 * row-major, `parameters` are the initial ones, layer by layer: weights (inputs, outputs) row-major, biases.
 */
export async function writeProblem(/** @type {string} */ file) {
  const engine = await loadCore();
  const runner = engine.createRunner(network);
  const points = Array.from(runner.points());
  const lists = {
    layers: runner.config.layers,
    inputs: points.filter((_, i) => i % 3 < 2),
    labels: points.filter((_, i) => i % 3 === 2),
    parameters: Array.from(runner.initialWeights()),
    numbers,
  };
  runner.dispose();
  const lines = Object.entries(lists).map(([name, list]) =>
    [name, list.length, ...list.map((number) => Math.fround(number))].join(" "),
  );
  writeFileSync(file, `${lines.join("\n")}\n`);
}

/** The core's answer to a check: all parameters after some epochs, or values and then slopes. */
export async function expected(
  /** @type {string} */ kind,
  /** @type {string} */ activation,
  /** @type {number} */ count,
) {
  const engine = await loadCore();
  if (kind === "elementwise") {
    const { value, slope } = engine.evaluate({ activation, at: numbers });
    return [...value, ...slope];
  }
  const runner = engine.createRunner({ ...network, activation, precision: "double" });
  runner.advance(count);
  const weights = [...runner.weights()];
  runner.dispose();
  return weights;
}
