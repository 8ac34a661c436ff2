import type { FigureState, StateValue } from "../elements/shared/figure/figure-state.js";
import type { StateElement } from "../elements/shared/figure/state-element.js";
import { figures } from "../embed/figures.js";

/** A figure in a cell. */
export type Figure = HTMLElement & {
  state: FigureState;
  /** The entries that differ from a new figure's; assigning returns all others to a new figure's. */
  value: unknown;
};

/** The entries that differ from a new figure's: texts, numbers, flags and lists, so that JSON carries them. */
export function changedEntries(figure: Figure): FigureState {
  const { initialState } = figure.constructor as typeof StateElement;
  const changed = Object.entries(figure.state).filter(
    ([key, value]) => JSON.stringify(value) !== JSON.stringify(initialState[key]),
  );
  return Object.fromEntries(changed);
}

/** Sets what {@link changedEntries} gives; the figure says what is wrong with anything else. */
function assign(figure: Figure, entries: unknown): void {
  const unset: Record<string, StateValue | undefined> = {};
  for (const key of Object.keys(figure.state)) unset[key] = undefined;
  const isObject = typeof entries === "object" && entries !== null;
  figure.state = (isObject ? { ...unset, ...entries } : entries) as FigureState;
}

/**
 * Makes a figure for a cell: `await figure("spiral-race", { preset: "article" })`. It has a `value` and fires `input`
 * with every change, as Observable's `viewof` wants it. Rejects with a sentence if there is no such figure.
 */
export async function figure(tag: string, state: unknown = {}): Promise<Figure> {
  const load = Object.hasOwn(figures, tag) ? figures[tag] : undefined;
  if (!load) {
    const tags = Object.keys(figures).join(", ");
    throw new Error(`figure must be one of ${tags}, got '${tag}'`);
  }
  await load();
  const made = document.createElement(tag) as Figure;
  Object.defineProperty(made, "value", {
    get: () => changedEntries(made),
    set: (entries: unknown) => assign(made, entries),
  });
  made.value = state;
  made.addEventListener("change", () => made.dispatchEvent(new Event("input", { bubbles: true })));
  return made;
}
