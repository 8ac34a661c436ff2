import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import type { Browser } from "playwright-core";
import { launch, quit } from "../support/browser.js";
import { serveFigures } from "../support/figures.js";
import { serveAtRoot, type Site } from "../support/serve.js";
import { openFaulty } from "./fault-page.js";

/** Settings of each figure that can be read, and that the core refuses. */
const refused = {
  "activation-explorer": `functions="tnah"`,
  "dying-relu": `epochs="0.5"`,
  "gradient-flow": `depth="1000"`,
  "network-view": `layers="0,90071992"`,
  "softmax-lab": `temperature="-1"`,
  "spiral-race": `layers="2,0,1"`,
  "xor-proof": `width="-3"`,
} as const;

const body = Object.entries(refused)
  .map(([tag, attribute]) => `<${tag} loading="eager" ${attribute}><p>A still</p></${tag}>`)
  .join("");

describe("a figure that opens with settings that the core refuses", () => {
  let figures: Site;
  let site: Site;
  let browser: Browser;
  before(async () => {
    figures = await serveFigures(body);
    site = await serveAtRoot();
    browser = await launch();
  });
  after(async () => {
    await quit(browser);
    await figures.close();
    await site.close();
  });

  it("says why, and starts with its defaults when it is asked to", async () => {
    const { page, exceptions, close } = await openFaulty(browser, figures.url);
    for (const [tag, attribute] of Object.entries(refused)) {
      const figure = page.locator(tag);
      const defaults = figure.getByRole("alert").getByRole("button", { name: "Use the defaults" });
      await defaults.waitFor();
      assert.equal(await page.locator(`${tag}[data-ready]`).count(), 0, tag);
      await defaults.press("Enter");
      await page.locator(`${tag}[data-ready]`).waitFor();
      await defaults.waitFor({ state: "detached" });
      const [name = ""] = attribute.split("=");
      assert.equal(await figure.getAttribute(name), null, tag);
      assert.equal(await figure.locator(".problem:visible").count(), 0, tag);
    }
    assert.deepEqual(exceptions, []);
    await close();
  });

  it("offers none once there is something to lose", async () => {
    const { page, close } = await openFaulty(browser, figures.url);
    const flow = page.locator("gradient-flow");
    await flow.getByRole("button", { name: "Use the defaults" }).press("Enter");
    await page.locator("gradient-flow[data-ready]").waitFor();
    await flow.evaluate((figure) => figure.setAttribute("depth", "1000"));
    await flow.getByRole("alert").getByText("1000").waitFor();
    assert.equal(await flow.getByRole("button", { name: "Use the defaults" }).count(), 0);
    await close();
  });

  it("does so in the playground, whose address then says nothing of them", async () => {
    const address = new URL("play.html?v=1&layers=0,90071992", site.url).href;
    const { page, exceptions, close } = await openFaulty(browser, address);
    await page.getByRole("button", { name: "Use the defaults" }).press("Enter");
    await page.locator("canvas[data-network]").waitFor();
    await page.waitForFunction(() => !location.search.includes("layers"));
    assert.deepEqual(exceptions, []);
    await close();
  });
});
