import type { EngineClient } from "../../../engine/index.js";
import { parseChoice } from "./activation-choice.js";

/** Evaluates a function in the core; resolves to the core's sentence if that fails, otherwise to undefined. */
export async function tryFunction(
  client: EngineClient,
  text: string,
  channel: string,
): Promise<string | undefined> {
  try {
    await client.evaluate({ activation: parseChoice(text), at: [0] }, channel);
    return undefined;
  } catch (reason) {
    return reason instanceof Error ? reason.message : String(reason);
  }
}
