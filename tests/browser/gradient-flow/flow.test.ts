import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { after, before, describe, it } from "node:test";
import type { Browser, Page } from "playwright-core";
import { loadEngine } from "../../../web/engine/index.js";
import { formatMeasure } from "../../../web/plot/index.js";
import { launch, quit, retype, visit } from "../support/browser.js";
import { serveFigures } from "../support/figures.js";
import { serveAlone, type Site } from "../support/serve.js";
import { wantedBrowsers } from "../support/wanted.js";

describe("the gradient flow", () => {
  let site: Site;
  let browser: Browser;

  before(async () => {
    site = await serveAlone("gradient-flow");
    browser = await launch();
  });
  after(async () => {
    await quit(browser);
    await site.close();
  });

  const flow = (page: Page) => page.locator("gradient-flow");
  const diagram = (page: Page, name: string) =>
    flow(page).locator(`[role=img][aria-label^="${name}, gradients from output to input"]`);

  /** Measured gradient and health of every layer by the engine, from the output to the input. */
  async function layers(activation: string, depth: number): Promise<[string, string][]> {
    const engine = await loadEngine();
    const { measured, health } = engine.gradientFlow({ activation, depth });
    return [...measured]
      .map((value, i): [string, string] => [formatMeasure(value), health[i]!])
      .reverse();
  }

  it("moves a number of an address into its range", async () => {
    const { page, leave } = await visit(browser, `${site.url}?flow.depth=99`);
    await flow(page).getByText("More", { exact: true }).click();
    const depth = flow(page).getByRole("spinbutton", { name: "Depth" });
    assert.equal(await depth.inputValue(), "64");
    await leave();
  });

  it("says what is wrong with an attribute where one sees it, not under the room for its layers", async () => {
    const wrong = await serveFigures('<gradient-flow depth="99"></gradient-flow>');
    const { page, leave } = await visit(browser, wrong.url);
    const sentence = flow(page).getByText("depth must be 1 to 64, got 99");
    await sentence.waitFor();
    const [words, plot] = [sentence, flow(page).locator(".network").first()];
    assert.ok((await words.boundingBox())!.y < (await plot.boundingBox())!.y);
    assert.ok((await plot.boundingBox())!.height < 400);
    await leave();
    await wrong.close();
  });

  it("labels six layers with the engine's numbers and a word each, for any activation", async () => {
    const { page, leave } = await visit(browser, site.url);
    for (const [name, id] of [
      ["Sigmoid", "sigmoid"],
      ["Mish", "mish"],
      ["Tanh", "tanh"],
    ] as const) {
      const menu = flow(page).getByRole("combobox", { name: "Left" });
      await menu.focus();
      await menu.selectOption(name);
      await diagram(page, name).waitFor();
      const label = (await diagram(page, name).getAttribute("aria-label"))!;
      const expected = await layers(id, 6);
      assert.equal(expected.length, 6);
      let from = 0;
      for (const [index, [number, word]] of expected.entries()) {
        const at = label.indexOf(`layer ${6 - index}`, from);
        assert.ok(at >= from, `layer ${6 - index} comes in its turn in: ${label}`);
        assert.ok(label.slice(at).includes(`${number}`) && label.slice(at).includes(word), label);
        from = at;
      }
    }
    await leave();
  });

  it("prints the thresholds of all four states", async () => {
    const { page, leave } = await visit(browser, site.url);
    const states = flow(page).getByRole("list", { name: /States of a layer/ });
    const text = await states.innerText();
    for (const state of [/healthy\s+0.1 to 10/, /fading\s+10⁻³ to 0.1/, /vanishing\s+below 10⁻³/]) {
      assert.match(text, state);
    }
    assert.match(text, /exploding\s+above 10/);
    await leave();
  });

  it("goes as deep as the address says, and explains a depth that cannot be", async () => {
    const deep = await visit(browser, `${site.url}?flow.depth=20`);
    await diagram(deep.page, "Sigmoid").waitFor();
    const label = (await diagram(deep.page, "Sigmoid").getAttribute("aria-label"))!;
    const last = (await layers("sigmoid", 20)).at(-1)!;
    assert.ok(label.includes("layer 20") && label.includes(last[0]), label);
    await deep.leave();
    const engine = await loadEngine();
    let sentence = "";
    try {
      engine.gradientFlow({ depth: 65 });
    } catch (error) {
      sentence = (error as Error).message;
    }
    const wrong = await visit(browser, site.url);
    await diagram(wrong.page, "Sigmoid").waitFor();
    await wrong.page.evaluate(() => (document.querySelector("gradient-flow")!.depth = 65));
    await flow(wrong.page).getByRole("alert").getByText(sentence).waitFor();
    await wrong.leave();
    const crowd = await visit(browser, `${site.url}?flow.activations=relu,tanh,gelu,silu,mish`);
    const many = flow(crowd.page).getByRole("alert").getByText("must have 1 to 4 entries, got 5");
    await many.waitFor();
    await diagram(crowd.page, "Sigmoid").waitFor();
    await crowd.leave();
  });
});

