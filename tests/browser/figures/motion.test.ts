import assert from "node:assert/strict";
import { after, before, describe, it, type TestContext } from "node:test";
import type { Browser, Locator, Page } from "playwright-core";
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

/** Pictures in a row that differ where something moves. */
const MOVING = 3;

/** Whether the window looks another way each time while what moves can be paused, which ends with a race. */
async function moves(page: Page, pause: Locator): Promise<boolean> {
  let before = await page.screenshot();
  for (let i = 0; i < MOVING; i += 1) {
    await frames(page);
    const now = await page.screenshot();
    if (!(await pause.isVisible())) return i > 0;
    if (now.equals(before)) return false;
    before = now;
  }
  return true;
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
    const open = async (test: TestContext, reducedMotion: "reduce" | "no-preference") => {
      const site = html ? await serveFigures(html) : await serveAtRoot();
      test.after(() => site.close());
      const visited = await visit(browser, site.url + path, { reducedMotion });
      await visited.page.locator(isThere).first().waitFor();
      return visited;
    };

    it(`rests where motion is reduced: ${name}`, async (test) => {
      const { page, leave } = await open(test, "reduce");
      assert.ok(await rests(page));
      await leave();
    });

    it(`moves elsewhere: ${name}`, async (test) => {
      const { page, leave } = await open(test, "no-preference");
      const pause = page.getByRole("button", { name: "Pause" }).first();
      await pause.waitFor(); // what is there may still wait for the core
      assert.ok(await moves(page, pause));
      await leave();
    });
  }
});
