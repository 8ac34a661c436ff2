/**
 * Calls `tell`, until `signal` aborts, with whether at least `share` of `element` (0: any pixel) is on the screen
 * and the page itself is visible, whenever either may have changed. `margin`, in CSS: how far above and below the
 * screen still counts; "100%" is one screen. Nothing is told where a browser has no IntersectionObserver.
 */
export function whenSeen(
  element: Element,
  signal: AbortSignal,
  tell: (seen: boolean) => void,
  share = 0.15,
  margin = "0px",
): void {
  const page = element.ownerDocument;
  const view = page.defaultView ?? window;
  if (!("IntersectionObserver" in view)) return;
  let inside = false;
  const report = (): void => tell(inside && !page.hidden);
  const observer = new view.IntersectionObserver(
    (entries) => {
      inside = entries.at(-1)!.isIntersecting;
      report();
    },
    { threshold: share, rootMargin: `${margin} 0px` },
  );
  observer.observe(element);
  page.addEventListener("visibilitychange", report, { signal });
  signal.addEventListener("abort", () => observer.disconnect(), { once: true });
}

/** Calls `changed` whenever the page comes to a screen of another pixel density, or is zoomed. */
export function whenDensityChanges(view: Window, signal: AbortSignal, changed: () => void): void {
  const query = view.matchMedia(`(resolution: ${view.devicePixelRatio}dppx)`);
  const moved = (): void => {
    changed();
    whenDensityChanges(view, signal, changed);
  };
  query.addEventListener("change", moved, { once: true, signal });
}
