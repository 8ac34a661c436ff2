import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import type { Browser, Page } from "playwright-core";
import { loadEngine } from "../../../web/engine/index.js";
import { launch, quit, visit } from "../support/browser.js";
import { cursor, explorer, says } from "./explorer-page.js";
import { serveAlone, type Site } from "../support/serve.js";

describe("the activation explorer", () => {
  let site: Site;
  let browser: Browser;

  before(async () => {
    site = await serveAlone("activation-explorer");
    browser = await launch();
  });
  after(async () => {
    await quit(browser);
    await site.close();
  });

  const rows = (page: Page) =>
    explorer(page).getByRole("table", { name: "Values at the cursor" }).locator("tbody tr");

  /** Waits until the text of the cursor's value contains `start`, then returns the whole text. */
  async function said(page: Page, start: string): Promise<string> {
    const slider = cursor(page);
    await says(page, start);
    return (await slider.getAttribute("aria-valuetext"))!;
  }

  /** The engine's value and slope at `x`, as the read-out prints them. */
  async function expected(activation: string, x: number): Promise<string> {
    const engine = await loadEngine();
    const { value, slope } = engine.evaluate({ activation, at: [x], precision: "double" });
    const text = (number: number) => number === 0 || Math.abs(number) >= 0.1 ? number.toFixed(4) : number.toPrecision(4); // prettier-ignore
    return `${text(value[0]!)}, slope ${text(slope[0]!)}`.replaceAll("-", "−");
  }

  it("shows one function at a time without the overlay, as many as wanted with it", async () => {
    const { page, leave } = await visit(browser, site.url);
    const pick = (role: "radio" | "checkbox", name: string) =>
      explorer(page).getByRole(role, { name, exact: true }).press("Space");
    await pick("radio", "Tanh");
    await said(page, ": Tanh ");
    assert.equal(await rows(page).count(), 1);
    await explorer(page).getByRole("checkbox", { name: "Overlay" }).press("Space");
    await pick("checkbox", "Sigmoid");
    await said(page, "; Sigmoid ");
    assert.equal(await rows(page).count(), 2);
    await explorer(page).getByRole("checkbox", { name: "Overlay" }).press("Space");
    await explorer(page)
      .getByRole("radio", { name: "Sigmoid", exact: true, checked: true })
      .waitFor();
    await rows(page).nth(1).waitFor({ state: "detached" });
    assert.equal(await rows(page).count(), 1);
    await leave();
  });

  it("tells what the keys do, to the eye where there is room and to the ear everywhere", async () => {
    for (const [width, isSeen] of [
      [1440, true],
      [360, false],
    ] as const) {
      const viewport = { width, height: 800 };
      const { page, leave } = await visit(browser, site.url, { viewport });
      const words = explorer(page).getByText("Arrow keys move the cursor");
      await cursor(page).and(explorer(page).locator("[aria-describedby~=keys]")).waitFor();
      assert.equal((await words.boundingBox())!.width > 100, isSeen);
      await leave();
    }
  });

  it("reads out the engine's values at the cursor, which arrow keys move", async () => {
    const { page, leave } = await visit(browser, site.url);
    for (const [name, id] of [
      ["SELU", "selu"],
      ["Mish", "mish"],
      ["ReLU", "relu"],
    ] as const) {
      await explorer(page).getByRole("radio", { name, exact: true }).press("Space");
      await cursor(page).press("Home");
      assert.ok((await said(page, `x = −5.00: ${name} `)).endsWith(await expected(id, -5)));
      await cursor(page).press("ArrowRight");
      assert.ok((await said(page, `x = −4.80: ${name} `)).endsWith(await expected(id, -4.8)));
      await cursor(page).press("Alt+ArrowRight");
      assert.ok((await said(page, `x = −4.75: ${name} `)).endsWith(await expected(id, -4.75)));
      await cursor(page).press("Shift+ArrowRight");
      assert.ok((await said(page, `x = −3.75: ${name} `)).endsWith(await expected(id, -3.75)));
      await cursor(page).press("End");
      assert.ok((await said(page, `x = 5.00: ${name} `)).endsWith(await expected(id, 5)));
    }
    await leave();
  });

  it("keeps its state in the address and finds it again", async () => {
    const { page, leave } = await visit(browser, site.url);
    const overlay = explorer(page).getByRole("checkbox", { name: "Overlay" });
    await overlay.press("Space");
    await explorer(page).getByRole("checkbox", { name: "Mish" }).press("Space");
    await said(page, "; Mish ");
    await page.waitForURL(/mish.*overlay=true|overlay=true.*mish/);
    const entries = await page.evaluate(() => history.length);
    await page.reload();
    await said(page, "; Mish ");
    assert.ok(await overlay.isChecked());
    assert.equal(await page.evaluate(() => history.length), entries);
    await leave();
  });
});
