import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import type { Browser, Page } from "playwright-core";
import { figureDocs } from "../../../scripts/build/docs/examples.mjs";
import { launch, quit, visit } from "../support/browser.js";
import { serveFigures } from "../support/figures.js";
import { serveAtRoot, type Site } from "../support/serve.js";
import { wantedBrowsers } from "../support/wanted.js";

describe("the examples of the documentation", () => {
  let browser: Browser;

  before(async () => (browser = await launch()));
  after(() => quit(browser));

  for (const [tag, { examples }] of Object.entries(figureDocs)) {
    it(`come alive without a refusal: <${tag}>`, async () => {
      const site = await serveFigures(examples.map(({ markup }) => markup).join("\n"));
      const { page, leave } = await visit(browser, site.url);
      for (const [index, { name }] of examples.entries()) {
        const figure = page.locator(tag).nth(index);
        await figure.scrollIntoViewIfNeeded();
        await page.locator(`${tag}[data-ready] >> nth=${index}`).waitFor();
        assert.equal(await figure.getAttribute("data-failure"), null, name);
      }
      await leave();
      await site.close();
    });
  }
});

for (const [name, start] of Object.entries(wantedBrowsers)) {
  describe(`an example in ${name}`, () => {
    let site: Site;
    let browser: Browser;

    before(async () => {
      site = await serveAtRoot();
      browser = await start();
    });
    after(async () => {
      await quit(browser);
      await site.close();
    });

    const flow = (page: Page) => page.locator("gradient-flow");
    const depth = (page: Page) =>
      flow(page).evaluate((one) => (one as HTMLElementTagNameMap["gradient-flow"]).depth);
    const open = async () => {
      const { page, leave } = await visit(browser, `${site.url}docs/gradient-flow.html`);
      await flow(page).getByText("Share", { exact: true }).waitFor();
      return { page, leave, markup: page.getByRole("textbox", { name: "Markup" }) };
    };

    it("can be chosen, written anew and reset, by keyboard", async () => {
      const { page, leave, markup } = await open();
      await page.getByRole("radio", { name: "As it comes" }).press("ArrowRight");
      assert.match(await markup.inputValue(), /depth="20"/);
      assert.equal(await depth(page), 20);
      await markup.fill('<gradient-flow depth="3" style="--plot-twist-accent: red" class="mine">');
      assert.equal(await depth(page), 3);
      assert.equal(await flow(page).evaluate((one) => one.style.length), 1);
      await page.getByRole("button", { name: "Reset" }).press("Enter");
      assert.equal(await markup.inputValue(), "<gradient-flow></gradient-flow>");
      assert.equal(await depth(page), 6);
      assert.deepEqual(await flow(page).evaluate((one) => one.getAttributeNames()), []);
      await leave();
    });

    it("says what is wrong in the figure's own words, until it is mended", async () => {
      const { page, leave, markup } = await open();
      const problem = flow(page).getByRole("alert");
      for (const [text, sentence] of [
        ['<gradient-flow depth="99">', /depth must be 1 to 64, got 99/],
        ['<gradient-flow dept="9">', /unknown setting 'dept' of <gradient-flow>.*depth/],
      ] as const) {
        await markup.fill(text);
        await problem.getByText(sentence).waitFor();
        await markup.fill("<gradient-flow></gradient-flow>");
        await problem.getByText(sentence).waitFor({ state: "detached" });
      }
      await markup.fill("<gradient-flow");
      await page.getByText("There is no complete <gradient-flow> in the markup.").waitFor();
      await markup.fill("<gradient-flow></gradient-flow>");
      await page.getByText("There is no complete").waitFor({ state: "detached" });
      await leave();
    });

    it("follows what is done in the figure", async () => {
      const { page, leave, markup } = await open();
      await flow(page).getByRole("combobox", { name: "Right" }).selectOption("tanh");
      assert.equal(
        await markup.inputValue(),
        '<gradient-flow activations="sigmoid,tanh"></gradient-flow>',
      );
      await leave();
    });
  });
}
