// Measures what a frame of the explorer costs the page's main thread while a slider is dragged.
// Usage: node scripts/bench-explorer.mjs [ROUNDS]
//
// Drags ELU's alpha from end to end, with four functions on show, and prints for each round the
// milliseconds of main thread that a frame takes: scripts, styles, layout and painting, as the
// browser's own trace has them. Computations run in workers and are not in it.

import { join } from "node:path";
import { chromium } from "playwright-core";
import { findChromium } from "./lib/browser.mjs";
import { serve } from "./lib/serve.mjs";
import { root, script } from "./lib/shell.mjs";

const STEPS = 60;
/** One frame for the question, one for the answer's picture. */
const FRAMES = 2;
const query =
  "explore.functions=relu,gelu,mish,elu(alpha=2)&explore.overlay=true&explore.curvature=true";

/**
 * What the tasks of the page's main thread took, in milliseconds by the thread's own clock, so that what
 * other programs do meanwhile is not counted.
 *
 * @param {Buffer} trace
 * @returns {number[]} one a task
 */
function taskTimes(trace) {
  /** @typedef {{ name: string, ph: string, pid: number, tid: number, tdur?: number, args?: { name?: string } }} Event */
  const { traceEvents } = /** @type {{ traceEvents: Event[] }} */ (JSON.parse(trace.toString()));
  const isTask = (/** @type {Event} */ { name }) => name === "RunTask";
  const threads = traceEvents.filter(
    ({ name, args }) => name === "thread_name" && args?.name === "CrRendererMain",
  );
  const byThread = threads.map(({ pid, tid }) =>
    traceEvents
      .filter((event) => isTask(event) && event.pid === pid && event.tid === tid)
      .map(({ tdur = 0 }) => tdur / 1000),
  );
  const sum = (/** @type {number[]} */ times) => times.reduce((total, time) => total + time, 0);
  return byThread.sort((a, b) => sum(b) - sum(a))[0] ?? [];
}

/**
 * Moves the slider by one step and waits until the picture that belongs to it was drawn.
 *
 * @param {import("playwright-core").Page} page
 * @param {number} value
 */
const drag = (page, value) =>
  page.evaluate(
    async ([value = 0, frames = 0]) => {
      const figure = document.querySelector("activation-explorer");
      const slider = figure?.shadowRoot?.querySelector("input[type=range]");
      if (!(slider instanceof HTMLInputElement)) throw new Error("there is no slider");
      slider.value = String(value);
      slider.dispatchEvent(new Event("input", { bubbles: true }));
      for (let i = 0; i < frames; i++) await new Promise(requestAnimationFrame);
    },
    [value, FRAMES],
  );

await script(async () => {
  const rounds = Number(process.argv[2] ?? 3);
  const args = ["--no-sandbox", "--disable-gpu"];
  const browser = await chromium.launch({ executablePath: findChromium(), args });
  const { url, close } = await serve(join(root, "dist"));
  const page = await browser.newPage({
    viewport: { width: 1440, height: 900 },
    reducedMotion: "reduce", // the rest of the page rests
  });
  await page.goto(`${url}?${query}`);
  const figure = page.locator("activation-explorer");
  await figure.locator("[role=slider][aria-valuetext*='slope']").first().waitFor();
  await figure.scrollIntoViewIfNeeded();
  // Once through for nothing: compilers warm up, and the page comes to rest.
  for (let step = 0; step < STEPS; step++) await drag(page, (5 * (step + 1)) / STEPS);
  for (let round = 1; round <= rounds; round++) {
    await browser.startTracing(page, {
      categories: ["toplevel", "disabled-by-default-devtools.timeline"],
    });
    for (let step = 0; step < STEPS; step++) await drag(page, (5 * (step + 1)) / STEPS);
    const times = taskTimes(await browser.stopTracing()).sort((a, b) => a - b);
    const total = times.reduce((sum, time) => sum + time, 0);
    console.log(
      `round ${round}: ${(total / STEPS / FRAMES).toFixed(2)} ms of main thread a frame, ` +
        `longest task ${(times.at(-1) ?? NaN).toFixed(1)} ms`,
    );
  }
  await browser.close();
  await close();
});
