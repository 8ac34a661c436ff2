// What a long visit must not collect: memory, workers, nodes, listeners; and how long its main thread was busy at once.

import { memoryOf } from "../../lib/browser-memory.mjs";

/** @typedef {import("playwright-core").Page} Page */

/** Collects the durations of the page's long tasks, those over 50 ms, and counts its frames; runs in the page. */
export function watchTasks() {
  const seen = { long: /** @type {number[]} */ ([]), frames: 0 };
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) seen.long.push(duration);
  }).observe({ type: "longtask" });
  const count = () => {
    seen.frames += 1;
    requestAnimationFrame(count);
  };
  requestAnimationFrame(count);
  Object.assign(globalThis, { seen });
}

/** The long tasks and frames since the last call. @returns {Promise<{ long: number[], frames: number }>} */
function takeTasks(/** @type {Page} */ page) {
  return page.evaluate(() => {
    const { seen } =
      /** @type {typeof globalThis & { seen: { long: number[], frames: number } }} */ (globalThis);
    return { long: seen.long.splice(0), frames: seen.frames };
  });
}

/** Counts of the page's document: nodes, listeners, documents. */
async function countsOf(/** @type {Page} */ page) {
  const session = await page.context().newCDPSession(page);
  await session.send("Performance.enable");
  const { metrics } = await session.send("Performance.getMetrics");
  await session.detach();
  const valueOf = (/** @type {string} */ name) =>
    metrics.find((metric) => metric.name === name)?.value ?? NaN;
  return { nodes: valueOf("Nodes"), listeners: valueOf("JSEventListeners") };
}

/** Everything that is counted, after a garbage collection in the page; those of workers are left to the browser. */
export async function census(/** @type {Page} */ page, /** @type {number} */ pid) {
  const { long, frames } = await takeTasks(page);
  const memory = await memoryOf(pid, page);
  const counts = await countsOf(page);
  await takeTasks(page); // the collection itself
  return { ...memory, ...counts, workers: page.workers().length, long, frames };
}
