// onnxruntime-web on WebAssembly with SIMD, in one thread. It ships no training: the epochs are graphs built by hand,
// several epochs a run, because each run costs tens of microseconds.

import { Graph } from "./onnx-model.mjs";
import { answerRequests, importPeer, readProblem, versionOf } from "./requests.mjs";

const module = await importPeer("onnxruntime-web");
const ort = module.default ?? module;
ort.env.wasm.numThreads = 1;

const EPOCHS_A_RUN = 8;
const RATE = 0.01;
const c = Math.sqrt(2 / Math.PI);
const d = 0.044715;

/** Value and slope of each function. @type {Record<string, (g: Graph, x: string) => [string, string]>} */
const functions = {
  relu(g, x) {
    const value = g.op("Relu", [x]);
    return [value, g.op("Sign", [value])];
  },
  tanh(g, x) {
    const value = g.op("Tanh", [x]);
    return [value, g.op("Sub", [1, g.op("Mul", [value, value])])];
  },
  sigmoid(g, x) {
    const value = g.op("Sigmoid", [x]);
    return [value, g.op("Mul", [value, g.op("Sub", [1, value])])];
  },
  silu(g, x) {
    const s = g.op("Sigmoid", [x]);
    const value = g.op("Mul", [x, s]);
    return [value, g.op("Mul", [s, g.op("Sub", [g.op("Add", [x, 1]), value])])];
  },
  mish(g, x) {
    const t = g.op("Tanh", [g.op("Softplus", [x])]);
    const inner = g.op("Mul", [x, g.op("Sigmoid", [x])]);
    const rest = g.op("Sub", [1, g.op("Mul", [t, t])]);
    return [g.op("Mul", [x, t]), g.op("Add", [t, g.op("Mul", [inner, rest])])];
  },
  gelu_tanh(g, x) {
    const square = g.op("Mul", [x, x]);
    const inner = g.op("Add", [c, g.op("Mul", [c * d, square])]);
    const t = g.op("Tanh", [g.op("Mul", [x, inner])]);
    const half = g.op("Add", [0.5, g.op("Mul", [0.5, t])]);
    const byX = g.op("Add", [0.5 * c, g.op("Mul", [1.5 * c * d, square])]);
    const rest = g.op("Sub", [1, g.op("Mul", [t, t])]);
    const slope = g.op("Add", [half, g.op("Mul", [g.op("Mul", [x, rest]), byX])]);
    return [g.op("Mul", [x, half]), slope];
  },
  gelu(g, x) {
    const erf = g.op("Erf", [g.op("Mul", [x, Math.SQRT1_2])]);
    const phi = g.op("Add", [0.5, g.op("Mul", [0.5, erf])]);
    const bell = g.op("Exp", [g.op("Mul", [-0.5, g.op("Mul", [x, x])])]);
    const density = g.op("Mul", [1 / Math.sqrt(2 * Math.PI), bell]);
    return [g.op("Mul", [x, phi]), g.op("Add", [phi, g.op("Mul", [x, density])])];
  },
};

const functionOf = (/** @type {string} */ name) => {
  const found = functions[name];
  if (!found) throw new Error(name);
  return found;
};

const { inputs, labels, samples, dense, numbers } = readProblem();
const last = dense.length - 1;

/** The names and shapes of all parameters. */
const parameters = dense.flatMap(({ shape, weights, biases }, l) => [
  { name: `weights${l}`, shape, start: weights },
  { name: `biases${l}`, shape: [1, shape[1]], start: biases },
]);

/** Adds one epoch to a graph: names of all parameters in, names of the updated ones out. */
function addEpoch(
  /** @type {Graph} */ g,
  /** @type {string} */ activation,
  /** @type {{ x: string, y: string, ones: string }} */ { x, y, ones },
  /** @type {readonly string[]} */ all,
) {
  const f = functionOf(activation);
  const values = [x];
  const slopes = [];
  const at = (/** @type {readonly string[]} */ list, /** @type {number} */ i) => list[i] ?? "";
  for (let l = 0; l <= last; l++) {
    const z = g.op("Gemm", [at(values, l), at(all, 2 * l), at(all, 2 * l + 1)]);
    const [value, slope] = l < last ? f(g, z) : [g.op("Sigmoid", [z]), ""];
    values.push(value);
    slopes.push(slope);
  }
  const next = [...all];
  let delta = g.op("Mul", [g.op("Sub", [at(values, last + 1), y]), 1 / samples]);
  for (let l = last; l >= 0; l--) {
    const step = { alpha: -RATE, transA: 1 };
    next[2 * l] = g.op("Gemm", [at(values, l), delta, at(all, 2 * l)], step);
    next[2 * l + 1] = g.op("Gemm", [ones, delta, at(all, 2 * l + 1)], { alpha: -RATE });
    if (l === 0) break;
    const below = g.op("Gemm", [delta, at(all, 2 * l)], { transB: 1 });
    delta = g.op("Mul", [below, at(slopes, l - 1)]);
  }
  return next;
}

/** Sessions by activation and number of epochs. @type {Map<string, Promise<any>>} */
const sessions = new Map();

function sessionFor(/** @type {string} */ key, /** @type {() => Uint8Array} */ model) {
  const options = { executionProviders: ["wasm"], graphOptimizationLevel: "all" };
  let session = sessions.get(key);
  if (!session) sessions.set(key, (session = ort.InferenceSession.create(model(), options)));
  return session;
}

const trainer = (/** @type {string} */ activation, /** @type {number} */ epochs) =>
  sessionFor(`training ${activation} ${epochs}`, () => {
    const g = new Graph();
    const given = {
      x: g.constant(inputs, [samples, 2]),
      y: g.constant(labels, [samples, 1]),
      ones: g.constant(new Float32Array(samples).fill(1), [1, samples]),
    };
    let all = parameters.map(({ name, shape }) => g.input(name, shape));
    for (let i = 0; i < epochs; i++) all = addEpoch(g, activation, given, all);
    parameters.forEach(({ name, shape }, i) => g.output(`next ${name}`, all[i] ?? "", shape));
    return g.model();
  });

await answerRequests(versionOf("onnxruntime-web"), {
  async train(activation, epochs) {
    let all = parameters.map(({ shape, start }) => new ort.Tensor("float32", start, shape));
    for (let done = 0; done < epochs;) {
      const now = epochs - done >= EPOCHS_A_RUN ? EPOCHS_A_RUN : 1;
      const session = await trainer(activation, now);
      const feeds = Object.fromEntries(parameters.map(({ name }, i) => [name, all[i]]));
      const results = await session.run(feeds);
      all = parameters.map(({ name }) => results[`next ${name}`]);
      done += now;
    }
    return all.flatMap((each) => [...each.data]);
  },
  async evaluate(activation, passes) {
    const shape = [numbers.length];
    const session = await sessionFor(`elementwise ${activation}`, () => {
      const g = new Graph();
      const [value, slope] = functionOf(activation)(g, g.input("x", shape));
      g.output("value", value, shape);
      g.output("slope", slope, shape);
      return g.model();
    });
    const feeds = { x: new ort.Tensor("float32", numbers, shape) };
    let results;
    for (let i = 0; i < passes; i++) results = await session.run(feeds);
    return [...results.value.data, ...results.slope.data];
  },
});
