import { idOf } from "../../shared/functions/activation-choice.js";
import { between } from "../../shared/settings/counts.js";
import type { StateValue } from "../../shared/figure/figure-state.js";
import { spanOf, type Range } from "./x-range.js";

/** State of `<activation-explorer>`. */
export interface ExplorerState {
  readonly [key: string]: StateValue;
  /** Functions on show: ids, followed by parameters that are not the default: `elu(alpha=2)`. */
  readonly functions: readonly string[];
  /** Whether several functions can be on show. */
  readonly overlay: boolean;
  /** The function subtracted from the one chosen last; empty: none, the functions themselves are shown. */
  readonly minus: string;
  /** Left end of the x axes. */
  readonly from: number;
  /** Right end of the x axes. */
  readonly to: number;
  /** Lower end of the y axis of f; NaN: fits the curves. */
  readonly low: number;
  /** Upper end of the y axis of f; NaN: fits the curves. */
  readonly high: number;
  /** Lower end of the y axis of f′; NaN: fits the curves. */
  readonly slopeLow: number;
  /** Upper end of the y axis of f′; NaN: fits the curves. */
  readonly slopeHigh: number;
  /** x of the cursor over both plots. */
  readonly cursor: number;
  /** Whether the tangent at the cursor is shown. */
  readonly tangent: boolean;
  /** Whether flat parts are shown. */
  readonly flats: boolean;
  /** Whether minima, maxima and asymptotes are shown. */
  readonly marks: boolean;
  /** Whether f″ is shown. */
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

/** Steps into which the range of x is divided; the cursor stands on one of them. */
export const STEPS = 1000;

/** How many functions are on show at once. */
export const functionCount = between(1, 12);

/** x of the cursor, moved to the nearer end if the state's is outside the range. */
export const cursorIn = ({ from, to, cursor }: ExplorerState): number =>
  from < to ? Math.min(to, Math.max(from, cursor)) : cursor;

/** The functions after a click on `id`: that one alone or, with the overlay, one more or one fewer; never none. */
export function choose(state: ExplorerState, id: string): readonly string[] {
  if (!state.overlay) return [state.functions.find((text) => idOf(text) === id) ?? id];
  const rest = state.functions.filter((text) => idOf(text) !== id);
  if (rest.length === state.functions.length) return [...rest, id].slice(-functionCount.max);
  return rest.length > 0 ? rest : state.functions;
}

/** The step of the range, a thousandth of it, that is nearest to `x`. */
export function snap(x: number, { from, to }: Range): number {
  const step = (to - from) / STEPS;
  const index = Math.min(STEPS, Math.max(0, Math.round((x - from) / step)));
  const place = from + index * step;
  return step < Math.abs(place) * 1e-14 ? place : Number(place.toPrecision(15));
}

/** Whether the view differs from that of a new explorer. */
export const isMoved = ({ from, to, low, high, slopeLow, slopeHigh }: ExplorerState): boolean =>
  from !== initialExplorer.from ||
  to !== initialExplorer.to ||
  ![low, high, slopeLow, slopeHigh].every(Number.isNaN);

/** The view of a new explorer. */
export const initialView = (): Partial<ExplorerState> => {
  const { from, to, low, high, slopeLow, slopeHigh } = initialExplorer;
  return { from, to, low, high, slopeLow, slopeHigh };
};

/**
 * x to which a key moves the cursor: by 1/50 of the range, with Alt 1/200, with Shift 1/10; undefined for other
 * keys.
 */
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
