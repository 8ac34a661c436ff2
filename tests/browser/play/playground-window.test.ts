import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import type { Browser, Page } from "playwright-core";
import { launch, quit } from "../support/browser.js";
import { serveAtRoot, type Site } from "../support/serve.js";
import { epochOf, open, playground, unit } from "./playground-page.js";

/** The panel that fills a phone. */
const panelInView = (page: Page): Promise<string> =>
  playground(page).evaluate((figure) => {
    const panels = [...figure.shadowRoot!.querySelectorAll<HTMLElement>("[data-panel]")];
    return panels.find((one) => {
      const { left, right } = one.getBoundingClientRect();
      return left >= 0 && right <= innerWidth;
    })!.dataset.panel!;
  });

describe("the playground's window", () => {
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

  it("plays by itself", async () => {
    const { page, leave } = await open(browser, site.url, "", { reducedMotion: "no-preference" });
    await playground(page).getByRole("button", { name: "Pause" }).waitFor();
    await playground(page)
      .getByText(/epoch [1-9]\d* of 5000/)
      .waitFor();
    assert.ok((await epochOf(page)) > 0);
    await leave();
  });

  it("needs no scrolling at 1280 x 720", async () => {
    const viewport = { width: 1280, height: 720 };
    const { page, leave } = await open(browser, site.url, "", { viewport });
    await unit(page, /^Unit 6 of layer 1/).waitFor();
    assert.equal(
      await playground(page)
        .getByRole("button", { name: /show all/ })
        .count(),
      0,
    );
    const height = await page.evaluate(() => document.documentElement.scrollHeight);
    assert.ok(height <= 720, `${height} px high`);
    await leave();
  });

  it("folds units up that a low window has no room for", async () => {
    const viewport = { width: 1280, height: 720 };
    const { page, leave } = await open(browser, site.url, "?v=1&layers=2,12,1", { viewport });
    const more = playground(page).getByRole("button", { name: /more units of layer 1: show all/ });
    await more.press("Enter");
    await unit(page, /^Unit 12 of layer 1/).waitFor();
    await leave();
  });

  it("has three panels on a phone, with the network first, and tabs that lead to each", async () => {
    const options = { viewport: { width: 360, height: 740 }, hasTouch: true };
    const { page, leave } = await open(browser, site.url, "", options);
    assert.equal(await panelInView(page), "network");
    for (const [name, panel] of [
      ["Result", "result"],
      ["Data", "data"],
    ] as const) {
      const tab = playground(page).getByRole("navigation", { name: "Panels" }).getByRole("button", { name }); // prettier-ignore
      await tab.tap();
      await playground(page).locator(`button[aria-current=true]`, { hasText: name }).waitFor();
      assert.equal(await panelInView(page), panel);
    }
    await leave();
  });

  it("follows a finger that swipes", async () => {
    const options = { viewport: { width: 360, height: 740 }, hasTouch: true };
    const { page, leave } = await open(browser, site.url, "", options);
    await playground(page).evaluate((figure) => {
      const strip = figure.shadowRoot!.querySelector(".strip")!;
      strip.scrollTo({ left: 2 * strip.clientWidth });
    });
    await playground(page).locator("button[aria-current=true]", { hasText: "Result" }).waitFor();
    await leave();
  });
});
