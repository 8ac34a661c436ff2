import { idOf } from "../shared/choice.js";
import type { StateValue } from "../shared/state.js";

/** What a person can set on the explorer. */
export interface ExplorerState {
  readonly [key: string]: StateValue;
  /** Functions on show: ids, with parameters where they are not the usual ones: `elu(alpha=2)`. */
  readonly functions: readonly string[];
  /** Whether several may be on show. */
  readonly overlay: boolean;
  readonly from: number;
  readonly to: number;
  /** x of the cursor over both plots. */
  readonly cursor: number;
}

export const initialExplorer: ExplorerState = {
  functions: ["gelu"],
  overlay: false,
  from: -5,
  to: 5,
  cursor: 1,
};

/** Steps into which the range is divided; the cursor stands on one of them. */
export const STEPS = 1000;

/** The functions after a click on `id`: another one, or with the overlay one more or one less, never none. */
export function choose(state: ExplorerState, id: string): readonly string[] {
  if (!state.overlay) return [state.functions.find((text) => idOf(text) === id) ?? id];
  const rest = state.functions.filter((text) => idOf(text) !== id);
  if (rest.length === state.functions.length) return [...rest, id];
  return rest.length > 0 ? rest : state.functions;
}

/** The place nearest to `x` at which there is a sample. */
export function snap(x: number, { from, to }: Pick<ExplorerState, "from" | "to">): number {
  const step = (to - from) / STEPS;
  const index = Math.min(STEPS, Math.max(0, Math.round((x - from) / step)));
  return Number((from + index * step).toPrecision(12));
}

/** Where a key moves the cursor: a step is span / 50, with Alt / 200, with Shift / 10; undefined: not a key of ours. */
export function cursorAfterKey(
  { key, altKey, shiftKey }: Pick<KeyboardEvent, "key" | "altKey" | "shiftKey">,
  state: ExplorerState,
): number | undefined {
  const step = (state.to - state.from) / (altKey ? 200 : shiftKey ? 10 : 50);
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
