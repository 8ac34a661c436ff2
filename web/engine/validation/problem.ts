import { runnerSettings } from "../generated/settings.js";
import type { TrainingConfig } from "../types/index.js";

/** Whether the points of a dataset have values in place of classes. */
export const isRegression = ({ dataset }: Readonly<Pick<TrainingConfig, "dataset">>): boolean =>
  runnerSettings.regressionLoss.appliesTo?.dataset?.includes(dataset) === true;

/** The loss that a run minimizes: that of classes or that of a regression, as its dataset is. */
export const lossOf = (
  config: Readonly<Pick<TrainingConfig, "dataset" | "loss" | "regressionLoss">>,
): string => (isRegression(config) ? config.regressionLoss : config.loss);
