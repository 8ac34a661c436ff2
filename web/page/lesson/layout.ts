import { isNewVisit } from "./jumps.js";

/** Waits until the page has nothing else to do, a fifth of a second at most. */
const rest = () =>
  new Promise<void>((done) => {
    if ("requestIdleCallback" in window) requestIdleCallback(() => done(), { timeout: 200 });
    else setTimeout(done);
  });

/** Waits for the page's own style sheets and pictures. */
const loaded = () =>
  new Promise<void>((done) => {
    if (document.readyState === "complete") done();
    else addEventListener("load", () => done(), { once: true });
  });

/**
 * Lays the lesson's sections out, one after the other: layout.css keeps them from it, so that the first paint does
 * not wait for text far below it. All at once where the page opens at a place within the lesson.
 */
export async function layOutLesson(): Promise<void> {
  const isAtTop = isNewVisit() && !location.hash && scrollY === 0;
  if (isAtTop) await loaded();
  for (const section of document.querySelectorAll(".lesson > section")) {
    if (isAtTop) await rest();
    section.classList.add("laid-out");
  }
}
