import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import type { Browser, Page } from "playwright-core";
import { launch, quit, visit } from "../support/browser.js";
import { Fingers, phone } from "../support/fingers.js";
import { serveAlone, type Site } from "../support/serve.js";

const quick = "race.layers=2,6,1&race.points=20&race.epochs=20&race.activations=relu,tanh";

describe("points of one's own under fingers", () => {
  let site: Site;
  let browser: Browser;

  before(async () => {
    site = await serveAlone("spiral-race");
    browser = await launch();
  });
  after(async () => {
    await quit(browser);
    await site.close();
  });

  const race = (page: Page) => page.locator("spiral-race");
  const pad = (page: Page) => race(page).getByRole("group", { name: /Pad for points/ });

  /**
   * Opens the point editor in the middle of the screen. `tap` takes shares of its width and height; `has`
   * waits until it holds so many points.
   */
  async function open() {
    const { page, leave } = await visit(browser, `${site.url}?${quick}`, phone);
    await race(page).getByRole("status").getByText("Ready").waitFor();
    await race(page).getByText("Your own points").tap();
    await pad(page).evaluate((element) => {
      element.scrollIntoView({ block: "center", behavior: "instant" });
    });
    const box = (await pad(page).boundingBox())!;
    const tap = (x: number, y: number) =>
      page.touchscreen.tap(box.x + x * box.width, box.y + y * box.height);
    const has = (points: number) =>
      pad(page)
        .getByRole("img", { name: `${points} points of your own` })
        .waitFor();
    return { page, leave, box, tap, has };
  }

  it("places a point where a finger taps, in the colour chosen, and races on them", async () => {
    const { page, leave, tap, has } = await open();
    await tap(0.25, 0.25);
    await has(1);
    await race(page).getByText("custom must hold 2 to 20000 points, got 1").waitFor();
    await race(page).getByRole("radio", { name: "Orange" }).check({ force: true });
    await pad(page).evaluate((element) => {
      element.scrollIntoView({ block: "center", behavior: "instant" });
    });
    await tap(0.75, 0.5);
    await has(2);
    await page.waitForURL(/race\.custom=/);
    const [x1 = NaN, y1 = NaN, label1, x2 = NaN, y2 = NaN, label2] = new URL(
      page.url(),
    ).searchParams
      .get("race.custom")!
      .split(",")
      .map(Number);
    assert.ok(x1 < -0.4 && y1 > 0.4 && label1 === 0, `first at ${x1}, ${y1}, of ${label1}`);
    assert.ok(x2 > 0.4 && Math.abs(y2) < 0.1 && label2 === 1, `then at ${x2}, ${y2}, of ${label2}`);
    await race(page).getByRole("status").getByText("Ready").waitFor();
    await leave();
  });

  it("erases the point under a finger with the other tool, and nothing where there is none", async () => {
    const { page, leave, tap, has } = await open();
    await tap(0.25, 0.25);
    await tap(0.75, 0.75);
    await has(2);
    await race(page).getByRole("radio", { name: "Erase" }).check({ force: true });
    await pad(page).evaluate((element) => {
      element.scrollIntoView({ block: "center", behavior: "instant" });
    });
    await tap(0.75, 0.25);
    await has(2);
    await tap(0.26, 0.24);
    await has(1);
    await leave();
  });

  it("lets the page scroll under a finger that moves over the pad, and places nothing then", async () => {
    const { page, leave, box, has } = await open();
    const fingers = new Fingers(await page.context().newCDPSession(page));
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    const before = await page.evaluate(() => scrollY);
    await fingers.move([[x, y]], [[x + 4, y - 120]]);
    await page.waitForFunction((from) => Math.abs(scrollY - from) > 40, before);
    await has(0);
    await leave();
  });
});
