import { drawnOrder } from "./batches-text.js";
import { helpersFor, torchLibrary } from "./helpers.js";
import { pointsText } from "./inputs-text.js";
import { lines, sections } from "./python-text.js";
import { torchLoss, torchOptimizer } from "./parts/pytorch-parts.js";
import { mainText, opening, runnersText, startsText } from "./parts/script-parts.js";
import {
  definitionsOf,
  helperNames,
  isLearning,
  isNormalized,
  type ScriptRace,
} from "./script-race.js";
import type { TrainingConfig } from "../types/index.js";
import { isRegression } from "../validation/problem.js";
import { settingsText, shrinks } from "./settings-text.js";
import { trainingText } from "./training-text.js";

const activation = `class Written(torch.autograd.Function):
    """A function that returns its value and its slope, so that corners have the slopes of the race."""

    @staticmethod
    def forward(context, x, function):
        value, slope = function(x)
        context.save_for_backward(slope)
        return value

    @staticmethod
    def backward(context, arriving):
        (slope,) = context.saved_tensors
        return arriving * slope, None`;

const forward = (race: ScriptRace): string => {
  const { skip } = race.config;
  return lines(
    `def forward(layers, functions, x):`,
    `    """The outputs of the network."""`,
    `    for layer, function in zip(layers, functions):`,
    `        z = x @ layer["weights"] + layer["biases"]`,
    isNormalized(race.config) &&
      `        z = nn.functional.layer_norm(z, z.shape[1:], layer["gains"], layer["shifts"], 1e-5)`,
    isLearning(race)
      ? lines(
          `        if "learnt" in layer:`,
          `            value = function(z, layer["learnt"])[0]`,
          `        else:`,
          `            value = Written.apply(z, function)`,
        )
      : `        value = Written.apply(z, function)`,
    skip ? `        x = x + value if x.shape == value.shape else value` : `        x = value`,
    `    return x @ layers[-1]["weights"] + layers[-1]["biases"]`,
  );
};

const initial = (race: ScriptRace): string =>
  lines(
    `def initial_layers(seed, learnt):`,
    `    """The weights that the seed gives, with all else that is trained."""`,
    `    layers = []`,
    `    for layer, start in enumerate(STARTS[seed]["layers"]):`,
    `        inputs, outputs = LAYERS[layer], LAYERS[layer + 1]`,
    `        weights = torch.tensor(start["weights"], dtype=DTYPE).reshape(inputs, outputs)`,
    `        layers.append({"weights": weights, "biases": torch.tensor(start["biases"], dtype=DTYPE)})`,
    isNormalized(race.config) &&
      lines(
        `        if layer < len(LAYERS) - 2:`,
        `            layers[-1]["gains"] = torch.ones(outputs, dtype=DTYPE)`,
        `            layers[-1]["shifts"] = torch.zeros(outputs, dtype=DTYPE)`,
      ),
    isLearning(race) &&
      lines(
        `        if layer < len(learnt) and learnt[layer] is not None:`,
        `            layers[-1]["learnt"] = torch.tensor(learnt[layer], dtype=DTYPE)`,
      ),
    `    for layer in layers:`,
    `        for parameter in layer.values():`,
    `            parameter.requires_grad_()`,
    `    return layers`,
  );

const train = ({ config }: ScriptRace): string =>
  trainingText(config, {
    prepare: lines(
      `    parameters = [parameter for layer in layers for parameter in layer.values()]`,
      `    optimizer = ${torchOptimizer(config)}`,
    ),
    batch: lines(
      `            mean = loss_of(forward(layers, functions, x[batch]), labels[batch])`,
      `            part = mean.item()`,
    ),
    update: lines(
      `            optimizer.zero_grad()`,
      `            mean.backward()`,
      config.clip > 0 && `            nn.utils.clip_grad_norm_(parameters, CLIP)`,
      `            optimizer.step()`,
      shrinks(config) &&
        lines(
          `            for layer in layers:  # weights go to 0 by the L1 penalty, and not across it`,
          `                weights = layer["weights"].data`,
          `                weights.copy_(nn.functional.softshrink(weights, LEARNING_RATE * L1))`,
        ),
    ),
  });

const points = ({ config }: ScriptRace): string =>
  pointsText(config, {
    library: "PyTorch",
    module: "torch",
    rows: "torch.tensor(rows, dtype=DTYPE).reshape(-1, 3)",
    labels: `rows[:, 2]${isRegression(config) ? "" : ".long()"}`,
  });

const r2 = lines(
  `def r2(layers, functions, rows):`,
  `    """The share of the variance of the values that the outputs explain."""`,
  `    x, labels = points(rows)`,
  `    outputs = forward(layers, functions, x).detach()`,
  `    return (1 - ((outputs[:, 0] - labels) ** 2).mean() / labels.var(unbiased=False)).item()`,
);

const score = ({ config }: ScriptRace): string => (isRegression(config) ? r2 : accuracy(config));

const accuracy = (config: TrainingConfig): string =>
  lines(
    `def accuracy(layers, functions, rows):`,
    `    """The share of points that are on the right side."""`,
    `    x, labels = points(rows)`,
    `    outputs = forward(layers, functions, x).detach()`,
    config.layers.at(-1) === 1
      ? `    return (torch.sign(outputs[:, 0]) == 2 * labels - 1).double().mean().item()`
      : `    return (outputs.argmax(1) == labels).double().mean().item()`,
  );

/** A PyTorch script that repeats a race from the same points and weights. */
export function pytorchScript(race: ScriptRace): string {
  const { imports, sources } = helpersFor(torchLibrary, helperNames(race));
  return sections(
    lines(
      opening(race, "PyTorch"),
      ``,
      `import json`,
      `import math`,
      `import sys`,
      ``,
      race.config.batch > 0 && `import numpy as np  # its generator drew the order of the batches`,
      `import torch`,
      `from torch import nn`,
      imports,
    ),
    lines(settingsText(race), `DTYPE = torch.float64`),
    sources,
    definitionsOf(race),
    activation,
    torchLoss(race.config),
    forward(race),
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
