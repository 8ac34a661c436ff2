import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import type { Browser } from "playwright-core";
import { launch, quit, visit } from "../support/browser.js";
import { Fingers, phone } from "../support/fingers.js";
import { serveAlone, type Site } from "../support/serve.js";

describe("the opened network under fingers", () => {
  let site: Site;
  let browser: Browser;

  before(async () => {
    site = await serveAlone("network-view");
    browser = await launch();
  });
  after(async () => {
    await quit(browser);
    await site.close();
  });

  /** The page with its large picture in sight. */
  async function open() {
    const { page, leave } = await visit(browser, site.url, phone);
    const figure = page.locator("network-view");
    const picture = figure.getByRole("application");
    await figure.getByRole("treeitem", { name: /^Unit 1 of layer 1:/ }).waitFor();
    await picture.evaluate((one) => one.scrollIntoView({ block: "center" }));
    const box = (await picture.boundingBox())!;
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    const fingers = new Fingers(await page.context().newCDPSession(page));
    return { page, leave, figure, fingers, x, y };
  }

  it("tells the numbers where a finger is, and takes the place along sideways", async () => {
    const { page, leave, figure, fingers, x, y } = await open();
    await page.touchscreen.tap(x - 60, y);
    await figure.getByText(/^x −.*, y .*output .*: class [01]$/).waitFor();
    await fingers.move([[x - 60, y]], [[x + 60, y]]);
    await figure.getByText(/^x \d.*, y .*output .*: class [01]$/).waitFor();
    await leave();
  });

  it("scrolls on under a finger that moves up", async () => {
    const { page, leave, fingers, x, y } = await open();
    const before = await page.evaluate(() => scrollY);
    const scrolled = page.evaluate(() => new Promise((resolve) => addEventListener("scroll", resolve, { once: true })).then(() => true)); // prettier-ignore
    await fingers.move([[x, y]], [[x, y - 200]]);
    assert.ok(await scrolled);
    assert.ok((await page.evaluate(() => scrollY)) > before);
    await leave();
  });

  it("zooms the page under two fingers", async () => {
    const { page, leave, fingers, x, y } = await open();
    const zoomed = page.evaluate(() => new Promise((resolve) => visualViewport!.addEventListener("resize", resolve, { once: true })).then(() => visualViewport!.scale)); // prettier-ignore
    await fingers.move([[x - 30, y], [x + 30, y]], [[x - 120, y], [x + 120, y]]); // prettier-ignore
    assert.ok((await zoomed) > 1);
    await leave();
  });
});
