/**
 * Calls `tell`, until `signal` aborts, with whether at least `share` of `element` (0: any pixel) is on the screen
 * and the page itself is visible, whenever either may have changed.
 */
export function whenSeen(
  element: Element,
  signal: AbortSignal,
  tell: (seen: boolean) => void,
  share = 0.15,
): void {
  let inside = false;
  const report = (): void => tell(inside && !document.hidden);
  const observer = new IntersectionObserver(
    (entries) => {
      inside = entries.at(-1)!.isIntersecting;
      report();
    },
    { threshold: share },
  );
  observer.observe(element);
  document.addEventListener("visibilitychange", report, { signal });
  signal.addEventListener("abort", () => observer.disconnect(), { once: true });
}
