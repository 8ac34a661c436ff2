/**
 * Tells the page around this one how tall it is, so that an iframe can be as tall: the message `{ type:
 * "plot-twist-height", height }`, in CSS pixels. It is sent on load, too, because a ResizeObserver may not run while a
 * lazy frame is off the screen.
 */
export function tellHeight(content: HTMLElement): void {
  if (parent === window) return;
  let told = 0;
  const tell = (): void => {
    const height = Math.ceil(content.getBoundingClientRect().height);
    if (height === told) return;
    told = height;
    parent.postMessage({ type: "plot-twist-height", height }, "*");
  };
  new ResizeObserver(tell).observe(content);
  addEventListener("load", tell);
  tell();
}
