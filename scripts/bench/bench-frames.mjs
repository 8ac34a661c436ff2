// Measures the time of the page's main thread per frame while a slider of a figure is dragged.
// Usage: node scripts/bench/bench-frames.mjs [ROUNDS]
//
// Drags from end to end: the explorer's alpha of ELU with four functions, the gradient flow's layer and its
// ELU's alpha with four networks, and the softmax lab's temperature with eight scores. Prints for each
// round the milliseconds of main thread per frame: scripts, styles, layout and painting, from the browser's
// trace. Computations run in workers and are not included.

import { join } from "node:path";
import { chromium } from "playwright-core";
import { findMeasuredChromium } from "../lib/browser.mjs";
import { publish } from "./publish.mjs";
import { serve } from "../serve/serve.mjs";
import { root, script } from "../lib/shell.mjs";

const STEPS = 60;
/** Frames per step: one that sends the request, one that draws the answer. */
const FRAMES = 2;

/** @typedef {{ figure: string, slider: string, query: string, ready: string }} Drag */

const networks = "flow.activations=elu(alpha=2),sigmoid,relu,gelu&flow.depth=20";

/** @type {Drag[]} */
const drags = [
  {
    figure: "activation-explorer",
    slider: 'input[type=range][aria-label^="ELU: alpha"]',
    query:
      "explore.functions=relu,gelu,mish,elu(alpha=2)&explore.overlay=true&explore.curvature=true",
    ready: "[role=slider][aria-valuetext*='slope']",
  },
  {
    figure: "gradient-flow",
    slider: 'input[type=range][aria-label^="ELU: alpha"]',
    query: networks,
    ready: ".verdict",
  },
  {
    figure: "gradient-flow",
    slider: ".look input",
    query: networks,
    ready: ".verdict",
  },
  {
    figure: "softmax-lab",
    slider: 'input[type=range][aria-label^="Temperature"]',
    query: "softmax.logits=2,1,0.5,-1,3,0,-2,1.5",
    ready: "[data-failure]",
  },
];

/**
 * Durations of the tasks of the page's main thread, in milliseconds of the thread's CPU time, which excludes
 * other programs.
 *
 * @param {Buffer} trace
 * @returns {number[]} one per task
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
 * Drags the slider from end to end, waiting after each step for its frames. The loop runs in the page, since
 * messages of the driver between the steps would count as tasks of the page.
 *
 * @param {import("playwright-core").Locator} slider
 */
const dragAlong = (slider) =>
  slider.evaluate(
    async (element, [steps = 0, frames = 0]) => {
      const input = /** @type {HTMLInputElement} */ (element);
      const [min, max] = [Number(input.min), Number(input.max)];
      for (let step = 1; step <= steps; step++) {
        input.value = String(min + (step / steps) * (max - min));
        input.dispatchEvent(new Event("input", { bubbles: true }));
        for (let i = 0; i < frames; i++) await new Promise(requestAnimationFrame);
      }
    },
    [STEPS, FRAMES],
  );

/**
 * Traces one round.
 *
 * @param {import("playwright-core").Page} page
 * @param {import("playwright-core").Locator} slider
 */
async function measure(page, slider) {
  const browser = page.context().browser();
  if (!browser) throw new Error("the browser is gone");
  await browser.startTracing(page, {
    categories: ["toplevel", "disabled-by-default-devtools.timeline"],
  });
  await dragAlong(slider);
  const times = taskTimes(await browser.stopTracing());
  const total = times.reduce((sum, time) => sum + time, 0);
  return { frame: total / STEPS / FRAMES, longest: Math.max(...times) };
}

await script(async () => {
  const rounds = Number(process.argv[2] ?? 3);
  const args = ["--no-sandbox", "--disable-gpu"];
  const browser = await chromium.launch({ executablePath: findMeasuredChromium(), args });
  const { url, close } = await serve(join(root, "dist"));
  for (const { figure, slider, query, ready } of drags) {
    const page = await browser.newPage({
      serviceWorkers: "block",
      viewport: { width: 1440, height: 900 },
      reducedMotion: "reduce", // no other figure plays
    });
    await page.goto(`${url}?${query}`);
    await page.locator(figure).scrollIntoViewIfNeeded(); // its code is fetched when it comes near
    await page.locator(figure).locator(ready).first().waitFor();
    const handle = page.locator(figure).locator(slider);
    // An unmeasured round warms up the compilers, and lets the page finish loading.
    await dragAlong(handle);
    for (let round = 1; round <= rounds; round++) {
      const { frame, longest } = await measure(page, handle);
      const name = ((await handle.getAttribute("aria-label")) ?? "layer").replace(/,.*/, "");
      publish(`${figure}, ${name}`, {
        "main thread a frame": [frame, "ms"],
        "longest task": [longest, "ms"],
      });
      console.log(
        `${figure}, ${name}, round ${round}: ${frame.toFixed(2)} ms of main thread a frame, ` +
          `longest task ${longest.toFixed(1)} ms`,
      );
    }
    await page.close();
  }
  await browser.close();
  await close();
});
