import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { after, before, describe, it } from "node:test";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { loadEngine } from "../../../web/engine/index.js";
import { quit, retype, visit } from "../support/browser.js";
import { cursor, explorer, says } from "./explorer-page.js";
import { serveAlone, type Site } from "../support/serve.js";
import { wantedBrowsers } from "../support/wanted.js";

for (const [name, launchBrowser] of Object.entries(wantedBrowsers)) {
  describe(`the explorer's instruments in ${name}`, () => {
    let site: Site;
    let browser: Browser;

    before(async () => {
      site = await serveAlone("activation-explorer");
      browser = await launchBrowser();
    });
    after(async () => {
      await quit(browser);
      await site.close();
    });

    /** Opens the page with the explorer's state as a query and waits for the first picture. */
    async function open(query: string, options: BrowserContextOptions = {}) {
      const { page, leave } = await visit(browser, `${site.url}?${query}`, options);
      await says(page);
      return { page, leave };
    }

    /** Waits until the plots show the range from `from` to `to`. */
    const range = (page: Page, from: number, to: number) =>
      explorer(page)
        .locator(`[role=slider][aria-valuemin="${from}"][aria-valuemax="${to}"]`)
        .first()
        .waitFor();

    it("zooms by keys around the cursor, and Home returns, then goes to the start", async () => {
      const { page, leave } = await open("explore.cursor=0");
      await cursor(page).press("+");
      await range(page, -2.5, 2.5);
      await cursor(page).press("-");
      await cursor(page).press("-");
      await range(page, -10, 10);
      await cursor(page).press("Home");
      await range(page, -5, 5);
      await cursor(page).press("Home");
      await says(page, "x = −5.00");
      await leave();
    });

    it("goes to minima and maxima by Page Down, to the last digit", async () => {
      const engine = await loadEngine();
      const [minimum] = engine.landmarks({ activation: "mish" }).turns;
      assert.ok(minimum);
      const { page, leave } = await open("explore.functions=mish&explore.cursor=-5");
      await cursor(page).press("PageDown");
      await cursor(page).press("PageDown");
      await says(page, "Mish −0.3088");
      assert.equal(await cursor(page).getAttribute("aria-valuenow"), String(minimum.x));
      await cursor(page).press("PageUp");
      await says(page, "x = −2.26");
      await leave();
    });

    it("leaves the wheel to the page until the plots have the focus", async () => {
      const { page, leave } = await open("");
      await explorer(page).locator("canvas").first().scrollIntoViewIfNeeded();
      const there = (await explorer(page).locator("canvas").first().boundingBox())!;
      await page.mouse.move(there.x + there.width / 2, there.y + there.height / 2);
      const before = await page.evaluate(() => scrollY);
      await page.mouse.wheel(0, 60);
      await page.waitForFunction((y) => scrollY !== y, before);
      await range(page, -5, 5);
      await cursor(page).focus();
      const again = (await explorer(page).locator("canvas").first().boundingBox())!;
      await page.mouse.move(again.x + again.width / 2, again.y + again.height / 2);
      await page.mouse.wheel(0, -120);
      await explorer(page).locator(`[role=slider]:not([aria-valuemin="-5"])`).first().waitFor();
      await leave();
    });

    it("pans by dragging with the mouse, and returns", async () => {
      const { page, leave } = await open("");
      const canvas = explorer(page).locator("canvas").first();
      await canvas.scrollIntoViewIfNeeded();
      const box = (await canvas.boundingBox())!;
      const y = box.y + box.height / 2;
      await page.mouse.move(box.x + 200, y);
      await page.mouse.down();
      await page.mouse.move(box.x + 260, y, { steps: 4 });
      await page.mouse.up();
      await explorer(page).locator(`[role=slider]:not([aria-valuemin="-5"])`).first().waitFor();
      assert.ok(Number(await cursor(page).getAttribute("aria-valuemin")) < -5);
      await page.waitForFunction(() => location.search.includes("explore.from="));
      // Playwright's Firefox turns a double click into two clicks.
      if (name === "Firefox") await cursor(page).press("Home");
      else await canvas.dblclick({ position: { x: 200, y: 100 } });
      await range(page, -5, 5);
      await leave();
    });

    it("finds any function of the catalogue by typing, with the keyboard alone", async () => {
      const { page, leave } = await open("");
      const field = explorer(page).getByRole("combobox", { name: "Find a function" });
      await field.fill("ident");
      await explorer(page).getByRole("listbox").getByRole("option", { name: "Identity" }).waitFor();
      await field.press("ArrowDown");
      const active = await field.getAttribute("aria-activedescendant");
      assert.match(active ?? "", /^option-\d+$/);
      await field.press("Enter");
      await says(page, "Identity ");
      assert.equal(await field.inputValue(), "");
      await explorer(page).getByRole("radio", { name: "Identity", checked: true }).waitFor();
      await field.fill("gellu");
      await field.press("Escape");
      await field.press("Enter");
      const problem = explorer(page).getByRole("alert").filter({ hasText: "did you mean gelu?" });
      await problem.waitFor();
      assert.equal(await field.inputValue(), "gellu");
      await leave();
    });

    it("takes a typed formula: drawn, with sliders for its parameters, and kept in the address", async () => {
      const engine = await loadEngine();
      const activation = "max(x, a*x)";
      const { value } = engine.evaluate({ activation: { activation, parameters: { a: 0.5 } }, at: [-2] }); // prettier-ignore
      assert.equal(value[0], -1);
      const { page, leave } = await open("explore.cursor=-2");
      const field = explorer(page).getByRole("combobox", { name: "Find a function" });
      await field.fill(activation);
      await field.press("Enter");
      await says(page, `${activation} −2.0000`);
      const twin = explorer(page).getByRole("spinbutton", { name: "a, typed" });
      await retype(twin, "0.5");
      await says(page, "−1.0000, slope 0.5000");
      await page.waitForFunction(() => location.search.includes("a%3D0.5"));
      await page.reload();
      await says(page, "−1.0000, slope 0.5000");
      await leave();
    });

    it("says where a typed formula is wrong, and leaves what was typed", async () => {
      const { page, leave } = await open("");
      const field = explorer(page).getByRole("combobox", { name: "Find a function" });
      await field.fill("x * tnah(x)");
      await field.press("Enter");
      await explorer(page)
        .getByRole("alert")
        .filter({ hasText: /column 5.*tanh/ })
        .waitFor();
      assert.equal(await field.inputValue(), "x * tnah(x)");
      await says(page, "GELU");
      await leave();
    });

    it("shows the difference of a pair, with the largest gap and where", async () => {
      const engine = await loadEngine();
      const { gap } = engine.difference({ activation: "gelu", other: "gelu_tanh" });
      const { page, leave } = await open("");
      await explorer(page).getByRole("button", { name: "exact minus tanh GELU" }).press("Enter");
      const digits = `${(gap * 1e4).toFixed(3)}×10⁻⁴`;
      await explorer(page).getByText(`by ${digits}`).waitFor();
      await explorer(page).getByRole("rowheader", { name: "f − g" }).waitFor();
      await page.reload();
      await explorer(page).getByText(`by ${digits}`).waitFor();
      await leave();
    });

    it("says what a kink does when the cursor is on it", async () => {
      const { page, leave } = await open("explore.functions=relu&explore.cursor=0");
      await says(page, "its slope is 0 on the left and 1 on the right");
      await leave();
    });

    it("shows the second derivative on demand", async () => {
      const { page, leave } = await open("explore.functions=tanh&explore.cursor=1");
      await explorer(page).getByText("More", { exact: true }).click();
      await explorer(page).getByRole("checkbox", { name: "Second derivative" }).press("Space");
      await says(page, "curvature −0.6397");
      await leave();
    });

    it("has facts that the core computed, and measures the cost on request", async () => {
      const { page, leave } = await open("explore.functions=silu");
      await explorer(page).getByText("Facts", { exact: true }).click();
      const facts = explorer(page).getByRole("region", { name: "Facts about SiLU" });
      await facts.getByText("no: it falls up to x = −1.278").waitFor();
      await facts.getByRole("button", { name: "Measure" }).press("Enter");
      await facts.getByText("ns a value").waitFor();
      await leave();
    });

    it("has a table with the engine's numbers", async () => {
      const engine = await loadEngine();
      const [value] = engine.evaluate({ activation: "gelu", at: [-5] }).value;
      assert.ok(value);
      const { page, leave } = await open("");
      await explorer(page).getByText("Table of values").click();
      const row = explorer(page)
        .getByRole("region", { name: "Table of values" })
        .getByRole("row")
        .filter({ has: page.getByRole("rowheader", { name: "−5.00" }) });
      const digits = (value * 1e6).toFixed(3).replace("-", "−");
      await row.getByRole("cell", { name: `${digits}×10⁻⁶` }).waitFor();
      await leave();
    });

    // Playwright cannot catch Firefox's downloads. The page's own code makes the files in every browser.
    const catchesFiles = name === "Chromium";
    if (catchesFiles)
      it("gives the picture as PNG, SVG and CSV", async () => {
        const { page, leave } = await open("explore.functions=relu");
        await explorer(page).getByText("Share", { exact: true }).click();
        const starts = {
          PNG: "\x89PNG",
          SVG: "<svg xmlns",
          CSV: "function,x,value,slope,curvature\r\n",
        };
        for (const [kind, start] of Object.entries(starts)) {
          const arrives = page.waitForEvent("download");
          await explorer(page).getByRole("button", { name: kind, exact: true }).press("Enter");
          const download = await arrives;
          assert.equal(download.suggestedFilename(), `relu.${kind.toLowerCase()}`);
          const content = await readFile(await download.path(), "latin1");
          assert.ok(content.startsWith(start), kind);
        }
        await leave();
      });

    it("says what is wrong with an address, whatever stands in it", async () => {
      for (const [query, sentence] of [
        ["explore.from=1&explore.to=1", "from must be less than to, got 1 and 1"],
        ["explore.from=-Infinity", "from must be a finite number, got -Infinity"],
        ["explore.functions=__proto__", "unknown activation '__proto__'"],
        [`explore.functions=${"x,".repeat(12)}x`, "functions must have 1 to 12 entries, got 13"],
      ] as const) {
        const { page, leave } = await visit(browser, `${site.url}?${query}`);
        await explorer(page).getByRole("alert").filter({ hasText: sentence }).waitFor();
        assert.doesNotMatch(await explorer(page).ariaSnapshot(), /NaN|undefined/);
        await leave();
      }
    });

    it("says what is wrong with a range, and goes on when it is mended", async () => {
      const { page, leave } = await open("");
      await explorer(page).getByText("More", { exact: true }).click();
      const end = explorer(page).getByRole("spinbutton", { name: "to x =" });
      await retype(end, "-7");
      const sentence = "from must be less than to, got -5 and -7";
      await explorer(page).getByRole("alert").filter({ hasText: sentence }).waitFor();
      await retype(end, "7");
      await range(page, -5, 7);
      await explorer(page).getByText(sentence).waitFor({ state: "detached" });
      await leave();
    });
  });
}
