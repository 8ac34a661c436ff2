import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import type { Browser, Page } from "playwright-core";
import { launch, visit } from "./browser.js";
import { serveAtRoot, type Site } from "./serve.js";

for (const [name, start] of [["Chromium", launch]] as const) {
  describe(`the softmax lab in ${name}`, () => {
    let site: Site;
    let browser: Browser;

    before(async () => {
      site = await serveAtRoot();
      browser = await start();
    });
    after(async () => {
      await browser.close();
      await site.close();
    });

    const lab = (page: Page) => page.locator("softmax-lab");
    const compared = (page: Page) => lab(page).getByRole("table", { name: /^Shares in four/ });
    const ways = (page: Page, precision: string) =>
      compared(page).locator(`tr[data-precision=${precision}] td`);
    const sentence = (page: Page) => lab(page).getByRole("status");

    /** Waits until the naive form in a precision has come to this end. */
    const comesTo = (page: Page, precision: string, failure: string) =>
      compared(page)
        .locator(`tr[data-precision=${precision}] td:nth-of-type(1)[data-failure=${failure}]`)
        .waitFor();

    it("shows the article's shares, and that all is well in every precision", async () => {
      const { page, leave } = await visit(browser, site.url);
      await sentence(page).getByText("Score 1 gets the largest share, 60.9 %").waitFor();
      const shares = await lab(page).locator(".result").allInnerTexts();
      assert.deepEqual(shares, ["0.609", "0.224", "0.136", "0.030"]);
      for (const precision of ["double", "float", "half", "bfloat16"]) {
        await comesTo(page, precision, "none");
      }
      const picture = ways(page, "half").first().getByRole("img");
      assert.equal(await picture.getAttribute("aria-label"), "Half, as it stands: 0.609, 0.224, 0.136, 0.030"); // prettier-ignore
      await leave();
    });
  });
}
