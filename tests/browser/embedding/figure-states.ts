// Puts figures into their states. Runs in the page.
import { clear, click, frame, ready, until } from "./page.js";
import { breaches } from "./rules.js";

/** A state of a figure: its tag with attributes, and what is done with it then. */
export interface FigureState {
  name: string;
  html: string;
  /** Attributes that are set once the figure is ready; what they refuse is shown. */
  set?: Record<string, string>;
  /** Opens everything that unfolds. */
  unfolds?: true;
  /** Words of a button that is pressed. */
  press?: string;
  /** A text typed into the field of this name. */
  type?: [field: string, text: string];
}

/** Puts a figure into the page, in a state; resolves to what is wrong with it. */
export async function breachesIn(state: FigureState, css: string): Promise<string[]> {
  clear(css);
  document.body.innerHTML = `<main><h1>Figures</h1>${state.html}</main>`;
  const figure = document.querySelector<HTMLElement & { updateComplete: Promise<boolean> }>("h1 + *")!; // prettier-ignore
  figure.setAttribute("loading", "eager");
  await ready(figure);
  for (const [name, value] of Object.entries(state.set ?? {})) figure.setAttribute(name, value);
  await figure.updateComplete;
  const inside = (selector: string) => [...figure.shadowRoot!.querySelectorAll<HTMLElement>(selector)]; // prettier-ignore
  // What unfolds may have more inside that does.
  for (let depth = 0; state.unfolds && depth < 3; depth++) {
    for (const each of inside("details:not([open]) > summary")) each.click();
    await figure.updateComplete;
    await frame();
  }
  if (state.press) {
    click(figure, state.press);
    await until(() => inside("button").every(({ textContent }) => textContent.trim() !== "Pause"));
  }
  if (state.type) {
    const [name, text] = state.type;
    const field = inside("input").find((each) => (each.ariaLabel ?? each.closest("label")?.textContent.trim()) === name); // prettier-ignore
    (field as HTMLInputElement).value = text;
    for (const type of ["input", "change"]) field!.dispatchEvent(new InputEvent(type, { bubbles: true })); // prettier-ignore
    await figure.updateComplete;
  }
  // A bar that stays at the bottom of the window is judged where it belongs; on the way it passes over other controls.
  figure.scrollIntoView({ block: "end" });
  await frame();
  return breaches(figure);
}
