// A browser's translation, as far as a page notices it.

/** Elements whose text is no text node of the page, or is not to be translated. */
const left = "script, style, textarea, svg, [translate=no], font";

/** What each word gets in the other language. */
const sign = "¤";

const translated = (text: string): string => text.replace(/\p{L}+/gu, `$&${sign}`);

/** A text as it was before its translation. */
export const original = (text: string): string => text.replaceAll(sign, "");

/** Replaces a text node as Google's translation does. */
function replace(text: Text): void {
  const parent = text.parentElement;
  if (parent?.closest(left) || !/\p{L}/u.test(text.data)) return;
  const [outer, inner] = [document.createElement("font"), document.createElement("font")];
  inner.textContent = translated(text.data);
  outer.append(inner);
  text.parentNode?.replaceChild(outer, text);
}

const rootsIn = (root: ParentNode): ShadowRoot[] =>
  [...root.querySelectorAll("*")].flatMap(({ shadowRoot }) =>
    shadowRoot ? [shadowRoot, ...rootsIn(shadowRoot)] : [],
  );

/** Translates everything under `root` with its open shadow roots, and what is added or changed there later. */
export class Translator {
  readonly #roots = new Set<Node>();
  readonly #observers: MutationObserver[] = [];

  constructor(root: ParentNode & Node) {
    document.documentElement.lang = "de";
    this.#take(root);
  }

  /** Ends the translation; what is translated stays so. */
  stop(): void {
    for (const observer of this.#observers) observer.disconnect();
    document.documentElement.lang = "en";
  }

  #take(root: ParentNode & Node): void {
    this.#translate(root);
    for (const each of [root, ...rootsIn(root)]) {
      if (this.#roots.has(each)) continue;
      this.#roots.add(each);
      this.#translate(each);
      const observer = new MutationObserver((records) => this.#heed(records));
      observer.observe(each, { childList: true, characterData: true, subtree: true });
      this.#observers.push(observer);
    }
  }

  #translate(root: Node): void {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const texts: Text[] = [];
    while (walker.nextNode()) texts.push(walker.currentNode as Text);
    texts.forEach(replace);
  }

  #heed(records: readonly MutationRecord[]): void {
    for (const { type, target, addedNodes } of records) {
      if (type === "characterData") replace(target as Text);
      for (const node of addedNodes) {
        if (node instanceof Text) replace(node);
        else if (node instanceof Element) this.#take(node);
      }
    }
  }
}
