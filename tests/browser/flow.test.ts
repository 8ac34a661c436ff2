import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import type { Browser, Page } from "playwright-core";
import { loadEngine } from "../../web/engine/index.js";
import { formatMeasure } from "../../web/plot/index.js";
import { launch, visit } from "./browser.js";
import { serveAtRoot, type Site } from "./serve.js";

describe("the gradient flow", () => {
  let site: Site;
  let browser: Browser;

  before(async () => {
    site = await serveAtRoot();
    browser = await launch();
  });
  after(async () => {
    await browser.close();
    await site.close();
  });

  const flow = (page: Page) => page.locator("gradient-flow");
  const diagram = (page: Page, name: string) =>
    flow(page).getByRole("img", { name: `${name}, gradients from output to input` });

  /** The engine's measurement with a health word each, from the output to the input. */
  async function layers(activation: string, depth: number): Promise<[string, string][]> {
    const engine = await loadEngine();
    const { measured, health } = engine.gradientFlow({ activation, depth });
    return [...measured]
      .map((value, i): [string, string] => [formatMeasure(value), health[i]])
      .reverse();
  }

  it("labels six layers with the engine's numbers and a word each, for any activation", async () => {
    const { page, leave } = await visit(browser, site.url);
    for (const [name, id] of [
      ["Sigmoid", "sigmoid"],
      ["Mish", "mish"],
      ["Tanh", "tanh"],
    ]) {
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
    const wrong = await visit(browser, `${site.url}?flow.depth=65`);
    await flow(wrong.page).getByRole("alert").getByText(sentence).waitFor();
    await wrong.leave();
  });
});
