// Measures the race in a real browser. Usage: node scripts/bench/bench-page.mjs [ROUNDS]
//
// Prints for each round, for the opening race (eight runners, 800 epochs each) and for ten seeds of it in
// the built page: the seconds that it takes, the milliseconds from the click to the first frame that shows
// an epoch, the page's frame times, and how often the first tile is painted; then the race of networks of
// 3 x 32 units, alone and with one of them opened.

import { join } from "node:path";
import { chromium } from "playwright-core";
import { findMeasuredChromium } from "../lib/browser.mjs";
import { publish } from "./publish.mjs";
import { serve } from "../serve/serve.mjs";
import { root, script } from "../lib/shell.mjs";

/** Races of networks of three layers of 32 units. */
const deep = "?race.layers=2,32,32,32,1&race.epochs=2000";

/** @typedef {{ seconds: number, moving: number, frames: number[] }} Followed */
/** @typedef {Followed & { pictures: number }} Round */

/**
 * Runs one of the page's races once: presses Play and follows every frame until it finishes. It waits inside the page:
 * a driver that asks for roles in every frame costs a tenth of a core.
 *
 * @param {import("playwright-core").Page} page
 * @param {string} preset
 * @returns {Promise<Round>} frame times, and the time to the first that shows an epoch, in milliseconds
 */
async function runRace(page, preset) {
  const figure = page.locator("spiral-race");
  await figure.scrollIntoViewIfNeeded();
  await figure.getByRole("radio", { name: preset }).check({ force: true });
  return follow(page);
}

/** Counts the paintings of the race's first tile from now on. Returns a function that ends it with their number. */
async function countPictures(/** @type {import("playwright-core").Page} */ page) {
  const tile = page.locator("spiral-race [data-runner]").first();
  await tile.evaluate((canvas) => {
    const context = /** @type {HTMLCanvasElement} */ (canvas).getContext("2d");
    if (!context) return;
    const clip = context.clip.bind(context);
    const counted = Object.assign(context, { pictures: 0 });
    // Each picture is clipped to its tile once.
    counted.clip = () => {
      counted.pictures += 1;
      clip();
    };
  });
  return () =>
    tile.evaluate((canvas) => {
      const counted = /** @type {{ pictures: number } & CanvasRenderingContext2D} */ (
        /** @type {HTMLCanvasElement} */ (canvas).getContext("2d")
      );
      Reflect.deleteProperty(counted, "clip");
      return counted.pictures;
    });
}

/**
 * Plays the page's race from its start to its end.
 *
 * @param {import("playwright-core").Page} page
 * @returns {Promise<Round>}
 */
async function follow(page) {
  await page.locator("spiral-race").getByRole("status").getByText(/Ready/).waitFor();
  const end = await countPictures(page);
  const followed = await followToEnd(page);
  return { ...followed, pictures: await end() };
}

/** Presses Play and follows every frame. @returns {Promise<Followed>} */
function followToEnd(/** @type {import("playwright-core").Page} */ page) {
  return page.evaluate(
    () =>
      new Promise((resolve) => {
        const shadow = /** @type {ShadowRoot} */ (
          document.querySelector("spiral-race")?.shadowRoot
        );
        const textOf = (/** @type {string} */ name) =>
          shadow.querySelector(name)?.textContent ?? "";
        const frames = /** @type {number[]} */ ([]);
        let moving = NaN;
        const clicked = performance.now();
        let last = clicked;
        const watch = (/** @type {number} */ now) => {
          frames.push(now - last);
          last = now;
          const sinceClick = performance.now() - clicked;
          if (Number.isNaN(moving) && !/^epoch 0 /.test(textOf(".epoch"))) moving = sinceClick;
          const isOver = /finished/i.test(textOf("[role=status]"));
          if (isOver) resolve({ seconds: sinceClick / 1000, moving, frames: frames.slice(1) });
          else requestAnimationFrame(watch);
        };
        requestAnimationFrame(watch);
        /** @type {HTMLElement | null} */ (shadow.querySelector(".transport .primary"))?.click();
      }),
  );
}

/** The printed line of a race. */
function report(
  /** @type {string} */ name,
  /** @type {Round} */ { seconds, moving, frames: unsorted, pictures },
) {
  const frames = unsorted.toSorted((a, b) => a - b);
  const rate = frames.length / (frames.reduce((sum, time) => sum + time, 0) / 1000);
  console.log(
    `${name}: ${seconds.toFixed(2)} s, moving after ${moving.toFixed(0)} ms, ${rate.toFixed(1)} frames/s, ` +
      `${(pictures / seconds).toFixed(1)} pictures/s, ` +
      `frame ${quantile(frames, 0.5).toFixed(1)} ms median, ${quantile(frames, 0.95).toFixed(1)} ms ` +
      `95 %, ${quantile(frames, 1).toFixed(1)} ms longest`,
  );
}

/** The value below which `share` of the sorted values lie. */
const quantile = (/** @type {number[]} */ sorted, /** @type {number} */ share) =>
  sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? NaN;

/** Measures the presets of the page's race. */
async function measurePresets(
  /** @type {import("playwright-core").Page} */ page,
  /** @type {string} */ round,
) {
  for (const preset of ["The honest race", "Ten seeds"]) {
    const measured = await runRace(page, preset);
    report(`${round}, ${preset}`, measured);
    const { seconds, moving, frames } = measured;
    const frame = quantile(
      frames.toSorted((a, b) => a - b),
      0.95,
    );
    publish(preset, {
      "start to end": [seconds, "s"],
      "first movement": [moving, "ms"],
      "frame, 95 %": [frame, "ms"],
    });
  }
}

/** Measures a race alone, and with one of its networks opened. */
async function measureOpened(
  /** @type {import("playwright-core").Page} */ page,
  /** @type {string} */ round,
) {
  const figure = page.locator("spiral-race");
  await figure.scrollIntoViewIfNeeded();
  const alone = await follow(page);
  await figure.getByRole("button", { name: "Reset", exact: true }).click();
  await figure
    .getByRole("button", { name: /^Look inside/ })
    .first()
    .click();
  await figure.locator("network-view .stage:not(.unready)").waitFor();
  const opened = await follow(page);
  report(`${round}, 3 x 32`, alone);
  report(`${round}, 3 x 32, one opened`, opened);
  publish("a race with one of its networks opened", {
    "time of the race alone": [alone.seconds, "s"],
    "time of the race": [opened.seconds, "s"],
  });
}

await script(async () => {
  const rounds = Number(process.argv[2] ?? 3);
  const args = ["--no-sandbox", "--disable-gpu"];
  const browser = await chromium.launch({ executablePath: findMeasuredChromium(), args });
  const { url, close } = await serve(join(root, "dist"));
  for (let round = 1; round <= rounds; round++) {
    const page = await browser.newPage({
      serviceWorkers: "block",
      viewport: { width: 1440, height: 900 },
    });
    await page.goto(url);
    await measurePresets(page, `round ${round}`);
    await page.goto(`${url}${deep}`);
    await measureOpened(page, `round ${round}`);
    await page.close();
  }
  await browser.close();
  await close();
});
