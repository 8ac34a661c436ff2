import type { TrainingConfig } from "../../types/index.js";
import { lines } from "../python-text.js";
import { partFor } from "./part-for.js";
import { isRegression } from "../../validation/problem.js";
import { decays, isSmoothed, shrinks } from "../settings-text.js";

/** A part of a script, and the helpers that it calls. */
export interface Part {
  needs: readonly string[];
  source: string;
}

const sided = `    side = 1 - 2 * labels[:, None]  # 1 for class 0, -1 for class 1`;

const softmax = lines(
  `    powers = np.exp(outputs - outputs.max(axis=1, keepdims=True))`,
  `    shares = powers / powers.sum(axis=1, keepdims=True)`,
  `    classes = np.eye(outputs.shape[1])[labels]`,
);

const ofOne: Readonly<Record<string, Part>> = {
  cross_entropy: {
    needs: ["softplus"],
    source: lines(
      sided,
      `    loss, slope = softplus(side * outputs)`,
      `    return loss.mean(), side * slope / len(outputs)`,
    ),
  },
  squared_error: {
    needs: ["sigmoid"],
    source: lines(
      sided,
      `    wrong, slope = sigmoid(side * outputs)`,
      `    return (wrong**2).mean(), side * (2 * wrong * slope) / len(outputs)`,
    ),
  },
  hinge: {
    needs: [],
    source: lines(
      sided,
      `    missing = side * outputs + 1`,
      `    return np.maximum(missing, 0).mean(), np.where(missing > 0, side, 0) / len(outputs)`,
    ),
  },
};

const ofMany: Readonly<Record<string, Part>> = {
  cross_entropy: {
    needs: [],
    source: lines(
      softmax,
      `    behind = outputs.max(axis=1) - (outputs * classes).sum(axis=1)`,
      `    loss = behind + np.log(powers.sum(axis=1))`,
      `    return loss.mean(), (shares - classes) / len(outputs)`,
    ),
  },
  squared_error: {
    needs: [],
    source: lines(
      softmax,
      `    difference = shares - classes`,
      `    mean = (difference * shares).sum(axis=1, keepdims=True)`,
      `    return (difference**2).mean(), 2 * shares * (difference - mean) / outputs.size`,
    ),
  },
  hinge: {
    needs: [],
    source: lines(
      `    classes = np.eye(outputs.shape[1])[labels]`,
      `    missing = 1 - (outputs * classes).sum(axis=1, keepdims=True) + outputs`,
      `    missing = np.where(classes == 1, 0, np.maximum(missing, 0))`,
      `    push = (missing > 0) / outputs.size`,
      `    return missing.mean(), push - classes * push.sum(axis=1, keepdims=True)`,
    ),
  },
};

const error = `    error = outputs - labels[:, None]`;

const ofRegression: Readonly<Record<string, Part>> = {
  mse: {
    needs: [],
    source: lines(error, `    return (error**2).mean(), 2 * error / error.size`),
  },
  l1: {
    needs: [],
    source: lines(error, `    return np.abs(error).mean(), np.sign(error) / error.size`),
  },
  huber: {
    needs: [],
    source: lines(
      error,
      `    size = np.abs(error)`,
      `    loss = np.where(size <= 1, error**2 / 2, size - 0.5)`,
      `    return loss.mean(), np.clip(error, -1, 1) / error.size`,
    ),
  },
};

/** Cross-entropy with smoothed labels. */
const smoothed: Readonly<Record<"one" | "many", Part>> = {
  one: {
    needs: ["softplus"],
    source: lines(
      sided,
      `    loss, slope = softplus(side * outputs)`,
      `    loss = loss - LABEL_SMOOTHING / 2 * side * outputs`,
      `    return loss.mean(), side * (slope - LABEL_SMOOTHING / 2) / len(outputs)`,
    ),
  },
  many: {
    needs: [],
    source: lines(
      softmax,
      `    classes += LABEL_SMOOTHING * (1 / outputs.shape[1] - classes)`,
      `    behind = outputs.max(axis=1) - (outputs * classes).sum(axis=1)`,
      `    loss = behind + np.log(powers.sum(axis=1))`,
      `    return loss.mean(), (shares - classes) / len(outputs)`,
    ),
  },
};

