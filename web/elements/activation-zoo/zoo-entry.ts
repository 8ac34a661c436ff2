import type {
  ActivationInfo,
  DescribeResult,
  ExperimentCalls,
  ExploreResult,
  InspectResult,
} from "../../engine/index.js";

/** A function of the catalogue, with its formula, facts and curve as the core has them. */
export interface ZooEntry {
  info: ActivationInfo;
  described: DescribeResult;
  facts: InspectResult;
  curve: ExploreResult;
}

/** Range of x that a sparkline shows, and its number of samples. */
export const sparkRange = { from: -4, to: 4, samples: 65 };

/** Requests formula, facts and curve of one function; undefined if a newer request replaced this one. */
export async function loadEntry(
  client: ExperimentCalls,
  info: ActivationInfo,
  channel: string,
): Promise<ZooEntry | undefined> {
  const activation = info.id;
  const [described, facts, curve] = await Promise.all([
    client.describe({ activation }, `${channel} ${activation}`),
    client.inspect({ activation }, `${channel} ${activation}`),
    client.explore({ activation, ...sparkRange }, `${channel} ${activation}`),
  ]);
  return described && facts && curve && { info, described, facts, curve };
}
