/**
 * Tells, until `signal` aborts, whether a good part of `element` is on the screen of a page that is
 * itself in view; `share` of it, or any pixel when 0.
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
