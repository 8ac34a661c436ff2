import assert from "node:assert/strict";
import { test } from "node:test";
import { ConfigError, loadEngine, networkOf, type RaceConfig, type ScriptNetwork } from "../../../web/engine/index.js"; // prettier-ignore
import { runPython } from "../support/python.js";
import { drawsFrom } from "../../../scripts/lib/random.mjs";
import { randomRace } from "../support/random-race.js";

const engine = await loadEngine();
const catalogue = engine.catalogue();
const places = [0, 0, 0.5, -0.25, -1, 1.5, 3, 2];

/** Python: the outputs of several scripts at the same points, as JSON with all digits. */
const together = `
import json
import importlib
names = json.load(open("names.json"))
points = json.load(open("points.json"))
print(json.dumps([[repr(value) for value in importlib.import_module(name).network(points).ravel().tolist()] for name in names]))
`;

/** A network after some epochs of a run: of the first function and seed of the race. */
function opened(race: Partial<RaceConfig>): { race: Partial<RaceConfig>; weights: Float64Array } {
  const [activation, seed] = [race.activations![0]!, race.seeds![0]!];
  const one = { ...race, activations: [activation], seeds: [seed] };
  const own = engine.createRace(one);
  own.advance(7);
  const weights = own.runners[0]!.weights();
  own.dispose();
  return { race: one, weights };
}

/** The core's outputs, point after point. */
function outputsOf(race: Partial<RaceConfig>, network: ScriptNetwork): number[] {
  const { activations, seeds, ...rest } = race as RaceConfig;
  const one = engine.createRunner({ ...rest, activation: activations[0]!, seed: seeds[0]! });
  const which = networkOf(one.config);
  one.dispose();
  const { weights, removed = [], blend = 1 } = network;
  const outputs = which.layers.at(-1)!;
  return Array.from({ length: places.length / 2 }, (_, i) => {
    const [x, y] = [places[2 * i]!, places[2 * i + 1]!];
    const asked = { ...which, weights: Float64Array.from(weights), removed: [...removed], blend };
    return [...engine.trace({ ...asked, x, y }).values.slice(-outputs)];
  }).flat();
}

test("a script has the outputs of a network, of each function, with edits", async () => {
  const cases = Array.from({ length: 40 }, (_, seed) => {
    const { race, weights } = opened(randomRace(seed, catalogue));
    const draw = drawsFrom(seed);
    weights[0] = 4 * draw() - 2; // set by hand
    const hidden = race.layers!.slice(1, -1).reduce((sum, width) => sum + width, 0);
    const removed =
      hidden > 0 && draw() < 0.5 ? [race.layers![0]! + Math.floor(draw() * hidden)] : [];
    const network = { weights, removed, blend: draw() < 0.5 ? 1 : draw() };
    return { race, network };
  });
  const names = cases.map((_, i) => `network_${i}`);
  const scripts = cases.map(({ race, network }, i): [string, string] => [
    `${names[i]}.py`,
    engine.script({ race, language: "numpy", network }),
  ]);
  const files = { "names.json": JSON.stringify(names), "points.json": JSON.stringify(places) };
  const all = JSON.parse(
    await runPython({ ...Object.fromEntries(scripts), ...files, "all.py": together }),
  ) as string[][]; // prettier-ignore
  cases.forEach(({ race, network }, i) => {
    const own = outputsOf(race, network);
    const written = all[i]!.map(Number);
    assert.equal(written.length, own.length);
    own.forEach((value, k) => {
      const error = Math.abs(value - written[k]!) / Math.max(1, Math.abs(value));
      // Infinities that meet may leave a NaN in one order of the sum and none in another.
      const agrees = Number.isFinite(value) ? error < 1e-12 : !Number.isFinite(written[k]);
      assert.ok(agrees, `${JSON.stringify(race)}: ${written[k]}, not ${value}`);
    });
  });
});

test("a script prints a line of outputs for each point", async () => {
  const race = { activations: ["relu"], seeds: [1], layers: [2, 1, 1] };
  const weights = [1, -2, 0.25, 3, 1]; // 3 relu(x - 2 y + 0.25) + 1
  const script = engine.script({ race, language: "numpy", network: { weights } });
  const printed = await runPython({ "network.py": script }, "2", "0.5", "0", "1");
  assert.equal(printed, "4.75\n1.0\n");
});

test("the PyTorch script has the same weights", () => {
  const { race, weights } = opened({ activations: ["prelu"], seeds: [2], layers: [2, 3, 1] });
  const of = (language: "numpy" | "pytorch") => engine.script({ race, language, network: { weights } }); // prettier-ignore
  const listOf = (script: string): string => /^LAYERS = \[$.*?^\]$/ms.exec(script)![0];
  assert.equal(listOf(of("pytorch")), listOf(of("numpy")));
  assert.match(of("pytorch"), /^import torch$/m);
  assert.doesNotMatch(of("numpy"), /"gains"|"shifts"/); // of layers that are normalised
});

test("weights that are not that many are refused", () => {
  const race = { activations: ["relu"], layers: [2, 3, 1] };
  assert.throws(
    () => engine.script({ race, language: "numpy", network: { weights: [1, 2, 3] } }),
    new ConfigError("network weights must be 13 numbers for these layers, got 3"),
  );
});
