import type {
  ActivationInfo,
  ExperimentCalls,
  ExploreResult,
  InspectResult,
} from "../../engine/index.js";

/** A function of the catalogue, with the facts and the curve that the core computed. */
export interface ZooEntry {
  info: ActivationInfo;
  facts: InspectResult;
  curve: ExploreResult;
}

/** Range of x that a sparkline shows, and its number of samples. */
export const sparkRange = { from: -4, to: 4, samples: 65 };

/** Requests facts and curve of one function; undefined if a newer request replaced this one. */
export async function loadEntry(
  client: ExperimentCalls,
  info: ActivationInfo,
  channel: string,
): Promise<ZooEntry | undefined> {
  const activation = info.id;
  const [facts, curve] = await Promise.all([
    client.inspect({ activation }, `${channel} ${activation}`),
    client.explore({ activation, ...sparkRange }, `${channel} ${activation}`),
  ]);
  return facts && curve && { info, facts, curve };
}
