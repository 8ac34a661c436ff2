import type { Setting } from "../../../engine/settings.js";
import type { StateValue } from "../figure/figure-state.js";

/** The number of a setting's range that is nearest to `value`; `value` itself where an open end is the nearest. */
function nearest(value: number, { kind, range = {}, special }: Setting): number {
  if (value === special?.value) return value;
  const isWhole = !["number", "numbers"].includes(kind);
  const number = isWhole ? Math.round(value) : value;
  const { min = -Infinity, max = Infinity, isMinOpen, isMaxOpen } = range;
  if (number < min) return isMinOpen ? number : min;
  if (number > max) return isMaxOpen ? number : max;
  return number;
}

/**
 * The value that a setting can have and that is nearest to `value`: numbers are moved into their range, lists are cut.
 * What has no nearest is left to the core, which says what is wrong with it.
 */
export function clamp(value: StateValue, setting: Setting | undefined): StateValue {
  if (setting === undefined) return value;
  if (typeof value === "number") return nearest(value, setting);
  if (typeof value !== "object") return value;
  const list = value.slice(0, setting.count?.max ?? Infinity);
  const isNumbers = (entries: readonly unknown[]): entries is number[] =>
    typeof entries[0] === "number";
  return isNumbers(list) ? list.map((entry) => nearest(entry, setting)) : list;
}
