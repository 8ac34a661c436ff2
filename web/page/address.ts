import type { StateElement } from "../elements/shared/figure/state-element.js";
import type { FigureState } from "../elements/shared/figure/figure-state.js";
import { queryText, readState, writeState } from "../elements/shared/share/address-text.js";
import { figureNames } from "../elements/shared/share/figure-names.js";

/** Names in the address of the figures whose state is there, by their tags. */
export const addressNames: Readonly<Record<string, string>> = {
  "first-screen": "first",
  "order-guess": "guess",
  ...Object.fromEntries(Object.entries(figureNames).map(([tag, { key }]) => [tag, key])),
};

/** An element with a state, which may have entries of any types that a state can have. */
type Figure = HTMLElement & { state: FigureState };

/**
 * Keeps the figures' states in the address. Each figure takes its state from the address once it is defined,
 * and changes replace the current entry of the history, so that a link shows the same figures.
 */
export function keepStateInAddress(): void {
  const query = new URLSearchParams(location.search);
  const bar = new AddressBar(query);
  for (const [tag, name] of Object.entries(addressNames)) void tie(query, bar, name, tag);
}

/** Milliseconds between two changes of the address: Safari refuses more than 100 in 30 seconds. */
const PAUSE = 350;

/** Milliseconds until a change that was refused is tried once more. */
const PATIENCE = 10_000;

/** Writes the query into the address: at once, or after PAUSE if changes follow each other faster. */
class AddressBar {
  readonly #query: URLSearchParams;
  #written = -Infinity;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isRefused = false;

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
    const text = queryText(this.#query);
    const { pathname, hash } = location;
    try {
      history.replaceState(history.state, "", (text === "" ? pathname : text) + hash);
      this.#isRefused = false;
    } catch {
      this.#refused();
    }
  }

  /** Tries once more: Safari counts changes, and some frames allow none. *Share* has the present state all the same. */
  #refused(): void {
    if (!this.#isRefused) this.#timer = setTimeout(() => this.#write(), PATIENCE);
    this.#isRefused = true;
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
  if (figure) follow(figure, query, bar, `${name}.`);
}

/** Gives a figure its state from the query, and writes its changes there, behind `prefix`. Returns what was read. */
function follow(
  figure: Figure,
  query: URLSearchParams,
  bar: AddressBar,
  prefix: string,
): FigureState {
  const { samples, settings } = figure.constructor as typeof StateElement;
  const initial = figure.state;
  const read = readState(query, prefix, samples, settings);
  figure.state = read;
  figure.addEventListener("change", () => {
    writeState(query, prefix, figure.state, initial, Object.keys(samples));
    bar.update();
  });
  return read;
}

/** Keeps the state of a page's only figure in the address. Returns what the address had. */
export const keepInAddress = (figure: Figure, query: URLSearchParams): FigureState =>
  follow(figure, query, new AddressBar(query), "");