function lossPart(config: TrainingConfig): Part {
  if (isRegression(config))
    return partFor(ofRegression, "NumPy", "regression loss", config.regressionLoss);
  const isOne = config.layers.at(-1) === 1;
  if (isSmoothed(config)) return smoothed[isOne ? "one" : "many"];
  return partFor(isOne ? ofOne : ofMany, "NumPy", "loss", config.loss);
}

/** The mean loss over a batch, and its derivative by the outputs. */
export function numpyLoss(config: TrainingConfig): Part {
  const { needs, source } = lossPart(config);
  const head = lines(
    `def loss_of(outputs, labels):`,
    `    """The mean loss and its derivative by the outputs."""`,
  );
  return { needs, source: lines(head, source) };
}

/** Update of a parameter p by its gradient g; m and s are running means of the optimiser. */
interface Rule {
  step: string;
  /** Whether weight decay shrinks the parameter directly instead of adding to the gradient. */
  isDecoupled?: boolean;
}

const adam = lines(
  `m *= BETA1`,
  `m += (1 - BETA1) * g`,
  `s *= BETA2`,
  `s += (1 - BETA2) * g**2`,
  `size = LEARNING_RATE / (1 - BETA1**steps)`,
  `p -= size * m / (np.sqrt(s) / np.sqrt(1 - BETA2**steps) + EPSILON)`,
);

const rules: Readonly<Record<string, Rule>> = {
  sgd: { step: `p -= LEARNING_RATE * g` },
  momentum: { step: lines(`m *= MOMENTUM`, `m += g`, `p -= LEARNING_RATE * m`) },
  nesterov: {
    step: lines(`m *= MOMENTUM`, `m += g`, `p -= LEARNING_RATE * (g + MOMENTUM * m)`),
  },
  rmsprop: {
    step: lines(
      `s *= ALPHA`,
      `s += (1 - ALPHA) * g**2`,
      `p -= LEARNING_RATE * g / (np.sqrt(s) + EPSILON)`,
    ),
  },
  adagrad: { step: lines(`s += g**2`, `p -= LEARNING_RATE * g / (np.sqrt(s) + EPSILON)`) },
  adam: { step: adam },
  adamw: { step: adam, isDecoupled: true },
};

const indented = (text: string, by: string) => text.replaceAll(/^/gm, by);

/** One update of all parameters. */
export function numpyUpdate(config: TrainingConfig): string {
  const { step, isDecoupled } = partFor(rules, "NumPy", "optimizer", config.optimizer);
  const decay = isDecoupled ? `p *= 1 - LEARNING_RATE * WEIGHT_DECAY` : `g = g + WEIGHT_DECAY * p`;
  const isRemembering = /^[ms] /m.test(step);
  return lines(
    `def update(layers, gradients, memory):`,
    `    """One step of the optimiser; memory is what it remembers between steps."""`,
    config.clip > 0 &&
      lines(
        `    norm = np.sqrt(sum((g**2).sum() for gradient in gradients for g in gradient.values()))`,
        `    shrink = min(1, CLIP / (norm + 1e-6))`,
      ),
    step.includes("steps") && `    steps = memory["steps"] = memory.get("steps", 0) + 1`,
    `    for layer, (parameters, gradient) in enumerate(zip(layers, gradients)):`,
    `        for name, p in parameters.items():`,
    config.clip > 0 ? `            g = gradient[name] * shrink` : `            g = gradient[name]`,
    isRemembering &&
      `            m, s = memory.setdefault((layer, name), (np.zeros_like(p), np.zeros_like(p)))`,
    decays(config) && `            ${decay}`,
    indented(step, "            "),
    shrinks(config) &&
      lines(
        `            if name == "weights":  # to 0 by the L1 penalty, and not across it`,
        `                p[...] = np.sign(p) * np.maximum(np.abs(p) - LEARNING_RATE * L1, 0)`,
      ),
  );
}
