import { ConfigError } from "../../../engine/index.js";
import type { Range } from "../../../engine/settings.js";

/** From `min` to `max` entries of a list. */
export const between = (min: number, max: number) => ({ min, max, words: `${min} to ${max}` });

/** Throws ConfigError unless a list has as many entries as it may: "layers must have 2 to 64 entries, got 3002". */
export function checkCount(name: string, { length }: ArrayLike<unknown>, count: Range): void {
  const { min = 0, max = Infinity, words } = count;
  if (length >= min && length <= max) return;
  throw new ConfigError(`${name} must have ${words} entries, got ${length}`);
}
