import type { FigureState, SettingKinds } from "../elements/shared/figure/figure-state.js";
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

type Figure = HTMLElement & { state: FigureState; settingKinds?: SettingKinds };

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
  const initial = figure.state;
  const found = readState(query, name, initial, figure.settingKinds);
  if (Object.keys(found).length > 0) figure.state = { ...initial, ...found };
  figure.addEventListener("change", () => {
    writeState(query, name, figure.state, initial);
    bar.update();
  });
}
