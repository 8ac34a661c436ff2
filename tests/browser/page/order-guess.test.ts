import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import type { Browser, Page } from "playwright-core";
import { loadEngine } from "../../../web/engine/index.js";
import { quit, visit } from "../support/browser.js";
import { serveAlone, type Site } from "../support/serve.js";
import { wantedBrowsers } from "../support/wanted.js";

/** The runners of the opening race, run in this process, in the order in which they reach the target. */
async function arrivals() {
  const engine = await loadEngine();
  const { config } = engine.catalogue().presets.find(({ id }) => id === "honest")!;
  const race = engine.createRace({ ...config, seeds: config.seeds.slice(0, 1) });
  race.advance(config.epochs);
  const found = race.runners.map(({ label, epochsToTarget }) => ({ label, epochsToTarget }));
  race.dispose();
  return found.sort((a, b) => (a.epochsToTarget ?? Infinity) - (b.epochsToTarget ?? Infinity));
}

for (const [name, launch] of Object.entries(wantedBrowsers)) {
  describe(`the guesses in ${name}`, () => {
    let site: Site;
    let browser: Browser;

    before(async () => {
      site = await serveAlone("order-guess", "fieldset");
      browser = await launch();
    });
    after(async () => {
      await quit(browser);
      await site.close();
    });

    const guess = (page: Page) => page.locator("order-guess");
    const move = (page: Page, name: string) => guess(page).getByRole("button", { name });
    const order = (page: Page) =>
      guess(page).getByRole("list", { name: "Your order" }).locator(".name").allInnerTexts();

    it("puts the eight in order by keyboard, keeps the focus and the address, and races", async () => {
      const { page, leave } = await visit(browser, site.url);
      await move(page, "Move Mish up").focus();
      for (let place = 7; place > 0; place--) await page.keyboard.press("Enter");
      await guess(page).getByRole("status").getByText("Mish is now first.").waitFor();
      assert.equal((await order(page))[0], "Mish");
      // The top entry cannot move up, so its button "down" has the focus.
      await page.keyboard.press("Space");
      await guess(page).getByRole("status").getByText("Mish is now second.").waitFor();
      await page.waitForURL(/guess\.order=sigmoid,mish,tanh/);
      await guess(page).getByRole("button", { name: /race/ }).press("Enter");
      const places = guess(page).getByRole("list", { name: "In the race" });
      await places.waitFor();
      const expected = (await arrivals()).map(
        ({ label, epochsToTarget }) =>
          `${label} ${epochsToTarget === null ? "never" : `epoch ${epochsToTarget}`}`,
      );
      const shown = await places.getByRole("listitem").allInnerTexts();
      assert.deepEqual(shown.map((text) => text.trim().replace(/\s+/g, " ")), expected); // prettier-ignore
      await guess(page).getByRole("status").getByText("Sigmoid came last").waitFor();
      await leave();
    });

    it("lets a row be dragged", async () => {
      const { page, leave } = await visit(browser, site.url);
      const handle = (row: number) => guess(page).locator(".handle").nth(row);
      const from = (await handle(0).boundingBox())!;
      const to = (await handle(3).boundingBox())!;
      await page.mouse.move(from.x + 10, from.y + from.height / 2);
      await page.mouse.down();
      await page.mouse.move(to.x + 10, to.y + to.height / 2, { steps: 6 });
      await page.mouse.up();
      await page.waitForURL(/guess\.order=tanh,relu,leaky_relu,sigmoid/);
      await leave();
    });

    it("answers a question once something was chosen", async () => {
      const { page, leave } = await visit(browser, site.url);
      const question = page.getByRole("group", { name: /Guess: without an activation/ });
      const answer = question.getByText("0 of 100.");
      assert.ok(!(await answer.isVisible()));
      await question.getByRole("radio", { name: "about half" }).press("Space");
      await answer.waitFor();
      await question
        .getByRole("status")
        .getByText("You said: about half. It is otherwise.")
        .waitFor();
      await question.getByRole("radio", { name: "about half" }).press("ArrowUp");
      await question.getByRole("radio", { name: "a lucky few" }).press("ArrowUp");
      await question.getByRole("status").getByText("You said: none. So it is.").waitFor();
      await leave();
    });
  });
}
