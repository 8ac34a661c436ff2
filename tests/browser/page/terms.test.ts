import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import type { Browser, Locator } from "playwright-core";
import { glossary } from "../../../web/page/prerender/terms.js";
import { quit, visit } from "../support/browser.js";
import { serveAtRoot, type Site } from "../support/serve.js";
import { wantedBrowsers } from "../support/wanted.js";

let site: Site;

before(async () => {
  site = await serveAtRoot();
});
after(() => site.close());

/** Whether an element lies entirely inside the window. */
const isInWindow = (element: Locator): Promise<boolean> =>
  element.evaluate((it) => {
    const { left, top, right, bottom } = it.getBoundingClientRect();
    return left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight;
  });

for (const [name, start] of Object.entries(wantedBrowsers)) {
  describe(`the terms of the lesson in ${name}`, () => {
    let browser: Browser;

    before(async () => {
      browser = await start();
    });
    after(() => quit(browser));

    it("explain themselves by keyboard, one at a time", async () => {
      const { page, leave } = await visit(browser, site.url);
      const word = page.getByRole("button", { name: "learning rate", exact: true });
      const explanation = page.getByText("how far each update moves the weights");
      const other = page.getByRole("button", { name: "gradient descent", exact: true });
      await word.focus();
      assert.equal(await explanation.isVisible(), false);
      await page.keyboard.press("Enter");
      await explanation.waitFor({ state: "visible" });
      await page.keyboard.press("Escape");
      await explanation.waitFor({ state: "hidden" });
      assert.ok(await word.evaluate((it) => it === document.activeElement));
      await page.keyboard.press("Space");
      await explanation.waitFor({ state: "visible" });
      await other.press("Enter");
      await explanation.waitFor({ state: "hidden" });
      await page.getByText("moves every weight against its gradient").waitFor();
      await leave();
    });

    it("do so without scripts, inside the narrowest window, and close at a tap elsewhere", async () => {
      const options = { javaScriptEnabled: false, viewport: { width: 320, height: 640 } };
      const { page, leave } = await visit(browser, site.url, options);
      for (const [term] of glossary) {
        const explanation = page.locator(`#term-${term}`);
        await page.locator(`[popovertarget="term-${term}"]`).click();
        await explanation.waitFor({ state: "visible" });
        assert.ok(await isInWindow(explanation), term);
        await page.mouse.click(4, 4);
        await explanation.waitFor({ state: "hidden" });
      }
      await leave();
    });
  });
}
