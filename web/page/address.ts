import type { Kind } from "../engine/settings.js";
import type { FigureState } from "../elements/shared/figure/figure-state.js";
import { samplesOf } from "../elements/shared/settings/setting-state.js";
import { readState, writeState } from "./state-text.js";

/** The figures whose state stands in the address, by the name that they have there. */
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

/** Kinds of the entries that a figure may have and a fresh one has not set. */
type Kinds = Readonly<Record<string, Kind>>;

/** What `query` has for the figure called `name`, entries among them that `initial` has not set. */
export const readFigure = (
  query: URLSearchParams,
  name: string,
  initial: FigureState,
  kinds: Kinds,
): FigureState => readState(query, name, { ...samplesOf(kinds), ...initial });

/** Writes into `query` what differs from `initial`, and takes out what is not set. */
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
 * Ties the figures to the address: what it says is put on them once they are defined, and what a person
 * changes is written into it, replacing the entry in the history. So a link shows the same figures.
 */
export function keepStateInAddress(): void {
  const query = new URLSearchParams(location.search);
  const bar = new AddressBar(query);
  for (const [name, tag] of Object.entries(figures)) void tie(query, bar, name, tag);
}

/** Milliseconds from one writing of the address to the next: browsers refuse more than some ten a second. */
const PAUSE = 250;

/** Puts the query into the address: at once, or while a slider is dragged, every so often and at its end. */
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
    // Commas may stand in a query as they are, and read better so.
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
