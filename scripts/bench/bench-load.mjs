// Loads the built page as a phone on a slow line does. Usage: node scripts/bench/bench-load.mjs [ROUNDS] [FOLDER]
//
// 360 px wide, 1.6 Mbit/s, 150 ms of latency, a processor slowed down four times. Prints for each round when text
// and still are there, when the first screen lives, and how far the layout shifted. With FOLDER, the first round is
// kept there as pictures, one every quarter of a second.

import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { findMeasuredChromium } from "../lib/browser.mjs";
import { publish } from "./publish.mjs";
import { serve } from "../serve/serve.mjs";
import { root, script } from "../lib/shell.mjs";

const line = {
  offline: false,
  latency: 150,
  downloadThroughput: 200_000,
  uploadThroughput: 94_000,
};

/** Runs in the page before its scripts: notes when the live figure stands in the still's place. */
function watch() {
  const seen = { live: NaN, shift: 0 };
  Object.assign(globalThis, { seen });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) seen.shift += /** @type {any} */ (entry).value;
  }).observe({ type: "layout-shift", buffered: true });
  const look = () => {
    const stage = document.querySelector("first-screen")?.shadowRoot?.querySelector(".stage");
    if (stage?.querySelector("canvas") && !stage.classList.contains("waiting")) {
      seen.live = performance.now();
    } else requestAnimationFrame(look);
  };
  look();
}

/** Keeps the page's pictures as they come; the function that it returns writes one for each quarter of a second. */
async function film(/** @type {import("playwright-core").CDPSession} */ session) {
  const pictures = /** @type {{ time: number, data: string }[]} */ ([]);
  session.on("Page.screencastFrame", ({ data, metadata, sessionId }) => {
    pictures.push({ time: (metadata.timestamp ?? 0) * 1000, data });
    void session.send("Page.screencastFrameAck", { sessionId }).catch(() => undefined);
  });
  await session.send("Page.startScreencast", { format: "png" });
  const start = Date.now();
  return (/** @type {string} */ folder) => {
    mkdirSync(folder, { recursive: true });
    for (let at = 250; at <= 4000; at += 250) {
      const shown = pictures.findLast(({ time }) => time - start <= at);
      const name = `${String(at).padStart(4, "0")}.png`;
      if (shown) writeFileSync(join(folder, name), Buffer.from(shown.data, "base64"));
    }
  };
}

/** Loads the page once; milliseconds from the start of the navigation. */
async function load(
  /** @type {import("playwright-core").Browser} */ browser,
  /** @type {string} */ url,
  /** @type {string | undefined} */ folder,
) {
  const viewport = { width: 360, height: 740 };
  const context = await browser.newContext({ viewport, hasTouch: true, isMobile: true });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send("Network.enable");
  await session.send("Network.emulateNetworkConditions", line);
  await session.send("Emulation.setCPUThrottlingRate", { rate: 4 });
  await page.addInitScript(watch);
  const keep = folder && (await film(session));
  await page.goto(url, { waitUntil: "commit" });
  await page.waitForFunction(() => /** @type {any} */ (globalThis).seen.live > 0);
  if (keep) await page.waitForTimeout(4000);
  const found = await page.evaluate(() => ({
    text: performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? NaN,
    .../** @type {{ seen: { live: number, shift: number } }} */ (
      /** @type {unknown} */ (globalThis)
    ).seen,
  }));
  if (keep && folder) keep(folder);
  await context.close();
  return found;
}

await script(async () => {
  const [rounds = "3", folder] = process.argv.slice(2);
  const site = await serve(join(root, "dist"));
  const browser = await chromium.launch({
    executablePath: findMeasuredChromium() ?? "",
    args: ["--no-sandbox"],
  });
  for (let round = 0; round < Number(rounds); round++) {
    const { text, live, shift } = await load(browser, site.url, round === 0 ? folder : undefined);
    console.log(
      `text and still ${text.toFixed(0)} ms, live ${live.toFixed(0)} ms, shift ${shift.toFixed(3)}`,
    );
    publish("slow line", { "text and still": [text, "ms"], live: [live, "ms"] });
  }
  await browser.close();
  await site.close();
});
