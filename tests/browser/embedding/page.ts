// What the host page's script is made of: waiting, and finding things in figures.

export const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));

/** Resolves once `check` is true; rejects after 30 seconds, which only what never comes takes. */
export async function until(check: () => boolean): Promise<void> {
  const end = performance.now() + 30_000;
  while (!check()) {
    if (performance.now() > end) throw new Error(`never true: ${String(check)}`);
    await frame();
  }
}

/** Empties the page and gives it other styles. */
export function clear(css = ""): void {
  document.body.replaceChildren();
  document.documentElement.removeAttribute("dir");
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets = [sheet];
  scrollTo(0, 0);
}

export const inside = <E extends Element = HTMLElement>(figure: Element, selector: string): E =>
  figure.shadowRoot!.querySelector<E>(selector)!;

/** Resolves once the figure's first picture stands. */
export const ready = (figure: Element) => until(() => !!inside(figure, ".stage:not(.unready)"));

/** Clicks a button of the figure by its words. */
export function click(figure: Element, words: string): void {
  const buttons = [...figure.shadowRoot!.querySelectorAll("button")];
  buttons.find(({ textContent }) => textContent.trim() === words)!.click();
}
