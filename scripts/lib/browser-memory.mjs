// Memory of a browser, on Linux.

import { readFileSync, readdirSync } from "node:fs";
import { textOf } from "./shell.mjs";

/** @typedef {import("playwright-core").Page} Page */

/** The ids of a process and all its descendants. @returns {number[]} */
function treeOf(/** @type {number} */ pid) {
  const children = readdirSync(`/proc/${pid}/task`).flatMap((task) =>
    textOf(`/proc/${pid}/task/${task}/children`).split(" ").filter(Boolean).map(Number),
  );
  return [pid, ...children.flatMap(treeOf)];
}

/** Proportional set size of a process, in megabytes. */
function megabytesOf(/** @type {number} */ pid) {
  const [, kilobytes] = /^Pss:\s+(\d+)/m.exec(textOf(`/proc/${pid}/smaps_rollup`)) ?? [];
  return Number(kilobytes ?? 0) / 1024;
}

const isRenderer = (/** @type {number} */ pid) =>
  readFileSync(`/proc/${pid}/cmdline`, "utf8").includes("--type=renderer");

/**
 * Memory in megabytes: `tab` is the renderer of the page with its workers, `all` every process of the browser; both
 * are proportional set sizes, so that shared pages count once. `heap` is the page's JavaScript heap after a garbage
 * collection.
 */
export async function memoryOf(/** @type {number} */ pid, /** @type {Page} */ page) {
  const session = await page.context().newCDPSession(page);
  await session.send("HeapProfiler.collectGarbage");
  const { usedSize } = await session.send("Runtime.getHeapUsage");
  await session.detach();
  const processes = treeOf(pid);
  return {
    all: processes.reduce((sum, each) => sum + megabytesOf(each), 0),
    tab: Math.max(...processes.filter(isRenderer).map(megabytesOf)),
    heap: usedSize / 1e6,
  };
}
