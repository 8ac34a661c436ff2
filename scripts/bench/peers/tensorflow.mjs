// TensorFlow.js on its WebAssembly backend with SIMD, in one thread. The backward pass is written by hand, which is
// faster than tf.grads.

import { join } from "node:path";
import { answerRequests, folderOf, importPeer, readProblem, versionOf } from "./requests.mjs";

const backend = "@tensorflow/tfjs-backend-wasm";
const tf = await importPeer("@tensorflow/tfjs-core");
const { setThreadsCount, setWasmPaths } = await importPeer(backend);
setThreadsCount(1);
setWasmPaths(join(folderOf(backend), "/"));
await tf.setBackend("wasm");

/** @typedef {any} Tensor */

const c = Math.sqrt(2 / Math.PI);
const d = 0.044715;

/** Value and slope of each function. @type {Record<string, (x: Tensor) => [Tensor, Tensor]>} */
const functions = {
  relu: (x) => [tf.relu(x), tf.step(x)],
  tanh(x) {
    const value = tf.tanh(x);
    return [value, tf.sub(1, tf.mul(value, value))];
  },
  sigmoid(x) {
    const value = tf.sigmoid(x);
    return [value, tf.mul(value, tf.sub(1, value))];
  },
  silu(x) {
    const s = tf.sigmoid(x);
    const value = tf.mul(x, s);
    return [value, tf.mul(s, tf.sub(tf.add(x, 1), value))];
  },
  mish(x) {
    const t = tf.tanh(tf.softplus(x));
    const slope = tf.mul(tf.mul(x, tf.sigmoid(x)), tf.sub(1, tf.mul(t, t)));
    return [tf.mul(x, t), tf.add(t, slope)];
  },
  gelu_tanh(x) {
    const square = tf.mul(x, x);
    const t = tf.tanh(tf.mul(x, tf.add(c, tf.mul(c * d, square))));
    const half = tf.mul(0.5, tf.add(1, t));
    const inner = tf.add(0.5 * c, tf.mul(1.5 * c * d, square));
    const slope = tf.mul(tf.mul(x, tf.sub(1, tf.mul(t, t))), inner);
    return [tf.mul(x, half), tf.add(half, slope)];
  },
  gelu(x) {
    const phi = tf.mul(0.5, tf.add(1, tf.erf(tf.mul(x, Math.SQRT1_2))));
    const density = tf.mul(1 / Math.sqrt(2 * Math.PI), tf.exp(tf.mul(-0.5, tf.mul(x, x))));
    return [tf.mul(x, phi), tf.add(phi, tf.mul(x, density))];
  },
};

const problem = readProblem();
const inputs = tf.tensor2d(problem.inputs, [problem.samples, 2]);
const labels = tf.tensor2d(problem.labels, [problem.samples, 1]);
const last = problem.dense.length - 1;
const rate = 0.01;

/** All parameters after one epoch. @returns {Tensor[]} */
function epoch(/** @type {(x: Tensor) => [Tensor, Tensor]} */ f, /** @type {Tensor[]} */ all) {
  const values = [inputs];
  const slopes = [];
  for (let l = 0; l <= last; l++) {
    const z = tf.add(tf.matMul(values[l], all[2 * l]), all[2 * l + 1]);
    const [value, slope] = l < last ? f(z) : [tf.sigmoid(z), null];
    values.push(value);
    slopes.push(slope);
  }
  const next = [...all];
  let delta = tf.mul(tf.sub(values[last + 1], labels), 1 / problem.samples);
  for (let l = last; l >= 0; l--) {
    const gradient = tf.matMul(values[l], delta, true, false);
    next[2 * l] = tf.sub(all[2 * l], tf.mul(rate, gradient));
    next[2 * l + 1] = tf.sub(all[2 * l + 1], tf.mul(rate, tf.sum(delta, 0)));
    if (l > 0) delta = tf.mul(tf.matMul(delta, all[2 * l], false, true), slopes[l - 1]);
  }
  return next;
}

const functionOf = (/** @type {string} */ name) => {
  const found = functions[name];
  if (!found) throw new Error(name);
  return found;
};

await answerRequests(versionOf("@tensorflow/tfjs-core"), {
  train(activation, epochs) {
    const f = functionOf(activation);
    let all = problem.dense.flatMap(({ shape, weights, biases }) => [
      tf.tensor2d(weights, shape),
      tf.tensor1d(biases),
    ]);
    for (let i = 0; i < epochs; i++) {
      const next = tf.tidy(() => epoch(f, all));
      tf.dispose(all);
      all = next;
    }
    const result = all.flatMap((each) => [...each.dataSync()]);
    tf.dispose(all);
    return result;
  },
  evaluate(activation, passes) {
    const f = functionOf(activation);
    const x = tf.tensor1d(problem.numbers);
    for (let i = 1; i < passes; i++) tf.tidy(() => void f(x));
    return tf.tidy(() => f(x).flatMap((each) => [...each.dataSync()]));
  },
});
