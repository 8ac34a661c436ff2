// Uses the built page for a long time, and prints what the browser holds after each round.
// Usage: node scripts/bench/soak/soak.mjs [MINUTES | --large]
//
// A round plays races, looks back, opens networks, types formulas, moves sliders, and puts figures into the page and
// takes them out. With --large, runs the largest race once to its end, and prints the memory after its reset, before
// and after a garbage collection.
//
// "tab" is the renderer of the page with its workers, "all" every process of the browser, "heap" the page's
// JavaScript heap after a garbage collection. Long tasks are those of the main thread over 50 ms, as this machine was
// able to run them.

import { join } from "node:path";
import { chromium } from "playwright-core";
import { findMeasuredChromium } from "../../lib/browser.mjs";
import { root, script } from "../../lib/shell.mjs";
import { serve } from "../../serve/serve.mjs";
import { publish } from "../publish.mjs";
import { census, watchTasks } from "./census.mjs";
import { runLarge } from "./large.mjs";
import { isReady, loadAll, stations } from "./rounds.mjs";

/** @typedef {import("playwright-core").Page} Page */

/** Prints a line with what the browser holds. @returns {(what: string) => Promise<void>} */
function reporter(/** @type {Page} */ page, /** @type {number} */ pid) {
  const start = performance.now();
  return async (what) => {
    const { all, tab, heap, workers, nodes, listeners, long, frames } = await census(page, pid);
    const minutes = ((performance.now() - start) / 60_000).toFixed(1).padStart(5);
    const memory = `tab ${tab.toFixed(0)} MB, all ${all.toFixed(0)} MB, heap ${heap.toFixed(1)} MB`;
    const counts = `${workers} workers, ${nodes} nodes, ${listeners} listeners, ${frames} frames`;
    const tasks = `${long.length} long tasks, at most ${Math.max(0, ...long).toFixed(0)} ms`;
    console.log(`${minutes} min: ${memory}; ${counts}; ${tasks}; ${what}`);
    publish("after races", {
      "memory of the tab": [tab, "MB"],
      "memory of the browser": [all, "MB"],
      "JavaScript heap": [heap, "MB"],
    });
  };
}

/** Goes through the stations for some minutes. */
async function goRound(
  /** @type {Page} */ page,
  /** @type {(what: string) => Promise<void>} */ report,
  /** @type {number} */ minutes,
) {
  await loadAll(page);
  await isReady(page);
  const end = performance.now() + minutes * 60_000;
  for (let round = 0; performance.now() < end; round++) {
    for (const station of stations) await station(page, round);
    await report(`${round + 1} rounds`);
  }
}

await script(async () => {
  const args = ["--no-sandbox", "--disable-gpu", "--js-flags=--expose-gc"];
  const server = await chromium.launchServer({ executablePath: findMeasuredChromium(), args });
  const browser = await chromium.connect(server.wsEndpoint());
  const { url, close } = await serve(join(root, "dist"));
  const page = await browser.newPage({
    serviceWorkers: "block",
    viewport: { width: 1440, height: 900 },
  });
  /** @type {string[]} */
  const problems = [];
  page.on("pageerror", (error) => problems.push(error.message));
  await page.addInitScript(watchTasks);
  await page.goto(url);
  const report = reporter(page, server.process().pid ?? 0);
  if (process.argv[2] === "--large") await runLarge(page, report, url);
  else await goRound(page, report, Number(process.argv[2] ?? 30));
  console.log(problems.length === 0 ? "no exceptions" : problems.join("\n"));
  await browser.close();
  await server.close();
  await close();
});
