/** The slider that an event is about, if it is one. */
const sliderOf = ({ target }: Event): HTMLInputElement | undefined =>
  target instanceof HTMLInputElement && target.type === "range" ? target : undefined;

/**
 * Puts sliders back that a finger came upon on its way down the page: browsers move the thumb as soon as it is
 * touched, and only then find that the page is to be scrolled, which they tell by cancelling the pointer.
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
