// Races for a long time in the built page, and prints the memory that it takes each half minute.
// Usage: node scripts/soak.mjs [MINUTES]
//
// Alternates between the opening race, ten seeds and the deep race in Chromium: plays, looks at past
// epochs, resets, plays on. "tab" is the renderer of the page with its workers, "all" every process of the
// browser; both are proportional set sizes, so that shared pages count once. "heap" is what scripts of
// the page use after a collection.

import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { findChromium } from "./lib/browser.mjs";
import { serve } from "./lib/serve.mjs";
import { root, script, textOf } from "./lib/shell.mjs";

/** @typedef {import("playwright-core").Page} Page */

const reportEvery = 30_000;
const presets = ["The honest race", "Ten seeds", "Deep"];

/** A process and all that it started. @returns {number[]} */
function treeOf(/** @type {number} */ pid) {
  const children = readdirSync(`/proc/${pid}/task`).flatMap((task) =>
    textOf(`/proc/${pid}/task/${task}/children`).split(" ").filter(Boolean).map(Number),
  );
  return [pid, ...children.flatMap(treeOf)];
}

/** Megabytes that a process takes, its part of what it shares with others included. */
function megabytesOf(/** @type {number} */ pid) {
  const [, kilobytes] = /^Pss:\s+(\d+)/m.exec(textOf(`/proc/${pid}/smaps_rollup`)) ?? [];
  return Number(kilobytes ?? 0) / 1024;
}

const isRenderer = (/** @type {number} */ pid) =>
  readFileSync(`/proc/${pid}/cmdline`, "utf8").includes("--type=renderer");

/** What the browser takes, in megabytes. */
async function memory(/** @type {number} */ pid, /** @type {Page} */ page) {
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

/** Plays a preset for a while, looks back, resets, plays on. */
async function visitRace(/** @type {Page} */ page, /** @type {string} */ preset) {
  const race = page.locator("spiral-race");
  const button = (/** @type {string} */ name) => race.getByRole("button", { name, exact: true });
  await race.getByRole("radio", { name: preset }).check({ force: true });
  await race.getByRole("status").getByText(/Ready/).waitFor();
  for (const milliseconds of [9_000, 3_000]) {
    await button("Play").click();
    await page.waitForTimeout(milliseconds);
    const slider = race.getByRole("slider", { name: "Epoch to look at" });
    await slider.focus();
    for (const key of ["Home", "PageUp", "PageUp", "ArrowRight", "ArrowLeft", "End"]) {
      await slider.press(key);
      await page.waitForTimeout(150);
    }
    await button("Reset").click();
    await race.getByRole("status").getByText(/Ready/).waitFor();
  }
}

await script(async () => {
  const minutes = Number(process.argv[2] ?? 30);
  const args = ["--no-sandbox", "--disable-gpu"];
  const server = await chromium.launchServer({ executablePath: findChromium(), args });
  const pid = server.process().pid ?? 0;
  const browser = await chromium.connect(server.wsEndpoint());
  const { url, close } = await serve(join(root, "dist"));
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  /** @type {string[]} */
  const problems = [];
  page.on("pageerror", (error) => problems.push(error.message));
  await page.goto(url);
  await page.locator("spiral-race").scrollIntoViewIfNeeded();
  const start = performance.now();
  let next = 0;
  let races = 0;
  while (performance.now() - start < minutes * 60_000) {
    await visitRace(page, presets[races++ % presets.length] ?? "");
    const elapsed = performance.now() - start;
    if (elapsed < next) continue;
    next = elapsed + reportEvery;
    const { all, tab, heap } = await memory(pid, page);
    console.log(
      `${(elapsed / 60_000).toFixed(1).padStart(5)} min, ${races} races: tab ${tab.toFixed(0)} MB, ` +
        `all ${all.toFixed(0)} MB, heap ${heap.toFixed(1)} MB`,
    );
  }
  console.log(problems.length === 0 ? "no exceptions" : problems.join("\n"));
  await browser.close();
  await server.close();
  await close();
});