for (const [engineName, start] of Object.entries(wantedBrowsers)) {
  describe(`the gradient flow by keyboard, in ${engineName}`, () => {
    let site: Site;
    let browser: Browser;

    before(async () => {
      site = await serveAlone("gradient-flow");
      browser = await start();
    });
    after(async () => {
      await quit(browser);
      await site.close();
    });

    const flow = (page: Page) => page.locator("gradient-flow");
    const button = (page: Page, name: string) =>
      flow(page).getByRole("button", { name, exact: true });

    it("diagnoses, tries a cure, shows before and after, and undoes it", async () => {
      const { page, leave } = await visit(browser, `${site.url}?flow.depth=20`);
      const figure = flow(page);
      const said = figure.getByRole("status");
      await said.getByText(/Sigmoid’s slope is at most 0\.25, and He weights/).waitFor();
      const cures = figure.getByRole("group", { name: "Cures to try for Sigmoid" });
      await cures.getByRole("button", { name: "Tanh" }).focus();
      await page.keyboard.press("Enter");
      await said.getByText(/Before: Sigmoid, layer 1: .* vanishing\. Now: Tanh, .* healthy\./).waitFor(); // prettier-ignore
      await page.waitForURL(/flow\.before=activations/);
      await page.reload();
      await said.getByText(/Before: Sigmoid, layer 1/).waitFor();
      await button(page, "Undo the cure").press("Enter");
      await figure.getByRole("heading", { name: /Sigmoid/ }).waitFor();
      await said.getByText(/Before:/).waitFor({ state: "detached" });
      await leave();
    });

    it("looks into a layer, and follows the gradient step by step", async () => {
      const { page, leave } = await visit(browser, site.url);
      const figure = flow(page);
      const inside = (layer: number) =>
        figure.getByRole("img", { name: new RegExp(`^Sigmoid, layer ${layer}, pre-activations`) });
      await inside(1).waitFor();
      const slider = figure.getByRole("slider", { name: "Look into layer" });
      await slider.press("ArrowRight");
      await inside(2).waitFor();
      await page.waitForURL(/flow\.layer=2/);
      await button(page, "Step").press("Enter");
      await inside(6).waitFor();
      await button(page, "Step").press("Enter");
      await inside(5).waitFor();
      await leave();
    });

    it("puts up to four networks side by side, a typed formula among them", async () => {
      const { page, leave } = await visit(browser, site.url);
      const figure = flow(page);
      await button(page, "Add a network").press("Enter");
      const field = figure.getByRole("combobox", { name: /type a formula/ });
      await field.fill("x*tanh(x)");
      await field.press("Enter");
      await figure.getByRole("heading", { name: "x*tanh(x)" }).waitFor();
      assert.ok(await button(page, "Add a network").isDisabled());
      assert.equal(await figure.getByRole("heading", { level: 3 }).count(), 4);
      const remove = button(page, "Remove one");
      for (let left = 4; left > 1; left--) await remove.press("Enter");
      await figure.getByRole("heading", { level: 3 }).nth(1).waitFor({ state: "detached" });
      assert.ok(await remove.isDisabled());
      await leave();
    });

    it("switches remedies on, and says what they do", async () => {
      const { page, leave } = await visit(browser, `${site.url}?flow.depth=20`);
      const figure = flow(page);
      const engine = await loadEngine();
      const { diagnosis } = engine.gradientFlow({ depth: 20, skip: true });
      const verdict = `With Sigmoid, layer ${diagnosis.layer + 1} receives ${formatMeasure(diagnosis.arrives)}`;
      await figure.getByText("More", { exact: true }).press("Enter");
      await figure.getByRole("checkbox", { name: "Skip connections" }).press("Space");
      await figure.getByRole("status").getByText(verdict).waitFor();
      await figure.getByRole("combobox", { name: "Normalization" }).selectOption("layer");
      await page.waitForURL(/flow\.normalization=layer/);
      await leave();
    });

    it("writes an exact zero out and says where it comes from", async () => {
      const { page, leave } = await visit(browser, `${site.url}?flow.init=zeros`);
      await flow(page)
        .getByText(/receives exactly 0 of the output’s gradient \(vanishing\): all weights are 0/)
        .first()
        .waitFor();
      await leave();
    });

    it("has a table with the engine's numbers", async () => {
      const { page, leave } = await visit(browser, site.url);
      const engine = await loadEngine();
      const [predicted] = engine.gradientFlow({}).predicted;
      assert.ok(predicted);
      await flow(page).getByText("Table of gradients").press("Enter");
      const table = flow(page).getByRole("table", { name: "Sigmoid" });
      const row = table.getByRole("row", { name: /^1 / });
      await row.getByText(formatMeasure(predicted)).first().waitFor();
      assert.equal(await table.getByRole("row").count(), 7);
      await leave();
    });

    it("fits a narrow phone with four deep networks", async () => {
      const { page, leave } = await visit(
        browser,
        `${site.url}?flow.depth=64&flow.activations=sigmoid,relu,gelu,tanh`,
        { viewport: { width: 320, height: 640 } },
      );
      await flow(page)
        .getByRole("img", { name: /^Tanh, layer 1, pre-act/ })
        .waitFor();
      assert.ok(await flow(page).evaluate((figure) => figure.scrollWidth <= figure.clientWidth));
      await leave();
    });

    it("has a slider for each parameter, of a formula too, and the address follows", async () => {
      const query = "?flow.activations=leaky_relu,max(x%5C,a*x);a=0.5&flow.depth=3";
      const { page, leave } = await visit(browser, site.url + query);
      const engine = await loadEngine();
      const said = (activation: string, parameters: Record<string, number>) => {
        const { diagnosis } = engine.gradientFlow({ activation: { activation, parameters }, depth: 3 }); // prettier-ignore
        return `layer ${diagnosis.layer + 1} receives ${formatMeasure(diagnosis.arrives)}`;
      };
      const figure = flow(page);
      await figure.getByRole("slider", { name: /^a,/ }).press("Home");
      await retype(figure.getByRole("spinbutton", { name: "Leaky ReLU: negative_slope, typed" }), "0.3"); // prettier-ignore
      await figure
        .getByText(`${said("leaky_relu", { negative_slope: 0.3 })} of`)
        .first()
        .waitFor();
      await page.waitForURL(/flow\.activations=leaky_relu%28negative_slope%3D0\.3%29/);
      await leave();
    });

    it("shows a function by its own name when another library’s was given", async () => {
      const { page, leave } = await visit(browser, `${site.url}?flow.activations=hard_silu`);
      await flow(page).getByRole("heading", { name: "Hardswish" }).waitFor();
      const menu = flow(page).getByRole("combobox", { name: "Left" });
      assert.equal(await menu.inputValue(), "hardswish");
      await leave();
    });

    // Playwright cannot catch Firefox's downloads.
    if (engineName === "Chromium")
      it("gives the figure as PNG, SVG and CSV", async () => {
        const { page, leave } = await visit(browser, site.url);
        const { measured } = (await loadEngine()).gradientFlow({});
        await flow(page).getByRole("status").first().waitFor(); // only then can it be saved
        await flow(page).getByText("Share", { exact: true }).click();
        const starts = { PNG: "\x89PNG", SVG: "<svg xmlns", CSV: "activation,layer,health," };
        for (const [kind, start] of Object.entries(starts)) {
          const arrives = page.waitForEvent("download");
          await button(page, kind).press("Enter");
          const download = await arrives;
          assert.equal(download.suggestedFilename(), `gradient-flow.${kind.toLowerCase()}`);
          const content = await readFile(await download.path(), "latin1");
          assert.ok(content.startsWith(start), kind);
          if (kind === "CSV") assert.ok(content.includes(`,${measured[0]},`), "every digit");
          if (kind === "SVG") {
            assert.match(content, /Sigmoid, gradients from output to input/);
            assert.match(content, />Layers: 6, width 32\. He weights; .*; seeds 0 to 4\./);
            assert.match(content, />Squares: a bound, /);
          }
        }
        await leave();
      });
  });
}
