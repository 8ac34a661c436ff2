import type { TrainingConfig } from "../types/index.js";
import { lines } from "./python-text.js";

/** Lines of the training loop that depend on the library, with their indentation. */
export interface TrainingParts {
  /** Lines before the first epoch. */
  prepare: string;
  /** Computes `part`, the mean loss of `batch` as a number. */
  batch: string;
  /** Computes the gradients and updates the layers. */
  update: string;
}

/** The loop over epochs and batches, which stops where the core does. */
export const trainingText = (
  config: TrainingConfig,
  { prepare, batch, update }: TrainingParts,
): string =>
  lines(
    `def train(seed, functions, learnt):`,
    `    """The loss of every epoch, before its updates, and the trained layers."""`,
    `    x, labels = points(STARTS[seed]["train"])`,
    `    layers = initial_layers(seed, learnt)`,
    prepare,
    `    order, losses = batch_order(seed), []`,
    config.plateau > 0 && `    best, best_epoch = math.inf, 0`,
    `    for epoch in range(EPOCHS):`,
    `        loss = 0.0`,
    `        for batch in batches(order, len(x)):`,
    batch,
    `            loss += float(part) * (len(labels[batch]) / len(x))`,
    `            if not math.isfinite(loss):`,
    `                break`,
    update,
    `        losses.append(loss)`,
    `        if not math.isfinite(loss):`,
    `            break`,
    config.stopAtTarget && lines(`        if loss < TARGET:`, `            break`),
    config.plateau > 0 &&
      lines(
        `        if loss < best * (1 - 1e-4):`,
        `            best, best_epoch = loss, epoch`,
        `        if epoch - best_epoch >= PLATEAU:`,
        `            break`,
      ),
    `    return losses, layers`,
  );
