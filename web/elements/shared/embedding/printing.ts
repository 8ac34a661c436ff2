/**
 * Calls `tell`, until `signal` aborts, before `view` is printed and after it. Its media query tells that, too, where no
 * event is fired, and is the last to change back.
 */
export function whenPrinting(
  view: Window,
  signal: AbortSignal,
  tell: (isPrinting: boolean) => void,
): void {
  const medium = view.matchMedia("print");
  let isPrinting = false;
  const report = (isAsked: boolean): void => {
    const now = isAsked || medium.matches;
    if (now === isPrinting) return;
    isPrinting = now;
    tell(now);
  };
  view.addEventListener("beforeprint", () => report(true), { signal });
  view.addEventListener("afterprint", () => report(false), { signal });
  medium.addEventListener("change", () => report(false), { signal });
  report(false);
}
