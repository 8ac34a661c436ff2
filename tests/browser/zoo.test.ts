import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import type { Browser, Page } from "playwright-core";
import { loadEngine } from "../../web/engine/index.js";
import { launch, visit } from "./browser.js";
import { serveAtRoot, type Site } from "./serve.js";

for (const [name, start] of [["Chromium", launch]] as const) {
  describe(`the zoo in ${name}`, () => {
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

    const zoo = (page: Page) => page.locator("activation-zoo");
    const rows = (page: Page) => zoo(page).locator("tr[data-id]");
    const heading = (page: Page, title: string) =>
      zoo(page).getByRole("columnheader", { name: title });

    const sortedBy = (page: Page, title: string, order: string) =>
      zoo(page).locator(`th[aria-sort=${order}]`, { hasText: title }).waitFor();

    /** Goes to the zoo and waits until the facts about all functions are there. */
    async function allKnown(page: Page): Promise<void> {
      await zoo(page).scrollIntoViewIfNeeded();
      await zoo(page).getByRole("status").getByText("All").waitFor();
      for (;;) {
        const waiting = zoo(page).locator("td", { hasText: "…" });
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
  });
}
