import { drawnOrder } from "./batches-text.js";
import { helpersFor, numpyLibrary } from "./helpers.js";
import { pointsText } from "./inputs-text.js";
import { lines, sections } from "./python-text.js";
import { mainText, opening, runnersText, startsText } from "./parts/script-parts.js";
import {
  definitionsOf,
  helperNames,
  isLearning,
  isNormalized,
  type ScriptRace,
} from "./script-race.js";
import { numpyLoss, numpyUpdate } from "./parts/numpy-parts.js";
import type { TrainingConfig } from "../types/index.js";
import { isRegression } from "../validation/problem.js";
import { settingsText } from "./settings-text.js";
import { trainingText } from "./training-text.js";

const forward = (race: ScriptRace): string => {
  const { skip } = race.config;
  return lines(
    `def forward(layers, functions, x):`,
    `    """The outputs, and of each hidden layer what backward() wants to know."""`,
    `    trace = []`,
    `    for layer, function in zip(layers, functions):`,
    `        seen = {"x": x}`,
    `        z = x @ layer["weights"] + layer["biases"]`,
    isNormalized(race.config) &&
      lines(
        `        deviation = z - z.mean(axis=1, keepdims=True)`,
        `        seen["scale"] = 1 / np.sqrt((deviation**2).mean(axis=1, keepdims=True) + 1e-5)`,
        `        seen["normalized"] = deviation * seen["scale"]`,
        `        z = seen["normalized"] * layer["gains"] + layer["shifts"]`,
      ),
    isLearning(race)
      ? lines(
          `        if "learnt" in layer:`,
          `            value, seen["slope"], seen["by_learnt"] = function(z, layer["learnt"])`,
          `        else:`,
          `            value, seen["slope"] = function(z)`,
        )
      : `        value, seen["slope"] = function(z)`,
    `        trace.append(seen)`,
    skip ? `        x = x + value if x.shape == value.shape else value` : `        x = value`,
    `    trace.append({"x": x})`,
    `    return x @ layers[-1]["weights"] + layers[-1]["biases"], trace`,
  );
};

const backward = (race: ScriptRace): string => {
  const { skip } = race.config;
  return lines(
    `def backward(layers, trace, delta):`,
    `    """The gradient of every parameter; delta is the derivative by the outputs."""`,
    `    gradients = []`,
    `    for layer, seen in zip(reversed(layers), reversed(trace)):`,
    `        gradient = {}`,
    `        arriving = delta  # the derivative by what leaves the layer`,
    `        if "slope" in seen:`,
    isLearning(race) &&
      lines(
        `            if "learnt" in layer:`,
        `                gradient["learnt"] = (arriving * seen["by_learnt"]).sum()`,
      ),
    `            delta = arriving * seen["slope"]`,
    isNormalized(race.config) &&
      lines(
        `            gradient["gains"] = (delta * seen["normalized"]).sum(axis=0)`,
        `            gradient["shifts"] = delta.sum(axis=0)`,
        `            d = delta * layer["gains"]`,
        `            along = (d * seen["normalized"]).mean(axis=1, keepdims=True)`,
        `            mean = d.mean(axis=1, keepdims=True)`,
        `            delta = (d - mean - seen["normalized"] * along) * seen["scale"]`,
      ),
    `        gradient["weights"] = seen["x"].T @ delta`,
    `        gradient["biases"] = delta.sum(axis=0)`,
    `        gradients.insert(0, gradient)`,
    `        delta = delta @ layer["weights"].T`,
    skip &&
      lines(
        `        if "slope" in seen and delta.shape == arriving.shape:`,
        `            delta = delta + arriving  # the inputs that skipped the layer`,
      ),
    `    return gradients`,
  );
};

const initial = (race: ScriptRace): string =>
  lines(
    `def initial_layers(seed, learnt):`,
    `    """Copies of the weights that the seed gives, with all else that is trained."""`,
    `    layers = []`,
    `    for layer, start in enumerate(STARTS[seed]["layers"]):`,
    `        inputs, outputs = LAYERS[layer], LAYERS[layer + 1]`,
    `        weights = np.array(start["weights"], dtype=DTYPE).reshape(inputs, outputs)`,
    `        layers.append({"weights": weights, "biases": np.array(start["biases"], dtype=DTYPE)})`,
    isNormalized(race.config) &&
      lines(
        `        if layer < len(LAYERS) - 2:`,
        `            layers[-1] |= {"gains": np.ones(outputs, DTYPE), "shifts": np.zeros(outputs, DTYPE)}`,
      ),
    isLearning(race) &&
      lines(
        `        if layer < len(learnt) and learnt[layer] is not None:`,
        `            layers[-1]["learnt"] = np.array(learnt[layer], dtype=DTYPE)`,
      ),
    `    return layers`,
  );

const train = ({ config }: ScriptRace): string =>
  trainingText(config, {
    prepare: `    memory = {}`,
    batch: lines(
      `            outputs, trace = forward(layers, functions, x[batch])`,
      `            part, delta = loss_of(outputs, labels[batch])`,
    ),
    update: `            update(layers, backward(layers, trace, delta), memory)`,
  });

const points = ({ config }: ScriptRace): string =>
  pointsText(config, {
    library: "NumPy",
    module: "np",
    rows: "np.array(rows, dtype=DTYPE).reshape(-1, 3)",
    labels: `rows[:, 2]${isRegression(config) ? "" : ".astype(int)"}`,
  });

const r2 = lines(
  `def r2(layers, functions, rows):`,
  `    """The share of the variance of the values that the outputs explain."""`,
  `    x, labels = points(rows)`,
  `    outputs, _ = forward(layers, functions, x)`,
  `    return 1 - ((outputs[:, 0] - labels) ** 2).mean() / labels.var()`,
);

const score = ({ config }: ScriptRace): string => (isRegression(config) ? r2 : accuracy(config));

const accuracy = (config: TrainingConfig): string =>
  lines(
    `def accuracy(layers, functions, rows):`,
    `    """The share of points that are on the right side."""`,
    `    x, labels = points(rows)`,
    `    outputs, _ = forward(layers, functions, x)`,
    config.layers.at(-1) === 1
      ? `    return (np.sign(outputs[:, 0]) == 2 * labels - 1).mean()`
      : `    return (outputs.argmax(axis=1) == labels).mean()`,
  );

/** A NumPy script that repeats a race from the same points and weights. */
export function numpyScript(race: ScriptRace): string {
  const { imports, sources } = helpersFor(numpyLibrary, [
    ...helperNames(race),
    ...numpyLoss(race.config).needs,
  ]);
  return sections(
    lines(
      opening(race, "NumPy"),
      ``,
      `import json`,
      `import math`,
      `import sys`,
      ``,
      `import numpy as np`,
      imports,
      ``,
      `np.seterr(all="ignore")  # a run that overflows is a result, too`,
    ),
    lines(settingsText(race), `DTYPE = np.float64`),
    sources,
    definitionsOf(race),
    numpyLoss(race.config).source,
    forward(race),
    backward(race),
    numpyUpdate(race.config),
    drawnOrder(race.config),
    points(race),
    initial(race),
    score(race),
    train(race),
    startsText(race),
    runnersText(race),
    mainText(race),
  );
}
