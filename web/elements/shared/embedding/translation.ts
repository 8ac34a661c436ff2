/** What is the same in every language: formulas, names of functions, numbers that stand alone. */
const untranslated = [
  "code",
  "math",
  "output",
  ".formula",
  ".result",
  ".readout td",
  ".swatch + span",
]
  .map((selector) => `${selector}:not([translate])`)
  .join(", ");

/** Marks what a browser's translation has to leave as it is. */
export function markUntranslated(root: ParentNode): void {
  for (const element of root.querySelectorAll<HTMLElement>(untranslated)) element.translate = false;
}

/** A text node that a translation has replaced. */
interface Replaced {
  font: Element;
  /** The text before the translation. */
  text: string;
  /** Changes of the node by this class that its observer has not been told of yet. */
  ownChanges: number;
}

const isFont = (node: Node | null | undefined): node is Element =>
  node?.nodeName === "FONT" && node.parentNode !== null;

/**
 * Keeps a figure alive under a browser's translation, which replaces text nodes by `<font>` elements. Lit changes the
 * text nodes that it made, and inserts before others. Each node that was replaced is put back before its `<font>`, empty;
 * when the figure writes into it, the translation of its former text is removed. Translations then take up the new text.
 */
export class TranslationGuard {
  readonly #replaced = new WeakMap<Node, Replaced>();
  readonly #texts = new WeakMap<Node, Text>();
  readonly #observer: MutationObserver;

  /** Watches `root`, in the window `view`, until `signal` aborts. */
  constructor(root: Node, view: Window & typeof globalThis, signal: AbortSignal) {
    this.#observer = new view.MutationObserver((records) => {
      for (const record of records) this.#heed(record);
    });
    this.#observer.observe(root, { childList: true, subtree: true });
    signal.addEventListener("abort", () => this.#observer.disconnect());
  }

  #heed(record: MutationRecord): void {
    if (record.type === "characterData") this.#changed(record.target as Text);
    for (const node of record.removedNodes) {
      if (node.nodeType === Node.TEXT_NODE) this.#textRemoved(node as Text, record);
      else this.#fontRemoved(node);
    }
  }

  #changed(text: Text): void {
    const replaced = this.#replaced.get(text);
    if (!replaced) return;
    if (replaced.ownChanges > 0) replaced.ownChanges--;
    else this.#drop(text, replaced.font);
  }

  /** Removes the translation of a text that is no longer shown. */
  #drop(text: Text, font: Element): void {
    this.#texts.delete(font);
    this.#replaced.delete(text);
    font.remove();
  }

  #textRemoved(text: Text, { addedNodes, previousSibling, nextSibling }: MutationRecord): void {
    const near = [...addedNodes, previousSibling, nextSibling];
    const font = near.find((node) => isFont(node) && !this.#texts.has(node)) as Element | undefined;
    if (!font || text.parentNode || text.data.trim() === "") return;
    const before = this.#replaced.get(text);
    if (before) this.#drop(text, before.font);
    this.#replaced.set(text, { font, text: text.data, ownChanges: before?.ownChanges ?? 0 });
    this.#texts.set(font, text);
    this.#observer.observe(text, { characterData: true });
    font.before(text);
    this.#write(text, "");
  }

  /** Restores the text whose translation was taken back. */
  #fontRemoved(font: Node): void {
    const text = this.#texts.get(font);
    const replaced = text && this.#replaced.get(text);
    if (replaced?.font !== font || !text || text.data !== "") return;
    this.#write(text, replaced.text);
  }

  #write(text: Text, data: string): void {
    this.#replaced.get(text)!.ownChanges++;
    text.data = data;
  }
}
