import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import type { Browser, Page } from "playwright-core";
import { violations } from "../support/axe.js";
import { quit, retype, visit } from "../support/browser.js";
import { serveAlone, type Site } from "../support/serve.js";
import { wantedBrowsers } from "../support/wanted.js";

const figure = (page: Page) => page.locator("network-view");
const unit = (page: Page, name: RegExp) => figure(page).getByRole("treeitem", { name, includeHidden: false }); // prettier-ignore

/** Opens the page and scrolls to the network. */
async function come(browser: Browser, url: string, query = "") {
  const { page, leave } = await visit(browser, url + query);
  await figure(page).scrollIntoViewIfNeeded();
  await unit(page, /^Unit 1 of layer 1:/).waitFor();
  return { page, leave };
}

/** The number after a word in the figure. */
const epochOf = async (page: Page): Promise<number> => {
  const slider = figure(page).getByRole("slider", { name: "Epoch to look at" });
  return Number(await slider.inputValue());
};

for (const [name, open] of Object.entries(wantedBrowsers)) {
  describe(`the opened network in ${name}`, () => {
    let site: Site;
    let browser: Browser;

    before(async () => {
      site = await serveAlone("network-view");
      browser = await open();
    });
    after(async () => {
      await quit(browser);
      await site.close();
    });

    it("goes from unit to unit by the arrow keys, picks one, and puts its numbers in words", async () => {
      const { page, leave } = await come(browser, site.url);
      await unit(page, /^Input x:/).focus();
      await page.keyboard.press("ArrowRight");
      await page.keyboard.press("Home");
      await page.keyboard.press("ArrowDown");
      const second = unit(page, /^Unit 2 of layer 1:/);
      assert.ok(await second.evaluate((one) => one.matches(":focus")));
      await page.keyboard.press("Enter");
      assert.equal(await second.getAttribute("aria-selected"), "true");
      await page.waitForURL(/network\.unit=3\b/);
      await figure(page).getByRole("button", { name: "Take it out" }).press("Enter");
      await unit(page, /^Unit 2 of layer 1: taken out/).waitFor();
      await figure(page).getByRole("button", { name: "Put it back" }).press("Enter");
      await unit(page, /^Unit 2 of layer 1: mean value/).waitFor();
      await leave();
    });

    it("sets a weight of the network itself, and takes it back", async () => {
      const { page, leave } = await come(browser, site.url, "?network.unit=3");
      await figure(page).getByText("The picked unit").click();
      const bias = figure(page).getByRole("spinbutton", { name: "to", exact: true });
      const before = await bias.inputValue();
      await retype(bias, "2.5");
      await unit(page, /^Unit 2 of layer 1: .* bias 2\.5;/).waitFor();
      await figure(page).getByRole("button", { name: "Undo" }).click();
      await unit(page, /^Unit 2 of layer 1: .* bias 0;/).waitFor();
      assert.equal(await bias.inputValue(), before);
      await leave();
    });

    it("steps, plays, and goes back in time", async () => {
      const { page, leave } = await come(browser, site.url, "?network.epochs=40");
      const before = await unit(page, /^Unit 1 of layer 2:/).getAttribute("aria-label");
      await figure(page).getByRole("button", { name: "Step" }).click();
      await figure(page).getByText("epoch 1 of 40").waitFor();
      await figure(page).getByRole("button", { name: "Play" }).click();
      await figure(page).getByText("epoch 40 of 40").waitFor();
      const slider = figure(page).getByRole("slider", { name: "Epoch to look at" });
      await slider.focus();
      await page.keyboard.press("Home");
      assert.equal(await epochOf(page), 0);
      await figure(page).getByRole("treeitem", { name: before!, exact: true }).waitFor();
      await leave();
    });

    it("runs a place forward, and its gradient back, one weight at a time", async () => {
      const { page, leave } = await come(browser, site.url);
      await figure(page).getByText("One point, forward and back").click();
      const picture = figure(page).getByRole("application");
      await picture.focus();
      await page.keyboard.press("ArrowRight");
      await figure(page)
        .getByText(/^Forward: the network says class 1 with/)
        .waitFor();
      await figure(page).getByRole("button", { name: "Run the gradient back" }).press("Enter");
      await figure(page).getByText("Unit 1 of layer 2 to the output").waitFor();
      await figure(page).getByRole("button", { name: "Next weight" }).press("Enter");
      await figure(page).getByText("Unit 2 of layer 2 to the output").waitFor();
      await leave();
    });

    it("sets a second function beside the first, at the same epoch, and keeps it in the address", async () => {
      const { page, leave } = await come(browser, site.url, "?network.epochs=30");
      await figure(page).getByRole("button", { name: "Step" }).click();
      await figure(page).getByText("epoch 1 of 30").waitFor();
      const beside = figure(page).getByRole("combobox", { name: "Beside" });
      await beside.selectOption({ label: "Sigmoid" });
      await page.waitForURL(/network\.beside=sigmoid/);
      const sentence = figure(page)
        .getByText(/^At epoch 1 ReLU has .*; Sigmoid has /)
        .first();
      await sentence.waitFor({ state: "attached" });
      await figure(page).getByRole("button", { name: "Play" }).click();
      await figure(page).getByText("epoch 30 of 30").waitFor();
      const other = figure(page).getByRole("group", { name: "Sigmoid" });
      await other.getByRole("treeitem", { name: /^Input x:/ }).focus();
      await page.keyboard.press("ArrowRight");
      await page.keyboard.press("Enter");
      const picked = figure(page).getByRole("treeitem", { selected: true });
      assert.equal(await picked.count(), 2, "the same unit is picked in both");
      assert.equal(await other.locator(":focus").count(), 1, "the keyboard stays in its network");
      const slider = figure(page).getByRole("slider", { name: "Epoch to look at" });
      await slider.focus();
      await page.keyboard.press("Home");
      await figure(page).getByText(/^At epoch 0 ReLU has .*; Sigmoid has /).first().waitFor({ state: "attached" }); // prettier-ignore
      const ofFigure = (each: string): boolean => !each.startsWith("page-has-heading-one"); // it stands alone
      assert.deepEqual((await violations(page)).filter(ofFigure), []);
      await beside.selectOption({ label: "nothing" });
      await figure(page).getByText(/^Of 16 hidden units/).first().waitFor({ state: "attached" }); // prettier-ignore
      assert.equal(await figure(page).getByRole("tree").count(), 1);
      await leave();
    });

    it("tells the numbers at a place, under the mouse and by the arrow keys", async () => {
      const { page, leave } = await come(browser, site.url);
      const picture = figure(page).getByRole("application");
      await picture.hover();
      const numbers = figure(page).getByText(
        /^x .*, y .*output .*, class 1 with .* %: class [01]$/,
      );
      await numbers.waitFor();
      await page.mouse.move(0, 0);
      await figure(page).getByText("Point at a place to read its numbers.").waitFor();
      await picture.focus();
      await page.keyboard.press("ArrowRight");
      await numbers.waitFor();
      await figure(page).getByRole("status").getByText(/^x .*, y .*; output .*\.$/).waitFor({ state: "attached" }); // prettier-ignore
      await leave();
    });

    it("copies the network as a program", async () => {
      const { page, leave } = await come(browser, site.url);
      await figure(page).getByText("Share", { exact: true }).click();
      await figure(page).getByRole("button", { name: "Network in PyTorch" }).click();
      const copied = figure(page).getByRole("textbox", { name: "What was copied" });
      await copied.waitFor();
      assert.match(await copied.inputValue(), /^import torch$[^]*^LAYERS = \[$[^]*^def network/m);
      await leave();
    });

    it("counts regions, and none but one without an activation", async () => {
      const { page, leave } = await come(browser, site.url, "?network.folds=true");
      await figure(page).getByText("Where it bends", { exact: true }).click();
      await figure(page).getByText(/Linear regions in this square: \d+ after layer 1 and \d+ after layer 2/).waitFor(); // prettier-ignore
      await figure(page)
        .getByRole("slider", { name: /^From linear to curved/ })
        .focus();
      await page.keyboard.press("Home");
      await figure(page)
        .getByText(/No fold: .* 1 after layer 1 and 1 after layer 2/)
        .waitFor();
      const ofFigure = (each: string): boolean => !each.startsWith("page-has-heading-one"); // it stands alone
      assert.deepEqual((await violations(page)).filter(ofFigure), []);
      await leave();
    });
  });
}
