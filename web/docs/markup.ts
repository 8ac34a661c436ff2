/** Stands for `style` while a text is parsed: parsing one is what a policy without inline styles forbids. */
const parsedStyle = "data-markup-style";

/** The attributes that a text gives to the first tag of this name in it; undefined if it has none that is complete. */
export function attributesIn(text: string, tag: string): ReadonlyMap<string, string> | undefined {
  const parsed = text.replace(/(\s)style(?=\s*=)/gi, `$1${parsedStyle}`);
  const found = new DOMParser().parseFromString(parsed, "text/html").querySelector(tag);
  if (!found) return undefined;
  return new Map(
    Array.from(found.attributes, ({ name, value }) => [
      name === parsedStyle ? "style" : name,
      value,
    ]),
  );
}

/** Makes an element's attributes these: others are removed. A style is applied as a policy without inline styles allows. */
export function setAttributes(element: HTMLElement, attributes: ReadonlyMap<string, string>): void {
  for (const name of element.getAttributeNames()) {
    if (!attributes.has(name)) element.removeAttribute(name);
  }
  for (const [name, value] of attributes) {
    if (name === "style") element.style.cssText = value;
    else if (element.getAttribute(name) !== value) element.setAttribute(name, value);
  }
}
