import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import type { Browser } from "playwright-core";
import { violations } from "../support/axe.js";
import { launch, quit, visit } from "../support/browser.js";
import { serveAtRoot, type Site } from "../support/serve.js";

describe("the page for everyone", () => {
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

  for (const colorScheme of ["light", "dark"] as const) {
    for (const width of [360, 1440]) {
      it(`breaks no rule of axe, ${colorScheme}, ${width} px wide`, async () => {
        const viewport = { width, height: 900 };
        const { page, leave } = await visit(browser, site.url, { colorScheme, viewport });
        for (const figure of ["spiral-race", "activation-explorer", "gradient-flow"]) {
          await page.locator(figure).scrollIntoViewIfNeeded();
        }
        await page.locator("first-screen").scrollIntoViewIfNeeded();
        await page.locator("first-screen").getByRole("status").getByText("After").waitFor();
        assert.deepEqual(await violations(page), []);
        await leave();
      });
    }
  }
});
