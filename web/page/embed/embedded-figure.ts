import type { StateElement } from "../../elements/shared/figure/state-element.js";
import type { FigureState } from "../../elements/shared/figure/figure-state.js";
import { readState } from "../../elements/shared/share/address-text.js";
import { figureNames } from "../../elements/shared/share/figure-names.js";

/** Attributes of a figure that an address may have beside its state. */
const looks = ["theme", "controls", "hide"] as const;

/** The tag of a figure's name in an address: the tag itself or its name in the lesson's address. */
export function tagNamed(name: string): string | undefined {
  const tags = Object.keys(figureNames);
  return tags.find((tag) => tag === name || figureNames[tag]?.key === name);
}

/** "widget must be one of …, got 'x'". */
export function unknownWidget(name: string): string {
  const tags = Object.keys(figureNames).join(", ");
  return `widget must be one of ${tags}, got '${name.slice(0, 64)}'.`;
}

/** The looks that an address gives, by the names of attributes. */
export const looksOf = (query: URLSearchParams): [name: string, text: string][] =>
  looks.map((name) => [name, query.get(name) ?? ""] as [string, string]).filter(([name]) => query.has(name)); // prettier-ignore

/** The figure with the looks of an address. */
export function makeFigure(tag: string, query: URLSearchParams): HTMLElement {
  const figure = document.createElement(tag);
  for (const [name, text] of looksOf(query)) figure.setAttribute(name, text);
  return figure;
}

/** The state that an address gives to a defined figure; keys may stand behind the figure's name, as in the lesson's. */
export function stateOf(figure: HTMLElement, query: URLSearchParams): FigureState {
  const { samples, settings } = figure.constructor as typeof StateElement;
  const prefix = `${figureNames[figure.localName]?.key}.`;
  return {
    ...readState(query, prefix, samples, settings),
    ...readState(query, "", samples, settings),
  };
}
