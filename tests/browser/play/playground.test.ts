import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import type { Browser, Page } from "playwright-core";
import { violations } from "../support/axe.js";
import { quit, retype } from "../support/browser.js";
import { serveAtRoot, type Site } from "../support/serve.js";
import { epochOf, open, playground, unit } from "./playground-page.js";
import { wantedBrowsers } from "../support/wanted.js";

/** Waits until a layer's sentence begins so; its item has no box of its own. */
const layer = (page: Page, name: RegExp): Promise<void> =>
  playground(page).getByRole("treeitem", { name }).waitFor({ state: "attached" });

for (const [name, launch] of Object.entries(wantedBrowsers)) {
  describe(`the playground in ${name}`, () => {
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

    it("waits for a hand where motion is reduced, steps and resets to the same start", async () => {
      const { page, leave } = await open(browser, site.url);
      const button = (text: string) => playground(page).getByRole("button", { name: text, exact: true }); // prettier-ignore
      assert.equal(await epochOf(page), 0);
      const start = await unit(page, /^Unit 1 of layer 1: mean/).getAttribute("aria-label");
      await button("Step").press("Enter");
      await playground(page).getByText("epoch 1 of 5000").waitFor();
      await button("Reset").press("Enter");
      await playground(page).getByText("epoch 0 of 5000").waitFor();
      await playground(page).locator(`[aria-label="${start}"]`).waitFor({ state: "attached" });
      await leave();
    });

    it("changes data, function and depth by keyboard, each in the address", async () => {
      const { page, leave } = await open(browser, site.url);
      await playground(page).getByRole("radio", { name: "Moons" }).press("Space");
      await page.waitForURL(/dataset=moons/);
      await playground(page)
        .getByRole("combobox", { name: "Function", exact: true })
        .selectOption("relu");
      await page.waitForURL(/layers=2,6,4,1/);
      await playground(page)
        .getByRole("button", { name: "Hidden layers: one more" })
        .press("Enter");
      await page.waitForURL(/layers=2,6,4,4,1/);
      await playground(page).getByRole("button", { name: "Units of layer 3: one less" }).press("Enter"); // prettier-ignore
      await page.waitForURL(/layers=2,6,4,3,1/);
      await unit(page, /^Unit 3 of layer 3: mean/).waitFor();
      await leave();
    });

    it("takes inputs in and leaves them out by keyboard, and takes that back", async () => {
      const { page, leave } = await open(browser, site.url);
      const input = (text: string) => playground(page).getByRole("checkbox", { name: text, exact: true }); // prettier-ignore
      await input("x²").press("Space");
      await page.waitForURL(/inputs=x,y,x2/);
      await unit(page, /^Input x²: mean/).waitFor();
      await input("x").press("Space");
      await page.waitForURL(/inputs=y,x2&/);
      await layer(page, /^Inputs: 2 inputs/);
      await input("x²").press("Space");
      assert.ok(await input("y").isDisabled());
      await layer(page, /^Inputs: 1 input$/);
      const undo = playground(page).getByRole("button", { name: "Undo", exact: true }).first();
      for (let i = 0; i < 3; i++) await undo.press("Enter");
      await page.waitForURL((url) => !url.search.includes("inputs="));
      await layer(page, /^Inputs: 2 inputs/);
      await leave();
    });

    it("gives a layer a function of its own, and takes that back", async () => {
      const { page, leave } = await open(browser, site.url);
      const undo = playground(page).getByRole("button", { name: "Undo", exact: true }).first();
      assert.ok(await undo.isDisabled());
      await playground(page)
        .getByRole("combobox", { name: "Layer 2", exact: true })
        .selectOption("gelu");
      await page.waitForURL(/layerActivations=own,gelu/);
      await layer(page, /^Layer 2: 4 units with GELU/); // prettier-ignore
      await undo.press("Enter");
      await page.waitForURL((url) => !url.search.includes("layerActivations"));
      await layer(page, /^Layer 2: 4 units with Tanh/); // prettier-ignore
      await leave();
    });

    it("opens as its address says, with a formula", async () => {
      const query = "?v=1&activation=x*sigmoid(2*x)&layers=2,3,1&dataset=moons&seed=7";
      const { page, leave } = await open(browser, site.url, query);
      await layer(page, /^Layer 1: 3 units with x\*sigmoid/); // prettier-ignore
      assert.ok(await playground(page).getByRole("radio", { name: "Moons" }).isChecked());
      assert.equal(await playground(page).getByRole("spinbutton", { name: "Seed" }).inputValue(), "7"); // prettier-ignore
      await leave();
    });

    it("has one network, whatever else its address says", async () => {
      const { page, leave } = await open(browser, site.url, "?v=1&activation=relu&beside=sigmoid");
      assert.equal(await playground(page).getByRole("tree").count(), 1);
      assert.equal(await playground(page).evaluate((one) => "beside" in (one as unknown as { state: object }).state), false); // prettier-ignore
      assert.equal(await playground(page).getByRole("alert").textContent().then((text) => text?.trim()), ""); // prettier-ignore
      await leave();
    });

    it("hides what its address names", async () => {
      const { page, leave } = await open(browser, site.url, "?hide=data,learning,onward");
      assert.ok(await playground(page).getByRole("radio", { name: "Moons" }).isHidden());
      assert.ok(await playground(page).getByRole("combobox", { name: "Learning rate" }).isHidden());
      assert.ok(await playground(page).getByRole("link", { name: "Race" }).isHidden());
      assert.ok(
        await playground(page).getByRole("combobox", { name: "Function", exact: true }).isVisible(),
      );
      await leave();
    });

    it("measures held-out points apart from those to train on", async () => {
      const { page, leave } = await open(browser, site.url);
      const table = playground(page).getByRole("table", { name: "How well it does" });
      await table.getByRole("row", { name: /held out loss \d/ }).waitFor();
      await retype(playground(page).getByRole("spinbutton", { name: "Test share, typed" }), "0");
      await table.getByRole("row", { name: /held out/ }).waitFor({ state: "detached" });
      await leave();
    });

    it("takes points that are pasted", async () => {
      const { page, leave } = await open(browser, site.url);
      await playground(page).getByRole("button", { name: "Draw or paste your own" }).press("Enter");
      const text = playground(page).getByRole("textbox", { name: /^Points as text/ });
      await text.fill("0, 0, 0\n1, 1, 1\n1, 0, 0\n0, 1, 1");
      await playground(page).getByRole("button", { name: "Use these points" }).press("Enter");
      await page.waitForURL(/custom=0,0,0,1,1,1,1,0,0,0,1,1/);
      assert.ok(await playground(page).getByRole("radio", { name: "Your own" }).isChecked());
      await leave();
    });

    it("takes the network along to the race, the gradient flow and the explorer", async () => {
      const query = "?v=1&activation=mish&layers=2,5,5,5,1&init=xavier";
      const { page, leave } = await open(browser, site.url, query);
      const link = async (text: string): Promise<URL> => {
        const link = playground(page).getByRole("link", { name: text, exact: true });
        return new URL(await link.evaluate((one) => (one as HTMLAnchorElement).href));
      };
      const race = await link("Race");
      assert.match(race.searchParams.get("race.activations")!, /^mish,/);
      assert.equal(race.searchParams.get("race.layers"), "2,5,5,5,1");
      assert.equal(race.hash, "#spiral-race");
      const flow = await link("Gradient flow");
      assert.equal(flow.searchParams.get("flow.depth"), "3");
      assert.equal(flow.searchParams.get("flow.init"), "xavier");
      assert.equal(flow.searchParams.get("flow.activations"), "mish");
      assert.equal((await link("Explorer")).searchParams.get("explore.functions"), "mish");
      await leave();
    });

    for (const width of [360, 768, 1440]) {
      it(`breaks no rule of axe and does not scroll sideways, ${width} px wide`, async () => {
        const viewport = { width, height: 800 };
        const { page, leave } = await open(browser, site.url, "", { viewport });
        assert.deepEqual(await violations(page), []);
        const scrolled = await page.evaluate(() => document.documentElement.scrollWidth);
        assert.ok(scrolled <= width, `${scrolled} px wide`);
        await leave();
      });
    }
  });
}
