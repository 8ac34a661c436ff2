/**
 * Calls `found` for each element that `selector` matches: those in the document now, and those that are added later,
 * in open shadow roots, too. An element that gets a shadow root after it was added, and is no custom element, is
 * missed.
 */
export function findElements(selector: string, found: (element: Element) => void): void {
  const look = (element: Element): void => {
    if (element.matches(selector)) found(element);
    else if (element.shadowRoot) watch(element.shadowRoot);
    else if (element.matches(":not(:defined)")) {
      void customElements.whenDefined(element.localName).then(() => look(element));
    }
  };
  const lookIn = (root: ParentNode): void => root.querySelectorAll("*").forEach(look);
  const additions = new MutationObserver((records) => {
    for (const node of records.flatMap(({ addedNodes }) => [...addedNodes])) {
      if (!(node instanceof Element)) continue;
      look(node);
      lookIn(node);
    }
  });
  const watch = (root: Document | ShadowRoot): void => {
    additions.observe(root, { childList: true, subtree: true });
    lookIn(root);
  };
  watch(document);
}
