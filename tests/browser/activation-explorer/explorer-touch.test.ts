import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import type { Browser, Page } from "playwright-core";
import { launch, quit, visit } from "../support/browser.js";
import { cursor, explorer, says } from "./explorer-page.js";
import { Fingers, phone, type Place } from "../support/fingers.js";
import { serveAlone, type Site } from "../support/serve.js";

describe("the explorer under fingers", () => {
  let site: Site;
  let browser: Browser;

  before(async () => {
    site = await serveAlone("activation-explorer");
    browser = await launch();
  });
  after(async () => {
    await quit(browser);
    await site.close();
  });

  const at = async (page: Page, name: string) => Number(await cursor(page).getAttribute(name));

  async function open(query = "") {
    const { page, leave } = await visit(browser, `${site.url}${query}`, phone);
    await says(page);
    const box = (await explorer(page).locator("canvas").first().boundingBox())!;
    const fingers = new Fingers(await page.context().newCDPSession(page));
    return { page, leave, fingers, middle: box.y + box.height / 2, box };
  }

  it("puts the cursor where a finger taps, and takes it along", async () => {
    const { page, leave, box, middle, fingers } = await open();
    await page.touchscreen.tap(box.x + box.width * 0.75, middle);
    await page.waitForURL(/explore\.cursor=/);
    const tapped = await at(page, "aria-valuenow");
    assert.ok(tapped > 1 && tapped < 4, String(tapped));
    await fingers.move([[box.x + 250, middle]], [[box.x + 120, middle]]);
    await page.waitForURL(/explore\.cursor=-/);
    assert.ok((await at(page, "aria-valuenow")) < 0);
    assert.equal(await at(page, "aria-valuemin"), -5);
    await leave();
  });

  it("zooms under two fingers, and returns by a button", async () => {
    const { page, leave, box, middle, fingers } = await open();
    const x = box.x + box.width / 2;
    const apart = (by: number): Place[] => [
      [x - by, middle],
      [x + by, middle],
    ];
    await fingers.move(apart(30), apart(90));
    await page.waitForURL(/explore\.from=/);
    const [from, to] = [await at(page, "aria-valuemin"), await at(page, "aria-valuemax")];
    assert.ok(to - from > 2.5 && to - from < 5, `${from} to ${to}`);
    assert.equal(await page.evaluate(() => visualViewport!.scale), 1);
    await explorer(page).getByRole("button", { name: "Reset view" }).tap();
    await explorer(page).locator('[role=slider][aria-valuemin="-5"]').first().waitFor();
    await leave();
  });

  it("lets the page scroll under a finger that goes up or down", async () => {
    const { page, leave, box, middle, fingers } = await open();
    const x = box.x + box.width / 2;
    await fingers.move([[x, middle]], [[x + 4, middle - 120]]);
    await page.waitForFunction(() => scrollY > 40);
    assert.equal(await at(page, "aria-valuemin"), -5);
    await leave();
  });

  it("leaves a slider where it was when the finger on it scrolls the page", async () => {
    const { page, leave, fingers } = await open("?explore.functions=elu");
    const slider = explorer(page).getByRole("slider", { name: /^ELU: alpha/ });
    await slider.scrollIntoViewIfNeeded();
    const { x, y, width, height } = (await slider.boundingBox())!;
    const [middle, start] = [x + width / 2, y + height / 2];
    const scrolled = await page.evaluate(() => scrollY);
    await fingers.move([[middle, start]], [[middle + 4, start - 120]]);
    await page.waitForFunction((from) => scrollY > from + 40, scrolled);
    assert.equal(await slider.inputValue(), "1");
    await slider.scrollIntoViewIfNeeded();
    const now = (await slider.boundingBox())!;
    await page.touchscreen.tap(now.x + now.width / 2, now.y + now.height / 2);
    await page.waitForURL(/alpha/);
    assert.ok(Number(await slider.inputValue()) > 2);
    await leave();
  });

  it("has no target under 44 px for a finger", async () => {
    const { page, leave } = await open();
    const small = await explorer(page).evaluate((element) => {
      const targets = element.shadowRoot!.querySelectorAll("button, select, input, summary");
      return [...targets].flatMap((target) => {
        const { width, height } = (target.closest("label") ?? target).getBoundingClientRect();
        const isShown = width > 0 && height > 0 && !target.matches(".link");
        return isShown && Math.round(height) < 44
          ? [`${target.outerHTML.slice(0, 80)}: ${height}`]
          : [];
      });
    });
    assert.deepEqual(small, []);
    await leave();
  });
});
