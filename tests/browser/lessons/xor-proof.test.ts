import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import type { Browser, Page } from "playwright-core";
import { loadEngine } from "../../../web/engine/index.js";
import { formatFixed, formatMeasure } from "../../../web/plot/index.js";
import { quit, retype, visit } from "../support/browser.js";
import { serveAlone, type Site } from "../support/serve.js";
import { wantedBrowsers } from "../support/wanted.js";

const engine = await loadEngine();
const proof = (page: Page) => page.locator("xor-proof");
/** The status that a screen reader announces; the figure also shows its text visibly. */
const told = (page: Page) => proof(page).getByRole("status");

/** Opens the page and scrolls to the proof, which trains only once it is on screen. */
async function come(browser: Browser, url: string) {
  const { page, leave } = await visit(browser, url);
  await proof(page).scrollIntoViewIfNeeded();
  return { page, leave };
}

for (const [name, open] of Object.entries(wantedBrowsers)) {
  describe(`the XOR proof in ${name}`, () => {
    let site: Site;
    let browser: Browser;

    before(async () => {
      site = await serveAlone("xor-proof");
      browser = await open();
    });
    after(async () => {
      await quit(browser);
      await site.close();
    });

    it("shows the outputs of both networks as the core has them, and counts the starts", async () => {
      const { page, leave } = await come(browser, site.url);
      const { curved, linear } = engine.xorProof({ seeds: [0] });
      await told(page).getByText("100 are solved with Sigmoid and 0 without").waitFor();
      const table = proof(page).getByRole("table", { name: "Outputs" });
      const rows = await table.getByRole("row").allInnerTexts();
      rows.slice(1).forEach((row, i) => {
        assert.ok(row.includes(formatFixed(curved.outputs[i]!, 3)), row);
        assert.ok(row.includes(formatFixed(linear.outputs[i]!, 3)), row);
      });
      await leave();
    });

    it("goes from curved to linear by the arrow keys, and the address follows", async () => {
      const { page, leave } = await come(browser, site.url);
      const slider = proof(page).getByRole("slider", { name: /^Blend, t of / });
      await slider.focus();
      await page.keyboard.press("Home");
      await told(page).getByText("0 are solved with t = 0 of Sigmoid").waitFor();
      await page.waitForURL(/xor\.blend=0\b/);
      await page.keyboard.press("End");
      await told(page).getByText("100 are solved with Sigmoid").waitFor();
      const { firstSolved, allSolved } = engine.xorBlend();
      const words = `first is solved at t = ${formatFixed(firstSolved, 2)}; from t = ${formatFixed(allSolved, 2)} on`;
      await proof(page).getByText(words).first().waitFor();
      await leave();
    });

    it("multiplies five matrices into one, two at a time", async () => {
      const { page, leave } = await come(browser, site.url);
      const { residual, products } = engine.collapse();
      await proof(page)
        .getByText(`largest difference is ${formatMeasure(residual)}`)
        .waitFor();
      const multiply = proof(page).getByRole("button", { name: "Multiply two" });
      await multiply.focus();
      for (let i = 0; i < 4; i++) await page.keyboard.press("Enter");
      assert.equal(await multiply.isDisabled(), true);
      const matrices = proof(page).getByRole("table", { name: /by 2$/ });
      await matrices.first().waitFor();
      assert.equal(await matrices.count(), 1);
      const cells = await matrices.getByRole("cell").allInnerTexts();
      assert.deepEqual(
        cells,
        [...products.slice(-4)].map((value) => formatFixed(value, 2)),
      );
      await leave();
    });

    it("explains what cannot be, and goes on", async () => {
      const { page, leave } = await come(browser, site.url);
      await proof(page).evaluate((figure) => figure.setAttribute("width", "65"));
      const sentence = proof(page).getByRole("alert").getByText("width must be 1 to 64, got 65");
      await sentence.waitFor();
      await proof(page).getByText("More", { exact: true }).click();
      const width = proof(page).getByRole("spinbutton", { name: "Width" });
      await retype(width, "3");
      await told(page)
        .getByText(/Of 100 starts, \d+ are solved with Sigmoid/)
        .waitFor();
      await sentence.waitFor({ state: "detached" });
      await leave();
    });
  });
}
