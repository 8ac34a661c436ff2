// Measures the race in three engines, one after the other in each round.
// Usage: node --import tsx scripts/bench/bench-engines.mjs [ROUNDS]
//
// Prints for each engine the seconds of the opening race (eight runners, 800 epochs each) in a page of its own. The
// page is watched by a timer: where nothing composes on a graphics card, each animation frame costs processor time.
// The race starts 6 s after it is ready: until then WebKitGTK composes the window at every refresh, seemingly to fade
// its scroll bars out, with two fifths of both cores.

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
    let start = NaN;
    const watch = () => {
      const button = /** @type {HTMLElement | null} */ (find(".transport .primary"));
      if (Number.isNaN(start) && button && says(/ready/i)) {
        start = performance.now() + 6000;
        setTimeout(() => button.click(), 6000);
      }
      if (says(/finished/i)) resolve((performance.now() - start) / 1000);
      else setTimeout(watch, 10);
    };
    watch();
  });
}

await script(async () => {
  const rounds = Number(process.argv[2] ?? 3);
  const site = await serveAtRoot();
  for (let round = 1; round <= rounds; round++) {
    for (const [name, open] of Object.entries(engines)) {
      const page = await open(`${site.url}embed.html?widget=spiral-race`);
      const seconds = /** @type {number} */ (await page.run(race));
      await page.leave();
      console.log(`round ${round}, ${name}: ${seconds.toFixed(2)} s`);
      publish(`the opening race in ${name}`, { "start to end": [seconds, "s"] });
    }
  }
  await end();
  await site.close();
});
