// Runs races in the built page for a long time, and prints the browser's memory every half minute.
// Usage: node scripts/bench/soak.mjs [MINUTES | --large]
//
// Alternates between the opening race, ten seeds and the deep race in Chromium: plays, shows past epochs,
// resets, plays on. With --large, runs the largest race once to its end: a hundred seeds of eight functions
// over 2,000 epochs; and prints the memory after a reset, before and after a garbage collection.
//
// "tab" is the renderer of the page with its workers, "all" every process of the browser, "heap" the page's
// JavaScript heap after a garbage collection.

import { join } from "node:path";
import { chromium } from "playwright-core";
import { findMeasuredChromium } from "../lib/browser.mjs";
import { memoryOf } from "../lib/browser-memory.mjs";
import { publish } from "./publish.mjs";
import { serve } from "../serve/serve.mjs";
import { root, script } from "../lib/shell.mjs";

/** @typedef {import("playwright-core").Page} Page */

const reportEvery = 30_000;
const presets = ["The honest race", "Ten seeds", "Deep"];

/** Plays a preset twice; each time shows past epochs and resets. */
async function visitRace(/** @type {Page} */ page, /** @type {string} */ preset) {
  const button = (/** @type {string} */ name) =>
    race(page).getByRole("button", { name, exact: true });
  await race(page).getByRole("radio", { name: preset }).check({ force: true });
  await isReady(page);
  for (const milliseconds of [9_000, 3_000]) {
    await button("Play").click();
    await page.waitForTimeout(milliseconds);
    const slider = race(page).getByRole("slider", { name: "Epoch to look at" });
    await slider.focus();
    for (const key of ["Home", "PageUp", "PageUp", "ArrowRight", "ArrowLeft", "End"]) {
      await slider.press(key);
      await page.waitForTimeout(150);
    }
    await button("Reset").click();
    await isReady(page);
  }
}

const race = (/** @type {Page} */ page) => page.locator("spiral-race");

const isReady = (/** @type {Page} */ page) =>
  race(page).getByRole("status").getByText(/Ready/).waitFor({ timeout: 300_000 });

/** Prints a line with the browser's present memory. @typedef {(what: string) => Promise<void>} Report */

/** Plays the presets in turn for some minutes. */
async function alternate(
  /** @type {Page} */ page,
  /** @type {Report} */ report,
  /** @type {number} */ minutes,
) {
  await race(page).scrollIntoViewIfNeeded();
  const start = performance.now();
  let next = 0;
  let races = 0;
  while (performance.now() - start < minutes * 60_000) {
    await visitRace(page, presets[races++ % presets.length] ?? "");
    if (performance.now() - start < next) continue;
    next = performance.now() - start + reportEvery;
    await report(`${races} races`);
  }
}

/** Runs the largest race and resets it; reports the memory at each stage. */
async function runLarge(
  /** @type {Page} */ page,
  /** @type {Report} */ report,
  /** @type {string} */ url,
) {
  const button = (/** @type {string} */ name) =>
    race(page).getByRole("button", { name, exact: true });
  await race(page).scrollIntoViewIfNeeded();
  await isReady(page);
  await report("the page as it opens");
  await page.goto(`${url}?race.starts=100&race.epochs=2000`);
  await race(page).scrollIntoViewIfNeeded();
  await isReady(page);
  await report("100 seeds, ready");
  await button("Play").press("Enter");
  const finished = race(page).getByRole("status").getByText("Finished");
  while ((await finished.count()) === 0) {
    await page.waitForTimeout(reportEvery);
    await report(await race(page).getByRole("status").innerText());
  }
  await button("Reset").press("Enter");
  await isReady(page);
  await page.waitForTimeout(reportEvery);
  await report("half a minute after the reset");
  for (const worker of page.workers()) await worker.evaluate("gc()");
  await report("after a collection in every worker");
}

await script(async () => {
  const args = ["--no-sandbox", "--disable-gpu", "--js-flags=--expose-gc"];
  const server = await chromium.launchServer({ executablePath: findMeasuredChromium(), args });
  const pid = server.process().pid ?? 0;
  const browser = await chromium.connect(server.wsEndpoint());
  const { url, close } = await serve(join(root, "dist"));
  const page = await browser.newPage({
    serviceWorkers: "block",
    viewport: { width: 1440, height: 900 },
  });
  /** @type {string[]} */
  const problems = [];
  page.on("pageerror", (error) => problems.push(error.message));
  await page.goto(url);
  const start = performance.now();
  const report = async (/** @type {string} */ what) => {
    const { all, tab, heap } = await memoryOf(pid, page);
    const minutes = ((performance.now() - start) / 60_000).toFixed(1).padStart(5);
    const sizes = `tab ${tab.toFixed(0)} MB, all ${all.toFixed(0)} MB, heap ${heap.toFixed(1)} MB`;
    console.log(`${minutes} min: ${sizes}; ${what}`);
    publish("after races", {
      "memory of the tab": [tab, "MB"],
      "memory of the browser": [all, "MB"],
      "JavaScript heap": [heap, "MB"],
    });
  };
  if (process.argv[2] === "--large") await runLarge(page, report, url);
  else await alternate(page, report, Number(process.argv[2] ?? 30));
  console.log(problems.length === 0 ? "no exceptions" : problems.join("\n"));
  await browser.close();
  await server.close();
  await close();
});
