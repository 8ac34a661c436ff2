import { stateKey } from "../elements/shared/figure/figure-state.js";
import { tagText } from "../elements/shared/share/share-texts.js";
import type { StateElement } from "../elements/shared/figure/state-element.js";
import { sharedFigure } from "../elements/shared/share/shared-figure.js";
import { attributesIn, setAttributes } from "./markup.js";

type Figure = StateElement<Record<string, never>>;

/** Attributes that every element has. */
const global = /^(class|dir|hidden|id|lang|part|role|slot|style|title|(aria|data)-.*)$/;

/** Tells a defined figure the names that are none of its attributes, so that it says so. */
function tellUnknown(figure: Figure, names: Iterable<string>): void {
  if (!customElements.get(figure.localName)) return;
  const { observedAttributes } = figure.constructor as typeof StateElement;
  const unknown = [...names].filter(
    (name) => !observedAttributes.includes(name) && !global.test(name),
  );
  figure.state = Object.fromEntries(unknown.map((name) => [stateKey(name), ""])) as never;
}

/**
 * Keeps a figure and its markup in a field the same: what is written changes the figure, and what is done in the figure
 * the markup. What cannot be a value the figure says itself.
 */
export function livenExample(example: Element): void {
  const fields = example.querySelector<HTMLElement>(".fields")!;
  const figure = example.querySelector<Figure>(".figure > *")!;
  const field = fields.querySelector("textarea")!;
  const problem = fields.querySelector(".problem")!;
  const tag = figure.localName;

  const apply = (): void => {
    const attributes = attributesIn(field.value, tag);
    problem.textContent = attributes ? "" : `There is no complete <${tag}> in the markup.`;
    if (!attributes) return;
    example.classList.add("changed");
    setAttributes(figure, attributes);
    tellUnknown(figure, attributes.keys());
  };

  fields.addEventListener("input", ({ target }) => {
    if (target instanceof HTMLInputElement) field.value = target.value;
    apply();
  });
  fields.querySelector("button")!.addEventListener("click", () => {
    fields.querySelector("input")!.checked = true;
    field.value = field.defaultValue;
    apply();
  });
  figure.addEventListener("change", () => {
    if (document.activeElement !== field) field.value = tagText(undefined, sharedFigure(figure));
  });
}
