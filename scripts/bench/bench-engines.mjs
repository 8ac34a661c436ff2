// Measures the race in three engines, one after the other in each round.
// Usage: node --import tsx scripts/bench/bench-engines.mjs [ROUNDS]
//
// Prints for each engine the seconds of the opening race (eight runners, 800 epochs each) in a page of its own, and
// the frames that the page showed meanwhile.

import { engines } from "../../tests/browser/support/engines.js";
import { end } from "../../tests/ending.js";
import { serveAtRoot } from "../../tests/browser/support/serve.js";
import { script } from "../lib/shell.mjs";
import { publish } from "./publish.mjs";

/** Runs a page's race from its start to its end; runs in the page. */
function race() {
  const find = (/** @type {string} */ name) =>
    document.querySelector("spiral-race")?.shadowRoot?.querySelector(name);
  const says = (/** @type {RegExp} */ words) =>
    words.test(find("[role=status]")?.textContent ?? "");
  return new Promise((resolve) => {
    let frames = 0;
    let start = NaN;
    const watch = (/** @type {number} */ now) => {
      if (Number.isNaN(start)) {
        const button = /** @type {HTMLElement | null} */ (find(".transport .primary"));
        if (button && says(/ready/i)) {
          start = now;
          button.click();
        }
      } else frames += 1;
      if (says(/finished/i)) resolve({ seconds: (now - start) / 1000, frames });
      else requestAnimationFrame(watch);
    };
    requestAnimationFrame(watch);
  });
}

await script(async () => {
  const rounds = Number(process.argv[2] ?? 3);
  const site = await serveAtRoot();
  for (let round = 1; round <= rounds; round++) {
    for (const [name, open] of Object.entries(engines)) {
      const page = await open(`${site.url}embed.html?widget=spiral-race`);
      const { seconds, frames } = /** @type {{ seconds: number, frames: number }} */ (
        await page.run(race)
      );
      await page.leave();
      console.log(
        `round ${round}, ${name}: ${seconds.toFixed(2)} s, ${(frames / seconds).toFixed(1)} frames/s`,
      );
      publish(`the opening race in ${name}`, { "start to end": [seconds, "s"] });
    }
  }
  await end();
  await site.close();
});
