import type { Range } from "../../../engine/settings.js";

/** The distance between a field's numbers; "any": one unit of the number's first digit. */
export type Step = number | "any";

/** The unit of the first digit of `size`; of the next one below `size` if the number becomes smaller. */
function firstDigitOf(size: number, isShrinking: boolean): number {
  if (size === 0) return 0.1;
  const power = Math.floor(Math.log10(size));
  const isPower = Number(`1e${power}`) === size;
  return Number(`1e${isPower && isShrinking ? power - 1 : power}`);
}

/** The number that follows `value` upwards (`way` 1) or downwards (-1), within `range`: 0.01, 0.02, ..., 0.1, 0.2. */
export function nextNumber(value: number, way: number, step: Step, { min, max }: Range): number {
  const from = Number.isFinite(value) ? value : Math.max(0, min ?? 0);
  const by = step === "any" ? firstDigitOf(Math.abs(from), from * way < 0) : step;
  const next = Number((from + way * by).toPrecision(12));
  return Math.min(max ?? Infinity, Math.max(min ?? -Infinity, next));
}
