import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import type { Browser, Page } from "playwright-core";
import { launch, quit, visit } from "../support/browser.js";
import { serveFigures } from "../support/figures.js";
import { serveAtRoot } from "../support/serve.js";

/** Frames between two pictures: a third of a second. */
const FRAMES = 20;

/** A script that resolves after as many frames. */
const wait = `new Promise((done) => {
  let left = ${FRAMES};
  const next = () => (--left > 0 ? requestAnimationFrame(next) : done());
  requestAnimationFrame(next);
})`;

const frames = (page: Page): Promise<unknown> => page.evaluate(wait);

/** As many pictures may differ from the one before, because what comes last is still being drawn. */
const LATE = 10;

/** Whether the window comes to rest: it looks the same some frames later. */
async function rests(page: Page): Promise<boolean> {
  let before = await page.screenshot();
  for (let i = 0; i < LATE; i += 1) {
    await frames(page);
    const now = await page.screenshot();
    if (now.equals(before)) return true;
    before = now;
  }
  return false;
}

/** What moves by itself: a figure that plays once it is seen, the first screen, and the playground's network. */
const movers = [
  { name: "<gradient-flow>", html: '<gradient-flow loading="eager" speed="0.1"></gradient-flow>', path: "", isThere: "gradient-flow[data-ready]" }, // prettier-ignore
  { name: "the first screen", path: "", isThere: "first-screen canvas[aria-label]" },
  { name: "the playground", path: "play.html", isThere: "neural-playground [role=treeitem][data-unit][aria-label*=mean]" }, // prettier-ignore
];

describe("what moves by itself", () => {
  let browser: Browser;
  before(async () => {
    browser = await launch();
  });
  after(() => quit(browser));

  for (const { name, html, path, isThere } of movers) {
    for (const reducedMotion of ["reduce", "no-preference"] as const) {
      const does = reducedMotion === "reduce" ? "rests where motion is reduced" : "moves elsewhere";
      it(`${does}: ${name}`, async (test) => {
        const site = html ? await serveFigures(html) : await serveAtRoot();
        test.after(() => site.close());
        const { page, leave } = await visit(browser, site.url + path, { reducedMotion });
        await page.locator(isThere).first().waitFor();
        // What is there may still wait for the core.
        const pause = page.getByRole("button", { name: "Pause" }).first();
        if (reducedMotion === "no-preference") await pause.waitFor();
        assert.equal(await rests(page), reducedMotion === "reduce");
        await leave();
      });
    }
  }
});
