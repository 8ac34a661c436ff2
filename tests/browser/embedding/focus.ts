// Where the focus of the keyboard is, and whether it can be seen. Runs in the page.

/** The element that has the focus, in whatever shadow tree; undefined: none has. */
function focusedElement(): Element | undefined {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element && element !== document.body ? element : undefined;
}

/** The innermost element at a place of the window, in whatever shadow tree. */
function elementAt(x: number, y: number): Element | null {
  let root: Document | ShadowRoot = document;
  for (;;) {
    const found: Element | null = root.elementFromPoint(x, y);
    if (!found?.shadowRoot || found.shadowRoot === root) return found;
    root = found.shadowRoot;
  }
}

const parentOf = (node: Node): Node | null =>
  node.parentNode instanceof ShadowRoot ? node.parentNode.host : node.parentNode;

/** Whether `inner` is `outer` or in it, through shadow trees. */
function contains(outer: Node, inner: Node | null): boolean {
  for (let node = inner; node; node = parentOf(node)) if (node === outer) return true;
  return false;
}

/** The part of an element that the window shows; the largest box of several. */
function seenBox(element: Element) {
  const boxes = [...element.getClientRects()].sort((a, b) => b.width * b.height - a.width * a.height); // prettier-ignore
  const { left = 0, right = 0, top = 0, bottom = 0 } = boxes[0] ?? {};
  const [x0, x1] = [Math.max(0, left), Math.min(innerWidth, right)];
  const [y0, y1] = [Math.max(0, top), Math.min(innerHeight, bottom)];
  return x0 < x1 && y0 < y1 ? { x: (x0 + x1) / 2, y: (y0 + y1) / 2 } : undefined;
}

/** What has the focus: its place in the order of the page, its name, and what hides it, if something does. */
export interface Focused {
  name: string;
  hidden: string;
}

const nameOf = (element: Element): string =>
  `${element.localName}.${element.className}: ${(element.ariaLabel ?? element.textContent).trim().slice(0, 40)}`; // prettier-ignore

/** What has the focus; undefined if nothing has. */
export function focused(): Focused | undefined {
  const element = focusedElement();
  if (!element) return undefined;
  const name = nameOf(element);
  // What has arrived since the browser showed it may have pushed it out of the window.
  element.scrollIntoView({ block: "nearest", behavior: "instant" });
  const place = seenBox(element);
  if (!place) return { name, hidden: "the edge of the window" };
  const hit = elementAt(place.x, place.y);
  const label = element.closest("label") ?? (element as HTMLInputElement).labels?.[0];
  const isSeen = contains(element, hit) || (label ? contains(label, hit) : false);
  return { name, hidden: isSeen ? "" : hit ? nameOf(hit) : "nothing" };
}
