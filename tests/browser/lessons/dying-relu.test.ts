import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import type { Browser, Page } from "playwright-core";
import { loadEngine } from "../../../web/engine/index.js";
import { formatShare } from "../../../web/plot/index.js";
import { quit, visit } from "../support/browser.js";
import { serveAlone, type Site } from "../support/serve.js";
import { wantedBrowsers } from "../support/wanted.js";

const engine = await loadEngine();
const figure = (page: Page) => page.locator("dying-relu");

for (const [name, launch] of Object.entries(wantedBrowsers)) {
  describe(`the count of dead units in ${name}`, () => {
    let site: Site;
    let browser: Browser;

    before(async () => {
      site = await serveAlone("dying-relu");
      browser = await launch();
    });
    after(async () => {
      await quit(browser);
      await site.close();
    });

    it("ends where the core ends, at every learning rate, and says where the article is right", async () => {
      const { page, leave } = await visit(browser, `${site.url}?dying.epochs=60`);
      await figure(page).scrollIntoViewIfNeeded();
      await figure(page).getByRole("status").getByText("The article’s 10 to 40 %").waitFor();
      await figure(page).getByText("Table", { exact: true }).click();
      const { endMean } = engine.dyingRelu({ epochs: 60 });
      const rows = await figure(page).getByRole("row").allInnerTexts();
      assert.equal(rows.length, 1 + endMean.length);
      rows.slice(1).forEach((row, i) => assert.ok(row.includes(formatShare(endMean[i]!)), row));
      await leave();
    });

    it("says what it cannot train each time, and no more once that is taken back", async () => {
      const { page, leave } = await visit(browser, `${site.url}?dying.epochs=30`);
      await figure(page).scrollIntoViewIfNeeded();
      await figure(page).getByRole("status").getByText("%").first().waitFor();
      const set = (optimizer: string) =>
        figure(page).evaluate((it, name) => it.setAttribute("optimizer", name), optimizer);
      const refusal = figure(page).getByText("unknown optimizer 'dark'");
      for (const _ of [1, 2]) {
        await set("dark");
        await refusal.waitFor();
        await set("adam");
        await refusal.waitFor({ state: "detached" });
      }
      await leave();
    });

    it("shows that parametric ReLUs do not die, and the slopes that they learn, by keyboard", async () => {
      const { page, leave } = await visit(browser, `${site.url}?dying.epochs=30`);
      await figure(page).scrollIntoViewIfNeeded();
      const menu = figure(page).getByRole("combobox", { name: "Activation" });
      await menu.focus();
      await menu.selectOption("prelu");
      await figure(page)
        .getByRole("status")
        .getByText("no unit is dead at any of these learning rates")
        .waitFor();
      await figure(page).getByText("Table", { exact: true }).click();
      await figure(page).getByRole("columnheader", { name: "slopes learnt" }).waitFor();
      await page.waitForURL(/dying\.activation=prelu/);
      await leave();
    });
  });
}
