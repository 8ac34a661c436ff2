// Answers the requests on standard input; README.md describes them.

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { createInterface } from "node:readline";
import { pathToFileURL } from "node:url";

/** The folder into which the npm packages of the peers are installed. */
const folder = process.env.PEERS_FOLDER ?? "";

/** The path of an installed package's main file. */
const fileOf = (/** @type {string} */ name) =>
  createRequire(join(folder, "package.json")).resolve(name);

/** The folder of an installed package's main file. */
export const folderOf = (/** @type {string} */ name) => dirname(fileOf(name));

/** Imports an installed package. @returns {Promise<any>} */
export const importPeer = (/** @type {string} */ name) => import(pathToFileURL(fileOf(name)).href);

/** The version of an installed package. */
export function versionOf(/** @type {string} */ name) {
  const file = join(folder, "node_modules", name, "package.json");
  return String(JSON.parse(readFileSync(file, "utf8")).version);
}

/** The problem: named lists of floats, with the shape of each layer beside its weights and biases. */
export function readProblem(file = process.argv[2] ?? "") {
  /** @type {Record<string, Float32Array>} */
  const lists = {};
  for (const line of readFileSync(file, "utf8").trim().split("\n")) {
    const [name = "", , ...numbers] = line.split(" ");
    lists[name] = Float32Array.from(numbers, Number);
  }
  const { layers, inputs, labels, parameters, numbers } = lists;
  if (!layers || !inputs || !labels || !parameters || !numbers) throw new Error("no problem");
  let next = 0;
  const take = (/** @type {number} */ count) => parameters.slice(next, (next += count));
  const dense = Array.from(layers.subarray(1), (outputs, i) => {
    const shape = /** @type {[number, number]} */ ([layers[i] ?? 0, outputs]);
    return { shape, weights: take(shape[0] * outputs), biases: take(outputs) };
  });
  return { inputs, labels, numbers, samples: labels.length, dense };
}

/**
 * The functions of a peer. `train` returns all parameters after some epochs from the problem's start, `evaluate`
 * values and then slopes after some passes.
 *
 * @typedef {{
 *   train: (activation: string, epochs: number) => Promise<Iterable<number>> | Iterable<number>,
 *   evaluate: (activation: string, passes: number) => Promise<Iterable<number>> | Iterable<number>,
 * }} Peer
 */

/** Prints the version, then one answer a request. */
export async function answerRequests(/** @type {string} */ version, /** @type {Peer} */ peer) {
  console.log(JSON.stringify({ version }));
  for await (const line of createInterface({ input: process.stdin })) {
    const [kind = "", activation = "", count] = line.split(" ");
    const work = kind.endsWith("training") ? peer.train : peer.evaluate;
    const start = process.cpuUsage();
    const result = await work(activation, Number(count));
    const { user, system } = process.cpuUsage(start);
    const shown = kind.startsWith("check-") ? Array.from(result) : [];
    console.log(JSON.stringify({ seconds: (user + system) / 1e6, result: shown }));
  }
}
