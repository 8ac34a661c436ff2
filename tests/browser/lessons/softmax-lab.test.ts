import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import type { Browser, Page } from "playwright-core";
import { quit, retype, visit } from "../support/browser.js";
import { serveAlone, type Site } from "../support/serve.js";
import { wantedBrowsers } from "../support/wanted.js";

for (const [name, start] of Object.entries(wantedBrowsers)) {
  describe(`the softmax lab in ${name}`, () => {
    let site: Site;
    let browser: Browser;

    before(async () => {
      site = await serveAlone("softmax-lab");
      browser = await start();
    });
    after(async () => {
      await quit(browser);
      await site.close();
    });

    const lab = (page: Page) => page.locator("softmax-lab");
    const compared = (page: Page) => lab(page).getByRole("table", { name: /^Shares in four/ });
    const ways = (page: Page, precision: string) =>
      compared(page).locator(`tr[data-precision=${precision}] td`);
    const sentence = (page: Page) => lab(page).getByRole("status");

    /** Waits until the table shows `failure` for the naive form in a precision. */
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

    it("breaks at e^1000 as it stands and not with the largest subtracted, and says why", async () => {
      const { page, leave } = await visit(browser, site.url);
      await retype(lab(page).getByRole("spinbutton", { name: "Shift, typed" }), "1000");
      await comesTo(page, "double", "exponential");
      const words = await ways(page, "double").first().innerText();
      assert.match(words, /Broken\. e to the power of 1002 \(score 1\) is infinite/);
      assert.match(words, /sum NaN/);
      assert.match(
        await ways(page, "double").nth(1).innerText(),
        /sum 1,\s+entropy 1\.01\s+Exact\./,
      );
      await page.waitForURL(/softmax\.shift=1000/);
      const shares = await lab(page).locator(".result").allInnerTexts();
      assert.deepEqual(shares, ["0.609", "0.224", "0.136", "0.030"]);
      await leave();
    });

    it("leaves alone what is being typed, however often it is rendered meanwhile", async () => {
      const { page, leave } = await visit(browser, site.url);
      const typed = lab(page).getByRole("spinbutton", { name: "Shift, typed" });
      await typed.press("ControlOrMeta+a");
      await typed.pressSequentially("10");
      await lab(page).evaluate(async (element) => {
        const figure = element as HTMLElement & { state: object; updateComplete: Promise<boolean> };
        figure.state = { x: 3 };
        await figure.updateComplete;
      });
      await typed.pressSequentially("00");
      await typed.press("Enter");
      await page.waitForURL(/softmax\.shift=1000/);
      assert.equal(await typed.inputValue(), "1000");
      await leave();
    });

    it("speaks when a slider has come to rest, not at every step", async () => {
      // A fresh window, because the test stops its clock.
      const viewport = { width: 1000, height: 800 };
      const { page, leave } = await visit(browser, site.url, { viewport });
      await sentence(page).getByText("Score 1 gets the largest share").waitFor();
      const spoken = await sentence(page).innerText();
      const seen = lab(page).locator(".sentence").first();
      await page.clock.install();
      await page.clock.pauseAt(Date.now() + 60_000);
      const slider = lab(page).getByRole("slider", { name: "Score 4" });
      for (const key of ["End", "ArrowLeft", "ArrowLeft"]) {
        const before = await seen.innerText();
        await slider.press(key);
        await seen.filter({ hasNotText: before }).waitFor();
        await page.clock.runFor(400);
        assert.equal(await sentence(page).innerText(), spoken);
      }
      await page.clock.runFor(100);
      assert.equal(await sentence(page).innerText(), await seen.innerText());
      await leave();
    });

    it("moves by keyboard: a score, the temperature, one score more", async () => {
      const { page, leave } = await visit(browser, site.url);
      const slider = lab(page).getByRole("slider", { name: "Score 4" });
      await slider.focus();
      await slider.press("End");
      await sentence(page).getByText("Score 4 gets the largest share").waitFor();
      await page.waitForURL(/softmax\.logits=2,1,0\.5,10/);
      const heat = lab(page).getByRole("slider", { name: /^Temperature/ });
      await heat.press("End");
      await sentence(page).getByText("34.1 %").waitFor(); // e^0.5 / (e^0.1 + e^0.05 + e^0.025 + e^0.5)
      await page.waitForURL(/softmax\.temperature=20/);
      await lab(page).getByRole("button", { name: "Add a score" }).press("Enter");
      await lab(page).getByRole("slider", { name: "Score 5" }).waitFor();
      await lab(page).getByRole("button", { name: "Remove the last" }).press("Enter");
      assert.equal(await lab(page).getByRole("slider", { name: "Score 5" }).count(), 0);
      await leave();
    });

    it("says in a sentence what cannot be, and recovers", async () => {
      const { page, leave } = await visit(browser, site.url);
      const typed = lab(page).getByRole("spinbutton", { name: "Temperature, typed" });
      await retype(typed, "0");
      await lab(page).getByText("temperature must be 0.001 to 1000, got 0").waitFor();
      await retype(typed, "2");
      await lab(page).getByText("temperature must be").waitFor({ state: "detached" });
      await leave();
    });

    it("shows that the guard at 20 comes too late in half", async () => {
      const { page, leave } = await visit(browser, `${site.url}?softmax.x=12`);
      const table = lab(page).getByRole("table", { name: /^Softplus in three forms/ });
      const half = table.locator("tr[data-precision=half] td");
      await table.locator("tr[data-precision=half] td[data-verdict]").first().waitFor();
      assert.deepEqual(
        await half.evaluateAll((cells) =>
          cells.map((cell) => (cell as HTMLElement).dataset.verdict),
        ),
        ["infinite", "infinite", "right"],
      );
      const limits = lab(page).getByRole("table", { name: /^The first number/ });
      await limits.getByText("11.09375").first().waitFor();
      await limits.getByText("88.72284").first().waitFor();
      await lab(page).getByRole("button", { name: "−40" }).press("Enter");
      await table
        .locator("tr[data-precision=float] td:nth-of-type(2)[data-verdict=zero]")
        .waitFor();
      await leave();
    });

    it("moves nothing when a number gets longer", async () => {
      const { page, leave } = await visit(browser, site.url);
      await comesTo(page, "half", "none");
      const heights = async () => {
        const rows = [lab(page).getByRole("group", { name: "Score 4", exact: true })];
        rows.push(compared(page).locator("tr[data-precision=bfloat16]"));
        return Promise.all(rows.map(async (row) => (await row.boundingBox())!.height));
      };
      const before = await heights();
      await retype(lab(page).getByRole("spinbutton", { name: "Temperature, typed" }), "0.3");
      await lab(page).locator(".result").getByText("×10").first().waitFor();
      assert.deepEqual(await heights(), before);
      await leave();
    });

    it("fits a phone", async () => {
      const { page, leave } = await visit(browser, site.url, {
        viewport: { width: 320, height: 640 },
      });
      await lab(page).scrollIntoViewIfNeeded();
      await comesTo(page, "half", "none");
      assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= 320);
      await leave();
    });
  });
}
