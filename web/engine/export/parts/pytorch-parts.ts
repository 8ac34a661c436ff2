import type { TrainingConfig } from "../../types/index.js";
import { lines } from "../python-text.js";
import { partFor } from "./part-for.js";
import { isRegression } from "../../validation/problem.js";
import { decays, isSmoothed } from "../settings-text.js";

const ofOne: Readonly<Record<string, string>> = {
  cross_entropy: `    return nn.functional.binary_cross_entropy_with_logits(outputs[:, 0], labels.to(DTYPE))`,
  squared_error: `    return nn.functional.mse_loss(torch.sigmoid(outputs[:, 0]), labels.to(DTYPE))`,
  hinge: `    return torch.relu(1 - (2 * labels - 1) * outputs[:, 0]).mean()`,
};

const ofMany: Readonly<Record<string, string>> = {
  cross_entropy: `    return nn.functional.cross_entropy(outputs, labels)`,
  squared_error: lines(
    `    truth = nn.functional.one_hot(labels, outputs.shape[1]).to(DTYPE)`,
    `    return nn.functional.mse_loss(torch.softmax(outputs, 1), truth)`,
  ),
  hinge: `    return nn.functional.multi_margin_loss(outputs, labels)`,
};

const ofRegression: Readonly<Record<string, string>> = {
  mse: `    return nn.functional.mse_loss(outputs[:, 0], labels)`,
  l1: `    return nn.functional.l1_loss(outputs[:, 0], labels)`,
  huber: `    return nn.functional.huber_loss(outputs[:, 0], labels)`,
};

/** Cross-entropy with smoothed labels. */
const smoothed = {
  one: lines(
    `    targets = labels.to(DTYPE) * (1 - LABEL_SMOOTHING) + LABEL_SMOOTHING / 2`,
    `    return nn.functional.binary_cross_entropy_with_logits(outputs[:, 0], targets)`,
  ),
  many: `    return nn.functional.cross_entropy(outputs, labels, label_smoothing=LABEL_SMOOTHING)`,
};

function lossPart(config: TrainingConfig): string {
  if (isRegression(config))
    return partFor(ofRegression, "PyTorch", "regression loss", config.regressionLoss);
  const isOne = config.layers.at(-1) === 1;
  if (isSmoothed(config)) return smoothed[isOne ? "one" : "many"];
  return partFor(isOne ? ofOne : ofMany, "PyTorch", "loss", config.loss);
}

/** The mean loss over a batch. */
export const torchLoss = (config: TrainingConfig): string =>
  lines(`def loss_of(outputs, labels):`, `    """The mean loss."""`, lossPart(config));

const calls: Readonly<Record<string, [name: string, ...settings: string[]]>> = {
  sgd: ["SGD"],
  momentum: ["SGD", "momentum=MOMENTUM"],
  nesterov: ["SGD", "momentum=MOMENTUM", "nesterov=True"],
  rmsprop: ["RMSprop", "alpha=ALPHA", "eps=EPSILON"],
  adagrad: ["Adagrad", "eps=EPSILON"],
  adam: ["Adam", "betas=(BETA1, BETA2)", "eps=EPSILON"],
  adamw: ["AdamW", "betas=(BETA1, BETA2)", "eps=EPSILON"],
};

/** The expression that makes PyTorch's optimiser. */
export function torchOptimizer(config: TrainingConfig): string {
  const [name, ...settings] = partFor(calls, "PyTorch", "optimizer", config.optimizer);
  const decay = decays(config) ? "WEIGHT_DECAY" : "0";
  const all = [`lr=LEARNING_RATE`, ...settings, `weight_decay=${decay}`].join(", ");
  return `torch.optim.${name}(parameters, ${all})`;
}
