import type { EngineClient } from "../../../engine/index.js";
import { readFunction } from "../../../engine/grammar/functions.js";

/** Evaluates a function in the core; resolves to a sentence about the text or to the core's if that fails, otherwise to undefined. */
export async function tryFunction(
  client: EngineClient,
  text: string,
  channel: string,
): Promise<string | undefined> {
  try {
    await client.evaluate({ activation: readFunction(text, "function"), at: [0] }, channel);
    return undefined;
  } catch (reason) {
    return reason instanceof Error ? reason.message : String(reason);
  }
}
