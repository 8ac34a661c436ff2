import { ConfigError } from "../errors.js";
import type { ScriptLanguage, ScriptNetwork, TrainingConfig } from "../types/index.js";
import { isRegression } from "../validation/problem.js";
import { helpersFor, numpyLibrary, torchLibrary, type Library } from "./helpers.js";
import { inputsText } from "./inputs-text.js";
import { lines, pythonList, pythonNumber, sections } from "./python-text.js";
import {
  definitionsOf,
  helperNames,
  isLearning,
  isNormalized,
  splitParameters,
  type LayerParameters,
  type ScriptRace,
} from "./script-race.js";

/** What differs between the libraries: the module, how it is imported, and its call that makes an array. */
interface Dialect {
  library: Library;
  module: string;
  imports: string;
  settings: string;
  type: string;
  array: string;
}

const dialects: Readonly<Record<ScriptLanguage, Dialect>> = {
  numpy: {
    library: numpyLibrary,
    module: "np",
    imports: "import numpy as np",
    settings: `np.seterr(all="ignore")  # what overflows is infinite`,
    type: "np.float64",
    array: "np.array",
  },
  pytorch: {
    library: torchLibrary,
    module: "torch",
    imports: "import torch",
    settings: "",
    type: "torch.float64",
    array: "torch.tensor",
  },
};

/** The script's docstring. */
function opening({ config, runners }: ScriptRace, { library }: Dialect): string {
  const several = "the class is that of the largest output";
  const one = "above 0 it says class 1, below class 0";
  const ofClasses = config.layers.at(-1) === 1 ? one : several;
  const outcome = isRegression(config) ? "they are the values that it says" : ofClasses;
  return lines(
    `"""A network of Plot Twist with ${runners[0]!.label}, layers of ${config.layers.join(", ")} units, in ${library.name}.`,
    ``,
    `The weights are those that it was shown with, to the last digit. Give it the coordinates of points:`,
    `    python3 network.py X Y [X Y ...]`,
    `It prints a line of outputs for each; ${outcome}.`,
    `"""`,
  );
}

/** Places in their layers of the hidden units that are taken out, layer by layer. */
function removedPlaces(layers: readonly number[], removed: readonly number[]): number[][] {
  let first = layers[0]!;
  return layers.slice(1, -1).map((width) => {
    const own = removed.filter((unit) => unit >= first && unit < first + width);
    const places = own.map((unit) => unit - first);
    first += width;
    return places;
  });
}

/** The parameters of a network, layer by layer. Throws ConfigError if they are not that many. */
function parametersOf(
  config: TrainingConfig,
  learns: readonly boolean[],
  weights: ArrayLike<number>,
): LayerParameters[] {
  const layers = splitParameters(config, learns, Float64Array.from(weights));
  const scales = isNormalized(config) ? 2 : 0;
  const expected = layers.reduce((sum, { inputs, outputs }, i) => {
    const isHidden = i + 1 < layers.length;
    return sum + (inputs + 1 + (isHidden ? scales : 0)) * outputs + (learns[i] ? 1 : 0);
  }, 0);
  if (weights.length === expected) return layers;
  const rest = `for these layers, got ${weights.length}`;
  throw new ConfigError(`network weights must be ${expected} numbers ${rest}`);
}

/** A layer as a dictionary; `name` is its function's, undefined for the outputs. */
function layerText(layer: LayerParameters, name: string | undefined, removed: readonly number[]) {
  const { inputs, outputs, weights, biases, gains, shifts, learnt } = layer;
  const row = (key: string, numbers: ArrayLike<number>): string =>
    `        "${key}": ${pythonList(numbers, "        ")},`;
  return lines(
    `    {  # ${inputs} x ${outputs}, row by row`,
    row("weights", weights),
    row("biases", biases),
    gains.length > 0 && lines(row("gains", gains), row("shifts", shifts)),
    learnt.length > 0 && `        "learnt": ${pythonNumber(learnt[0]!)},`,
    name !== undefined && `        "function": ${name},`,
    removed.length > 0 && `        "removed": [${removed.join(", ")}],  # units that count as 0`,
    `    },`,
  );
}

const forward = (
  race: ScriptRace,
  { array, library, module }: Dialect,
  { removed = [], blend = 1 }: ScriptNetwork,
) => {
  const inputs = inputsText(race.config, { library: library.name, module });
  // prettier-ignore
  return lines(
    `def network(points):`,
    `    """(n, outputs) of (n, 2) points: rows of x, y."""`,
    `    x = ${array}(points, dtype=DTYPE).reshape(-1, 2)`,
    inputs !== undefined && lines(`    x, y = x[:, 0], x[:, 1]`, `    x = ${inputs}`),
    `    for layer in LAYERS:`,
    `        weights, biases = (${array}(layer[name], dtype=DTYPE) for name in ("weights", "biases"))`,
    `        z = x @ weights.reshape(x.shape[1], -1) + biases`,
    `        if "function" not in layer:`,
    `            return z`,
    isNormalized(race.config) &&
      lines(
        `        deviation = z - z.mean(1)[:, None]`,
        `        z = deviation / ((deviation**2).mean(1)[:, None] + 1e-5) ** 0.5`,
        `        gains, shifts = (${array}(layer[name], dtype=DTYPE) for name in ("gains", "shifts"))`,
        `        z = z * gains + shifts`,
      ),
    isLearning(race)
      ? `        value = layer["function"](z, *([layer["learnt"]] if "learnt" in layer else []))[0]`
      : `        value = layer["function"](z)[0]  # [1] is the slope`,
    blend !== 1 && `        value = (1 - ${blend}) * z + ${blend} * value`,
    race.config.skip
      ? `        x = x + value if x.shape == value.shape else value`
      : `        x = value`,
    removed.length > 0 &&
      lines(`        for unit in layer.get("removed", []):`, `            x[:, unit] = 0`),
  );
};

const main = `if __name__ == "__main__":
    for outputs in network([float(word) for word in sys.argv[1:]]).tolist():
        print(*outputs)`;

/** A script with a network's weights, which computes its outputs. Throws ConfigError if the weights are not that many. */
export function networkScript(
  race: ScriptRace,
  network: ScriptNetwork,
  language: ScriptLanguage,
): string {
  const { config, runners } = race;
  const dialect = dialects[language];
  const { functions, learnt } = runners[0]!;
  const learns = learnt.map((start) => start !== null);
  const layers = parametersOf(config, learns, network.weights);
  const places = removedPlaces(config.layers, network.removed ?? []);
  const { imports, sources } = helpersFor(dialect.library, helperNames(race));
  return sections(
    lines(opening(race, dialect), ``, `import math`, `import sys`, ``, dialect.imports, imports),
    lines(dialect.settings, `DTYPE = ${dialect.type}`),
    sources,
    definitionsOf(race),
    lines(
      `LAYERS = [`,
      ...layers.map((layer, i) => layerText(layer, functions[i], places[i] ?? [])),
      `]`,
    ),
    forward(race, dialect, network),
    main,
  );
}
