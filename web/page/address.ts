import type { FigureState } from "../elements/shared/state.js";
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

/**
 * Ties the figures to the address: what it says is put on them once they are defined, and what a person
 * changes is written into it, replacing the entry in the history. So a link shows the same figures.
 */
export function keepStateInAddress(): void {
  const query = new URLSearchParams(location.search);
  for (const [name, tag] of Object.entries(figures)) void tie(query, name, tag);
}

async function tie(query: URLSearchParams, name: string, tag: string): Promise<void> {
  await customElements.whenDefined(tag);
  const figure = document.querySelector<Figure>(tag);
  if (!figure) return;
  const initial = figure.state;
  const found = readState(query, name, initial);
  if (Object.keys(found).length > 0) figure.state = { ...initial, ...found };
  figure.addEventListener("change", () => {
    writeState(query, name, figure.state, initial);
    // Commas may stand in a query as they are, and read better so.
    const text = query.toString().replaceAll("%2C", ",");
    history.replaceState(
      history.state,
      "",
      text ? `?${text}${location.hash}` : location.pathname + location.hash,
    );
  });
}
