// jax-js on its WebAssembly backend: one compiled step of value_and_grad. It uses one thread, because Node has no
// Worker of the browsers' kind.

import { answerRequests, importPeer, readProblem, versionOf } from "./requests.mjs";

const { defaultDevice, init, jit, nn, numpy: np, scipySpecial, valueAndGrad, vjp } =
  await importPeer("@jax-js/jax"); // prettier-ignore
await init("wasm");
defaultDevice("wasm");

/** @typedef {any} Value An array or a traced one; an argument is consumed unless it is passed as `.ref`. */

const c = Math.sqrt(2 / Math.PI);

/** @type {Record<string, (x: Value) => Value>} */
const functions = {
  relu: (x) => nn.relu(x),
  tanh: (x) => np.tanh(x),
  sigmoid: (x) => nn.sigmoid(x),
  silu: (x) => nn.silu(x),
  mish: (x) => nn.mish(x),
  gelu_tanh(x) {
    const inner = x.ref.mul(x.ref.mul(x.ref).mul(0.044715 * c).add(c)); // prettier-ignore
    return x.mul(0.5).mul(np.tanh(inner).add(1));
  },
  gelu: (x) => x.ref.mul(0.5).mul(scipySpecial.erf(x.mul(Math.SQRT1_2)).add(1)),
};

const functionOf = (/** @type {string} */ name) => {
  const found = functions[name];
  if (!found) throw new Error(name);
  return found;
};

const problem = readProblem();
const inputs = np.array(problem.inputs).reshape([problem.samples, 2]);
const labels = np.array(problem.labels).reshape([problem.samples, 1]);
const last = problem.dense.length - 1;

/** Mean of -log p(label): max(z, 0) - z y + log(1 + e^-|z|). */
function lossOf(/** @type {(x: Value) => Value} */ f, /** @type {Value[]} */ all) {
  let a = inputs.ref;
  for (let l = 0; l <= last; l++) {
    const z = np.matmul(a, all[2 * l]).add(all[2 * l + 1]);
    a = l < last ? f(z) : z;
  }
  const rest = np.log1p(np.exp(np.absolute(a.ref).mul(-1)));
  return np.mean(np.maximum(a.ref, 0).sub(a.mul(labels.ref)).add(rest));
}

/** Compiled steps by activation. @type {Map<string, (all: Value[]) => [Value, Value[]]>} */
const steps = new Map();

function stepOf(/** @type {string} */ activation) {
  let step = steps.get(activation);
  if (step) return step;
  const f = functionOf(activation);
  const lossAndGradient = valueAndGrad((/** @type {Value[]} */ all) => lossOf(f, all));
  step = jit((/** @type {Value[]} */ all) => {
    const [loss, gradients] = lossAndGradient(all.map((each) => each.ref));
    return [loss, all.map((each, i) => each.sub(gradients[i].mul(0.01)))];
  });
  steps.set(activation, /** @type {(all: Value[]) => [Value, Value[]]} */ (step));
  return /** @type {(all: Value[]) => [Value, Value[]]} */ (step);
}

const sweeps = new Map();

function sweepOf(/** @type {string} */ activation) {
  let sweep = sweeps.get(activation);
  if (sweep) return sweep;
  const f = functionOf(activation);
  sweep = jit((/** @type {Value} */ x) => {
    const [value, back] = vjp(f, [x]);
    const [slope] = back(np.ones(value.shape));
    return [value, slope];
  });
  sweeps.set(activation, sweep);
  return sweep;
}

await answerRequests(versionOf("@jax-js/jax"), {
  async train(activation, epochs) {
    const step = stepOf(activation);
    let all = problem.dense.flatMap(({ shape, weights, biases }) => [
      np.array(weights).reshape(shape),
      np.array(biases),
    ]);
    for (let i = 0; i < epochs; i++) {
      const [loss, next] = step(all);
      loss.dataSync(); // without a result read at each step the engine becomes much slower
      all = next;
    }
    const result = [];
    for (const each of all) result.push(...(await each.data()));
    return result;
  },
  async evaluate(activation, passes) {
    const sweep = sweepOf(activation);
    const x = np.array(problem.numbers);
    /** @type {Value[]} */
    let both = sweep(x.ref);
    for (let i = 1; i < passes; i++) {
      for (const each of both) each.dispose();
      both = sweep(x.ref);
      both[1].ref.dataSync();
    }
    x.dispose();
    const result = [];
    for (const each of both) result.push(...(await each.data()));
    return result;
  },
});
