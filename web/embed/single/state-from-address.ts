import { attributeName } from "../../elements/shared/figure/figure-state.js";

/**
 * Gives a figure the attributes that the page's address names, after "#" or "?": `#functions=gelu,relu&overlay=true`.
 * A name that is not an attribute of the figure is ignored.
 */
export function takeStateFromAddress(figure: Element): void {
  const { observedAttributes } = figure.constructor as unknown as { observedAttributes: string[] };
  let given: string[] = [];
  const take = (): void => {
    const entries = new URLSearchParams(location.hash.slice(1) || location.search);
    for (const name of given) if (!entries.has(name)) figure.removeAttribute(name);
    given = [...entries.keys()];
    for (const [key, text] of entries) {
      const name = attributeName(key);
      if (observedAttributes.includes(name)) figure.setAttribute(name, text);
    }
  };
  take();
  addEventListener("hashchange", take);
}
