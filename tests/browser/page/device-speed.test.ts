import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import type { Browser, Page } from "playwright-core";
import { quit, visit } from "../support/browser.js";
import { serveAlone, type Site } from "../support/serve.js";
import { wantedBrowsers } from "../support/wanted.js";

for (const [name, launch] of Object.entries(wantedBrowsers)) {
  describe(`the measurement of a device in ${name}`, () => {
    let site: Site;
    let browser: Browser;

    before(async () => {
      site = await serveAlone("device-speed");
      browser = await launch();
    });
    after(async () => {
      await quit(browser);
      await site.close();
    });

    const figure = (page: Page) => page.locator("device-speed");
    const button = (page: Page, label: string) => figure(page).getByRole("button", { name: label });
    const status = (page: Page) => figure(page).getByRole("status");
    const own = (page: Page) => figure(page).locator("td.own").allInnerTexts();

    it("fills its column by keyboard, and can be run again", async () => {
      const { page, leave } = await visit(browser, site.url);
      await button(page, "Measure this device").press("Enter");
      await status(page).getByText("Training with GELU.").waitFor();
      await status(page).getByText("Measured.").waitFor();
      for (const text of await own(page)) assert.match(text, /^[\d,.]+$/);
      assert.equal(await figure(page).getByRole("progressbar").count(), 0);
      assert.ok(await button(page, "Measure this device").isVisible());
      await leave();
    });

    it("stops at once, and keeps what it has", async () => {
      const { page, leave } = await visit(browser, site.url);
      await button(page, "Measure this device").press("Enter");
      await figure(page).getByRole("progressbar", { name: "Measurement" }).waitFor();
      await status(page).getByText("Training with tanh.").waitFor();
      await button(page, "Stop").press("Space");
      await status(page).getByText("Stopped.").waitFor();
      const [first = "", second] = await own(page);
      assert.match(first, /^[\d,]+$/);
      assert.equal(second, "–");
      await leave();
    });

    it("says in one sentence that the core did not arrive, and measures once it does", async () => {
      const context = await browser.newContext();
      const page = await context.newPage();
      await page.route("**/*.wasm", (route) => route.abort());
      await page.goto(site.url);
      await button(page, "Measure this device").press("Enter");
      await status(page)
        .getByText("could not be measured: the core could not be fetched")
        .waitFor();
      await page.unroute("**/*.wasm");
      await button(page, "Measure this device").press("Enter");
      await status(page).getByText("Training with ReLU.").waitFor();
      await context.close();
    });
  });
}
