import type { EngineClient } from "../../../engine/index.js";
import { parseChoice } from "./activation-choice.js";

/** Has the core evaluate a function; answers its sentence if that is impossible, else undefined. */
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
