import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import type { Browser, Page } from "playwright-core";
import { launch, quit, visit } from "../support/browser.js";
import { serveAtRoot, type Site } from "../support/serve.js";

const figures = [
  "first-screen",
  "xor-proof",
  "dying-relu",
  "softmax-lab",
  "activation-zoo",
  "order-guess",
  "spiral-race",
  "network-view",
  "activation-explorer",
  "gradient-flow",
];

/** By how many CSS pixels a figure's height may change when it comes alive. */
const tolerance = 1;

/** Largest share of a figure's height that may be empty below it. */
const mostSpare = 0.06;

/** Largest layout shift of a whole reading; browsers call 0.1 good. */
const mostShift = 0.01;

const heights = (page: Page): Promise<number[]> =>
  page.evaluate(
    (tags) => tags.map((tag) => document.querySelector(tag)!.getBoundingClientRect().height),
    figures,
  );

/** Shares of the figures' heights that are empty below what they show. */
const spares = (page: Page): Promise<number[]> =>
  page.evaluate(
    (tags) =>
      tags.map((tag) => {
        const figure = document.querySelector(tag)!;
        const shown = figure.shadowRoot!.querySelector(".live > .body")!.lastElementChild!;
        const { bottom, height } = figure.getBoundingClientRect();
        return (bottom - shown.getBoundingClientRect().bottom) / height;
      }),
    figures,
  );

/** Has all sections laid out, as the page does once it is loaded. */
const layOut = (page: Page): Promise<void> =>
  page.evaluate(() => {
    for (const section of document.querySelectorAll(".lesson > section")) {
      section.classList.add("laid-out");
    }
  });

/** Waits until a figure's live picture stands in the place of its still. */
const alive = (page: Page, figure: string): Promise<unknown> =>
  page.locator(figure).locator(".stage:not(.waiting)").waitFor({ state: "attached" });

/** Scrolls half a screen further, and waits for what has come near. */
async function readOn(page: Page, height: number): Promise<void> {
  await page.mouse.wheel(0, height / 2);
  await page.evaluate(() => new Promise((seen) => requestAnimationFrame(() => setTimeout(seen))));
  const near = await page.evaluate(
    ([tags, limit]) =>
      tags.filter((tag) => document.querySelector(tag)!.getBoundingClientRect().top < limit),
    [figures, height] as const,
  );
  for (const figure of near) await alive(page, figure);
}

type Shifts = { shifts: number[] };

/** Collects the layout shifts of a page, from its start. */
const watchShifts = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const shifts: number[] = [];
    Object.assign(window, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) shifts.push((entry as { value?: number }).value!);
    }).observe({ type: "layout-shift", buffered: true });
  });

const sumOfShifts = (page: Page): Promise<number> =>
  page.evaluate(() =>
    (window as unknown as Shifts).shifts.reduce((total, shift) => total + shift, 0),
  );

describe("the places of the figures", () => {
  let site: Site;
  let browser: Browser;

  before(async () => {
    site = await serveAtRoot();
    browser = await launch();
  });
  after(async () => {
    await quit(browser);
    await site.close();
  });

  for (const width of [360, 768, 1440]) {
    const viewport = { width, height: 900 };
    const touch = width < 768;
    const options = { viewport, hasTouch: touch, isMobile: touch };

    it(`are as high before a figure is there as after, and nothing moves while one reads, ${width} px wide`, async () => {
      const { page, leave } = await visit(browser, site.url, options);
      let release = (): void => {};
      const released = new Promise<void>((resolve) => (release = resolve));
      await page.route(/\.js$/, (route) => released.then(() => route.continue()));
      await page.goto(site.url, { waitUntil: "commit" });
      await page.locator(".colophon").waitFor();
      await layOut(page);
      const before = await heights(page);
      await watchShifts(page);
      release();
      const end = await page.evaluate(() => document.documentElement.scrollHeight);
      for (let at = 0; at < end; at += viewport.height / 2) await readOn(page, viewport.height);
      await page.locator("xor-proof").getByText(/^Of \d+ starts/).first().waitFor(); // prettier-ignore
      const spare = await spares(page);
      const changes = (await heights(page)).map((height, i) => height - before[i]!);
      const shift = await sumOfShifts(page);
      await page.unroute(/\.js$/);
      await leave();
      const moved = figures.filter((_, i) => Math.abs(changes[i]!) > tolerance);
      const remedy = "node scripts/dev/measure-places.mjs measures the room anew";
      assert.deepEqual(moved, [], `${changes.map((change) => change.toFixed(1)).join(", ")}: ${remedy}`); // prettier-ignore
      const roomy = figures.filter((_, i) => spare[i]! > mostSpare);
      assert.deepEqual(roomy, [], `${spare.map((share) => share.toFixed(3)).join(", ")}: ${remedy}`); // prettier-ignore
      assert.ok(shift < mostShift, `a layout shift of ${shift}`);
    });
  }
});
