/** Defines a custom element unless the name is taken: a page may load the figures twice. */
export function define(name: string, constructor: CustomElementConstructor): void {
  if (!customElements.get(name)) customElements.define(name, constructor);
}
