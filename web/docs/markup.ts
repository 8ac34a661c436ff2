/** The attributes that a text gives to the first tag of this name in it; undefined if it has none that is complete. */
export function attributesIn(text: string, tag: string): ReadonlyMap<string, string> | undefined {
  const { body } = new DOMParser().parseFromString(text, "text/html");
  const found = body.querySelector(tag);
  return found
    ? new Map(Array.from(found.attributes, ({ name, value }) => [name, value]))
    : undefined;
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
