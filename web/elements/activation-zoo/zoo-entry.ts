import type {
  ActivationInfo,
  EngineClient,
  ExploreResult,
  InspectResult,
} from "../../engine/index.js";

/** A function of the catalogue with what the core found out about it. */
export interface ZooEntry {
  info: ActivationInfo;
  facts: InspectResult;
  curve: ExploreResult;
}

/** The part of the line that a sparkline shows, and how densely. */
export const sparkRange = { from: -4, to: 4, samples: 65 };

/** Looks at one function; undefined if a later question took the place of this one. */
export async function loadEntry(
  client: EngineClient,
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
