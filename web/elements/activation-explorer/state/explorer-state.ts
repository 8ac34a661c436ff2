import { idOf } from "../../shared/functions/activation-choice.js";
import type { StateValue } from "../../shared/figure/figure-state.js";
import { spanOf, type Range } from "./x-range.js";

/** What a person can set on the explorer. */
export interface ExplorerState {
  readonly [key: string]: StateValue;
  /** Functions on show: ids, with parameters where they are not the usual ones: `elu(alpha=2)`. */
  readonly functions: readonly string[];
  /** Whether several may be on show. */
  readonly overlay: boolean;
  /** What is taken away from the function chosen last; empty: nothing, the functions themselves are on show. */
  readonly minus: string;
  readonly from: number;
  readonly to: number;
  /** Ends of the y axes of f and f'; NaN: as the curves want them. */
  readonly low: number;
  readonly high: number;
  readonly slopeLow: number;
  readonly slopeHigh: number;
  /** x of the cursor over both plots. */
  readonly cursor: number;
  /** What is shown besides the curves: the tangent at the cursor, flat parts, turns and asymptotes, f''. */
  readonly tangent: boolean;
  readonly flats: boolean;
  readonly marks: boolean;
  readonly curvature: boolean;
}

export const initialExplorer: ExplorerState = {
  functions: ["gelu"],
  overlay: false,
  minus: "",
  from: -5,
  to: 5,
  low: NaN,
  high: NaN,
  slopeLow: NaN,
  slopeHigh: NaN,
  cursor: 1,
  tangent: true,
  flats: true,
  marks: true,
  curvature: false,
};

/** Steps into which the range is divided; the cursor stands on one of them. */
export const STEPS = 1000;

/** Functions beyond this many would be a thicket. */
export const MOST_FUNCTIONS = 12;

/** The functions after a click on `id`: another one, or with the overlay one more or one less, never none. */
export function choose(state: ExplorerState, id: string): readonly string[] {
  if (!state.overlay) return [state.functions.find((text) => idOf(text) === id) ?? id];
  const rest = state.functions.filter((text) => idOf(text) !== id);
  if (rest.length === state.functions.length) return [...rest, id].slice(-MOST_FUNCTIONS);
  return rest.length > 0 ? rest : state.functions;
}

/** The place nearest to `x` on which the cursor may stand: a thousandth of the range. */
export function snap(x: number, { from, to }: Range): number {
  const step = (to - from) / STEPS;
  const index = Math.min(STEPS, Math.max(0, Math.round((x - from) / step)));
  return Number((from + index * step).toPrecision(15));
}

/** Whether the view is not the one that a fresh explorer has. */
export const isMoved = ({ from, to, low, high, slopeLow, slopeHigh }: ExplorerState): boolean =>
  from !== initialExplorer.from ||
  to !== initialExplorer.to ||
  ![low, high, slopeLow, slopeHigh].every(Number.isNaN);

/** The view of a fresh explorer. */
export const initialView = (): Partial<ExplorerState> => {
  const { from, to, low, high, slopeLow, slopeHigh } = initialExplorer;
  return { from, to, low, high, slopeLow, slopeHigh };
};

/** Where a key moves the cursor: a step is span / 50, with Alt / 200, with Shift / 10; undefined: not a key of ours. */
export function cursorAfterKey(
  { key, altKey, shiftKey }: Pick<KeyboardEvent, "key" | "altKey" | "shiftKey">,
  state: ExplorerState,
): number | undefined {
  const step = spanOf(state) / (altKey ? 200 : shiftKey ? 10 : 50);
  switch (key) {
    case "ArrowRight":
    case "ArrowUp":
      return snap(state.cursor + step, state);
    case "ArrowLeft":
    case "ArrowDown":
      return snap(state.cursor - step, state);
    case "Home":
      return state.from;
    case "End":
      return state.to;
    default:
      return undefined;
  }
}
