import type { Kind } from "../engine/settings.js";
import type { FigureState } from "../elements/shared/figure/figure-state.js";
import { samplesOf } from "../elements/shared/settings/setting-state.js";
import { readState, writeState } from "./state-text.js";

/** Tags of the figures whose state is in the address, by their names there. */
const figures = {
  first: "first-screen",
  guess: "order-guess",
  race: "spiral-race",
  explore: "activation-explorer",
  flow: "gradient-flow",
  xor: "xor-proof",
  dying: "dying-relu",
  zoo: "activation-zoo",
  softmax: "softmax-lab",
} as const;

type Figure = HTMLElement & { state: FigureState };

/** Kinds of optional entries of a figure's state, which its initial state lacks. */
type Kinds = Readonly<Record<string, Kind>>;

/** The entries in `query` of the figure called `name`, optional ones included. */
export const readFigure = (
  query: URLSearchParams,
  name: string,
  initial: FigureState,
  kinds: Kinds,
): FigureState => readState(query, name, { ...samplesOf(kinds), ...initial });

/** Writes into `query` the entries that differ from `initial`, and removes those that are not set. */
export function writeFigure(
  query: URLSearchParams,
  name: string,
  state: FigureState,
  initial: FigureState,
  kinds: Kinds,
): void {
  for (const key of Object.keys(kinds)) if (!(key in state)) query.delete(`${name}.${key}`);
  writeState(query, name, state, initial);
}

/**
 * Keeps the figures' states in the address. Each figure takes its state from the address once it is defined,
 * and changes replace the current entry of the history, so that a link shows the same figures.
 */
export function keepStateInAddress(): void {
  const query = new URLSearchParams(location.search);
  const bar = new AddressBar(query);
  for (const [name, tag] of Object.entries(figures)) void tie(query, bar, name, tag);
}

/** Milliseconds between two changes of the address: browsers refuse more than about ten a second. */
const PAUSE = 250;

/** Writes the query into the address: at once, or after PAUSE if changes follow each other faster. */
class AddressBar {
  readonly #query: URLSearchParams;
  #written = -Infinity;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(query: URLSearchParams) {
    this.#query = query;
    addEventListener("pagehide", () => {
      if (this.#timer !== undefined) this.#write();
    });
  }

  update(): void {
    if (this.#timer !== undefined) return;
    const wait = this.#written + PAUSE - performance.now();
    if (wait <= 0) this.#write();
    else this.#timer = setTimeout(() => this.#write(), wait);
  }

  #write(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#written = performance.now();
    // Commas need no escape in a query, and are easier to read without one.
    const text = this.#query.toString().replaceAll("%2C", ",");
    const { pathname, hash } = location;
    history.replaceState(history.state, "", text ? `?${text}${hash}` : pathname + hash);
  }
}

async function tie(
  query: URLSearchParams,
  bar: AddressBar,
  name: string,
  tag: string,
): Promise<void> {
  await customElements.whenDefined(tag);
  const figure = document.querySelector<Figure>(tag);
  if (!figure) return;
  const { kinds } = figure.constructor as unknown as { kinds: Kinds };
  const initial = figure.state;
  const found = readFigure(query, name, initial, kinds);
  if (Object.keys(found).length > 0) figure.state = { ...initial, ...found };
  figure.addEventListener("change", () => {
    writeFigure(query, name, figure.state, initial, kinds);
    bar.update();
  });
}
