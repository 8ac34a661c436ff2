import type { FigureElement } from "./figure-element.js";
import type { FigureState } from "./figure-state.js";
import { defineStateProperties } from "./state-properties.js";

/** The class of a figure. */
type FigureClass = CustomElementConstructor & {
  prototype: FigureElement<FigureState>;
  samples: FigureState;
};

/**
 * Defines a figure's element, unless there is no document (a server renders the page) or the name is taken: a page may
 * load the figures twice.
 */
export function define(name: string, figure: FigureClass): void {
  if (typeof document === "undefined") return;
  defineStateProperties(figure.prototype, Object.keys(figure.samples));
  if (!customElements.get(name)) customElements.define(name, figure);
}
