import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser } from "playwright-core";
import type { ActivationExplorer } from "../../../web/elements/index.js";
import { tags } from "../../../scripts/build/figures.mjs";
import { browsers, quit, visit } from "../support/browser.js";
import { dist, listReadyFigures, whenReady } from "./hosts.js";

const address = (name: string): string => pathToFileURL(join(dist, name)).href;

for (const [name, launch] of Object.entries(browsers)) {
  describe(`single files from a disk in ${name}`, () => {
    let browser: Browser;

    before(async () => {
      browser = await launch();
    });
    after(() => quit(browser));

    it("show their figure, in the state that the address names", async () => {
      const { page, leave } = await visit(
        browser,
        `${address("activation-explorer.html")}#functions=mish,tanh`,
      );
      const functions = () =>
        page.evaluate(
          () =>
            (document.querySelector("activation-explorer") as unknown as ActivationExplorer).state
              .functions,
        );
      assert.deepEqual(await functions(), ["mish", "tanh"]);
      await page.evaluate(() => void (location.hash = "functions=softsign"));
      await page.locator('activation-explorer[functions="softsign"]').waitFor();
      assert.deepEqual(await functions(), ["softsign"]);
      await leave();
    });

    it("compute every figure", async () => {
      const { page, leave } = await visit(browser, address("softmax-lab.html"));
      await page.addInitScript(listReadyFigures);
      for (const tag of tags) {
        await page.goto(address(`${tag}.html`));
        await whenReady(page, tag);
      }
      await leave();
    });

    it("are the whole lesson", async () => {
      const { page, leave } = await visit(browser, address("plot-twist.html"));
      await page.locator("first-screen .live .readout strong").first().waitFor();
      await page.locator("softmax-lab").scrollIntoViewIfNeeded();
      await page.locator("softmax-lab .live table").first().waitFor();
      await leave();
    });
  });
}
