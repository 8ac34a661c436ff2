/** The slider that an event's target is; undefined for other targets. */
const sliderOf = ({ target }: Event): HTMLInputElement | undefined =>
  target instanceof HTMLInputElement && target.type === "range" ? target : undefined;

/**
 * Restores sliders after touches that scroll the page. Browsers move a slider's thumb at the first touch, and
 * cancel the pointer when they find that the touch scrolls; `pointercancel` then puts the former value back and
 * fires `input` and `change`. Listens on `root` until `signal` aborts.
 */
export function restoreScrolledSliders(root: EventTarget, signal: AbortSignal): void {
  const before = new WeakMap<HTMLInputElement, string>();
  const remember = (event: Event): void => {
    const slider = sliderOf(event);
    if (slider) before.set(slider, slider.value);
  };
  const restore = (event: Event): void => {
    const slider = sliderOf(event);
    const value = slider && before.get(slider);
    if (!slider || value === undefined || value === slider.value) return;
    slider.value = value;
    for (const type of ["input", "change"])
      slider.dispatchEvent(new Event(type, { bubbles: true }));
  };
  root.addEventListener("pointerdown", remember, { signal });
  root.addEventListener("pointercancel", restore, { signal });
}
