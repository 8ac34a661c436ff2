import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import type { Browser, Page } from "playwright-core";
import { launch, quit } from "../support/browser.js";
import { serveAtRoot, type Site } from "../support/serve.js";
import { open, playground } from "./playground-page.js";

const readings = (page: Page) => playground(page).getByRole("table", { name: "How well it does" });

/** Chooses a dataset by its picture. */
const choose = (page: Page, name: string): Promise<void> =>
  playground(page).getByRole("radio", { name, exact: true }).check({ force: true });

describe("the playground's regression", () => {
  let site: Site;
  let browser: Browser;

  before(async () => {
    site = await serveAtRoot();
    browser = await launch();
  });
  after(async () => {
    await quit(browser);
    await site.close();
  });

  it("begins when a dataset of values is chosen, and ends when one of classes is", async () => {
    const { page, leave } = await open(browser, site.url);
    await choose(page, "Plane");
    const step = playground(page).getByRole("button", { name: "Step", exact: true });
    await step.click();
    await readings(page)
      .getByRole("cell", { name: /^R² [−\d]/ })
      .first()
      .waitFor();
    assert.equal(await readings(page).getByText("right").count(), 0);
    await playground(page).getByText("round: below 0").waitFor();
    assert.doesNotMatch(await playground(page).ariaSnapshot(), /NaN|undefined/);
    assert.match(page.url(), /dataset=plane/);
    await choose(page, "Moons");
    await step.click();
    await readings(page).getByText("right").first().waitFor();
    assert.equal(await readings(page).getByText("R²").count(), 0);
    await leave();
  });

  it("traces a point as of its value", async () => {
    const { page, leave } = await open(browser, site.url);
    await choose(page, "Bumps");
    await playground(page).getByText("One point, forward and back").click();
    await playground(page).getByRole("button", { name: "Next point" }).click();
    await playground(page)
      .getByText(/If the point's value is [−\d]/)
      .waitFor();
    assert.doesNotMatch(await playground(page).ariaSnapshot(), /NaN|of class/);
    await leave();
  });
});
