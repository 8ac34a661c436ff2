import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import type { Browser, Page } from "playwright-core";
import { loadEngine } from "../../../web/engine/index.js";
import { quit, visit } from "../support/browser.js";
import { serveAlone, type Site } from "../support/serve.js";
import { wantedBrowsers } from "../support/wanted.js";

for (const [name, start] of Object.entries(wantedBrowsers)) {
  describe(`the zoo in ${name}`, () => {
    let site: Site;
    let browser: Browser;

    before(async () => {
      site = await serveAlone("activation-zoo", "activation-explorer", "softmax-lab");
      browser = await start();
    });
    after(async () => {
      await quit(browser);
      await site.close();
    });

    const zoo = (page: Page) => page.locator("activation-zoo");
    const rows = (page: Page) => zoo(page).locator("tr[data-id]");
    const heading = (page: Page, title: string) =>
      zoo(page).getByRole("columnheader", { name: title });

    const sortedBy = (page: Page, title: string, order: string) =>
      zoo(page).locator(`th[aria-sort=${order}]`, { hasText: title }).waitFor();

    /** Scrolls to the zoo and waits until it shows the facts about all functions. */
    async function allKnown(page: Page): Promise<void> {
      await zoo(page).scrollIntoViewIfNeeded();
      await zoo(page).getByRole("status").getByText("All").waitFor();
      for (;;) {
        const waiting = zoo(page).locator("td", { hasText: /^\s*…\s*$/ });
        if ((await waiting.count()) === 0) return;
        await waiting.first().waitFor({ state: "detached" });
      }
    }

    it("has every function of the catalogue, with facts that the core found", async () => {
      const engine = await loadEngine();
      const { activations, vectorFunctions } = engine.catalogue();
      const { page, leave } = await visit(browser, site.url);
      await allKnown(page);
      assert.equal(await rows(page).count(), activations.length + vectorFunctions.length);
      const relu = await zoo(page).locator("tr[data-id=relu] td").allInnerTexts();
      assert.ok(relu.includes("slope jumps at 0, from 0 to 1"), relu.join(" | "));
      assert.ok(relu.includes("[0, ∞)"));
      assert.ok(relu.includes("Convolutional networks, a safe start"));
      await leave();
    });

    it("typesets every formula, in digits that a person reads", async () => {
      const { page, leave } = await visit(browser, site.url);
      await allKnown(page);
      const formulas = zoo(page).locator("tr[data-id] td.formula");
      assert.equal(await formulas.locator("math").count(), await rows(page).count());
      const texts = await formulas.allTextContents();
      assert.deepEqual(
        texts.filter((text) => /\d{7}|\*|expm1|normcdf/.test(text)),
        [],
      );
      await leave();
    });

    it("sorts by keyboard, tells it by aria-sort, and keeps it in the address", async () => {
      const { page, leave } = await visit(browser, site.url);
      await allKnown(page);
      const sort = heading(page, "Steepest").getByRole("button");
      await sort.focus();
      await sort.press("Enter");
      await sortedBy(page, "Steepest", "ascending");
      await sort.press("Space");
      await sortedBy(page, "Steepest", "descending");
      await page.waitForURL(/zoo\.sort=steepest&zoo\.descending=true/);
      const engine = await loadEngine();
      const ids = await rows(page).evaluateAll((all) =>
        all.filter((row) => !row.matches(".list")).map((row) => (row as HTMLElement).dataset.id!),
      );
      const slopes = ids.map((activation) => engine.inspect({ activation }).largestSlope);
      assert.deepEqual(
        slopes,
        slopes.toSorted((a, b) => b - a),
      );
      await leave();
    });

    it("opens with the order and the search that the address asks for", async () => {
      const { page, leave } = await visit(browser, `${site.url}?zoo.search=gelu&zoo.sort=name`);
      await zoo(page).getByRole("status").getByText(" of ").waitFor();
      await sortedBy(page, "Function", "ascending");
      const names = await rows(page).locator("th").allInnerTexts();
      assert.ok(names.length > 1 && names.every((each) => /gelu|geglu/i.test(each)), names.join());
      await leave();
    });

    it("finds what is typed, says how many there are, and offers a way back from none", async () => {
      const { page, leave } = await visit(browser, site.url);
      await allKnown(page);
      await zoo(page).getByRole("searchbox", { name: "Find" }).fill("relu");
      await zoo(page)
        .getByRole("status")
        .getByText(/\d+ of \d+ functions/)
        .waitFor();
      assert.ok((await rows(page).count()) >= 2);
      await zoo(page).getByRole("searchbox").fill("no such function");
      await zoo(page).getByText("No function matches.").waitFor();
      await zoo(page).getByRole("button", { name: "Show all" }).press("Enter");
      await zoo(page).getByRole("status").getByText("All").waitFor();
      await zoo(page).getByRole("combobox", { name: "Family" }).selectOption("gated");
      await zoo(page).locator("tr[data-id=relu]").waitFor({ state: "detached" });
      assert.equal(await zoo(page).locator("tr[data-id=mish]").count(), 1);
      await leave();
    });

    it("opens a function in the explorer, and softmax in its lab", async () => {
      const { page, leave } = await visit(browser, site.url);
      await allKnown(page);
      await zoo(page)
        .getByRole("button", { name: /^Show all/ })
        .press("Enter");
      await zoo(page).getByRole("button", { name: "Mish", exact: true }).press("Enter");
      await page.waitForURL(/explore\.functions=mish/);
      const hasFocus = (tag: string) =>
        page.waitForFunction((tag) => document.activeElement?.localName === tag, tag);
      await hasFocus("activation-explorer");
      await zoo(page).getByRole("button", { name: "Softmax", exact: true }).press("Enter");
      await hasFocus("softmax-lab");
      await leave();
    });

    it("shows ten functions until all are asked for, and leaves the wheel to the page", async () => {
      const { page, leave } = await visit(browser, site.url);
      await allKnown(page);
      const shown = () => rows(page).filter({ visible: true }).count();
      const cage = zoo(page).getByRole("region", { name: "Activation functions compared" });
      const hidden = () => cage.evaluate(({ scrollHeight, clientHeight }) => scrollHeight - clientHeight); // prettier-ignore
      const all = await rows(page).count();
      assert.deepEqual([await shown(), await hidden()], [10, 0]);
      await zoo(page)
        .getByRole("button", { name: `Show all ${all} functions` })
        .press("Enter");
      await zoo(page).getByRole("button", { expanded: true }).waitFor();
      assert.deepEqual([await shown(), await hidden()], [all, 0]);
      await cage.hover();
      const before = await page.evaluate(() => scrollY);
      await page.mouse.wheel(0, 100);
      await page.waitForFunction((before) => scrollY > before, before);
      await zoo(page).getByRole("button", { name: "Show the first 10" }).press("Enter");
      await zoo(page).getByRole("searchbox", { name: "Find" }).fill("gelu");
      await zoo(page).getByRole("status").getByText(" of ").waitFor();
      assert.equal(await zoo(page).getByRole("button", { name: /^Show/ }).count(), 0);
      await leave();
    });

    it("scrolls within itself on a phone, its first column staying", async () => {
      const { page, leave } = await visit(browser, site.url, {
        viewport: { width: 320, height: 640 },
      });
      await allKnown(page);
      assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= 320);
      const cage = zoo(page).getByRole("region", { name: "Activation functions compared" });
      const first = zoo(page).locator("tr[data-id=relu] th");
      const before = (await first.boundingBox())!.x;
      await cage.evaluate((element) => element.scrollTo(300, 0));
      assert.ok((await cage.evaluate((element) => element.scrollLeft)) > 200);
      assert.equal((await first.boundingBox())!.x, before);
      await leave();
    });
  });
}
