// Measures the race in a real browser. Usage: node scripts/bench-page.mjs [ROUNDS]
//
// Prints, for each round, the seconds that all eight runners take for 800 epochs each in the built
// page, and the page's frame times meanwhile.

import { join } from "node:path";
import { chromium } from "playwright-core";
import { findChromium } from "./lib/browser.mjs";
import { serve } from "./lib/serve.mjs";
import { root, script } from "./lib/shell.mjs";

/**
 * Runs the page's race once: presses Play and follows every frame until it finishes.
 *
 * @param {import("playwright-core").Page} page
 * @returns {Promise<{ seconds: number, frames: number[] }>} frame times in milliseconds
 */
async function runRace(page) {
  const figure = page.locator("spiral-race");
  await figure.scrollIntoViewIfNeeded();
  const started = page.evaluate(() => {
    const frames = /** @type {number[]} */ ([]);
    let last = performance.now();
    const watch = (/** @type {number} */ now) => {
      frames.push(now - last);
      last = now;
      requestAnimationFrame(watch);
    };
    requestAnimationFrame(watch);
    Object.assign(window, { frames, started: performance.now() });
  });
  await started;
  await figure.getByRole("button", { name: "Play" }).click();
  await figure
    .getByRole("status")
    .getByText(/finished/i)
    .waitFor({ timeout: 300_000 });
  return page.evaluate(() => {
    const { frames, started } = /** @type {{ frames: number[], started: number }} */ (
      /** @type {unknown} */ (window)
    );
    return { seconds: (performance.now() - started) / 1000, frames: frames.slice(1) };
  });
}

/** The value below which `share` of the sorted values lie. */
const quantile = (/** @type {number[]} */ sorted, /** @type {number} */ share) =>
  sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? NaN;

await script(async () => {
  const rounds = Number(process.argv[2] ?? 3);
  const args = ["--no-sandbox", "--disable-gpu"];
  const browser = await chromium.launch({ executablePath: findChromium(), args });
  const { url, close } = await serve(join(root, "dist"));
  for (let round = 1; round <= rounds; round++) {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    await page.goto(url);
    const { seconds, frames } = await runRace(page);
    frames.sort((a, b) => a - b);
    const rate = frames.length / (frames.reduce((sum, time) => sum + time, 0) / 1000);
    console.log(
      `round ${round}: ${seconds.toFixed(2)} s, ${rate.toFixed(1)} frames/s, ` +
        `frame ${quantile(frames, 0.5).toFixed(1)} ms median, ${quantile(frames, 0.95).toFixed(1)} ms ` +
        `95 %, ${quantile(frames, 1).toFixed(1)} ms longest`,
    );
    await page.close();
  }
  await browser.close();
  await close();
});
