import { foldsKinds, runnerKinds } from "./generated/kinds.js";
import type { FoldsConfig, RunnerConfig } from "./types/index.js";

/** Settings that say which network a run trains. */
export type NetworkSettings = Pick<RunnerConfig, keyof RunnerConfig & keyof FoldsConfig>;

const names = Object.keys(foldsKinds).filter((name) => name in runnerKinds);

/**
 * Of a runner's configuration the part that says which network it trains, for `unitMaps`, `unitStatistics`, `trace`,
 * `bends` and `folds`: `engine.folds({ ...networkOf(runner.config), weights: runner.weights(epoch) })`.
 */
export function networkOf(config: Readonly<NetworkSettings>): NetworkSettings {
  const entries = Object.entries(config).filter(([name]) => names.includes(name));
  return Object.fromEntries(entries) as unknown as NetworkSettings;
}
