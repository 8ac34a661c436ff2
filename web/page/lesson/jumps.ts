/** What a reader does to leave the place that a link led to. */
const leaving = ["wheel", "touchstart", "pointerdown", "keydown"] as const;

let stopHolding = (): void => undefined;

/**
 * Brings `target` to the top of the window, and keeps it there until the reader does something.
 *
 * Figures above it may come alive later and grow: a place that is reached once would then be pushed away.
 */
export function jumpTo(target: Element): void {
  stopHolding();
  const ending = new AbortController();
  const topNow = () => target.getBoundingClientRect().top;
  let [top, height] = [0, 0];
  const resized = new ResizeObserver(() => {
    target.scrollIntoView();
    [top, height] = [topNow(), document.body.offsetHeight];
  });
  stopHolding = () => {
    resized.disconnect();
    ending.abort();
  };
  for (const name of leaving) {
    addEventListener(name, stopHolding, { signal: ending.signal, capture: true, passive: true });
  }
  // A window that is scrolled while the page stays as it is, such as by its scrollbar, is the reader's doing.
  const scrolled = () => {
    if (document.body.offsetHeight === height && Math.abs(topNow() - top) > 2) stopHolding();
  };
  addEventListener("scroll", scrolled, { signal: ending.signal, passive: true });
  resized.observe(document.body);
}

/** Whether the page is neither loaded again nor come back to: else the browser brings readers where they were. */
export function isNewVisit(): boolean {
  const [navigation] = performance.getEntriesByType("navigation");
  return (navigation as PerformanceNavigationTiming | undefined)?.type === "navigate";
}

/** The element that an address of this page, such as "#zoo", leads to. */
const targetOf = (hash: string) => document.getElementById(hash.slice(1));

/** Makes links within the page, and an address that names a place in it, lead there and stay there. */
export function followJumps(): void {
  document.addEventListener("click", (event) => {
    // With one of these keys, a link opens elsewhere.
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    const link = (event.target as Element).closest<HTMLAnchorElement>("a[href^='#']");
    const target = link && targetOf(link.hash);
    if (target) jumpTo(target);
  });
  const target = isNewVisit() ? targetOf(location.hash) : null;
  if (target) jumpTo(target);
}
