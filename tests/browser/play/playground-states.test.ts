import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { violations } from "../support/axe.js";
import { launch, quit } from "../support/browser.js";
import { pageScript } from "../support/page-script.js";
import { serveAtRoot, type Site } from "../support/serve.js";
import { open, playground, unit } from "./playground-page.js";

declare const rules: { breaches(figure: Element): Promise<string[]> };

const script = await pageScript("../embedding/rules.ts", "rules");

/** The main states of the playground: its address, and what is done there. */
const states: readonly { name: string; query: string; reach?: (page: Page) => Promise<unknown> }[] =
  [
    { name: "at rest", query: "" },
    { name: "a unit picked, a place traced, folds", query: "?unit=3&point=0.2,0.3&folds" },
    { name: "a regression, held out", query: "?dataset=plane" },
    {
      name: "trained for a step",
      query: "",
      reach: async (page) => {
        await playground(page).getByRole("button", { name: "Step", exact: true }).press("Enter");
        await playground(page).getByText("epoch 1 of 5000").waitFor();
      },
    },
    {
      name: "unfolded",
      query: "?unit=3",
      reach: (page) =>
        playground(page).evaluate(async (element) => {
          for (const each of element.shadowRoot!.querySelectorAll("details")) each.open = true;
          await (element as unknown as { updateComplete: Promise<boolean> }).updateComplete;
        }),
    },
  ];

const looks: readonly { name: string; options: BrowserContextOptions; css?: string }[] = [
  { name: "light, 1280 px", options: { viewport: { width: 1280, height: 720 }, colorScheme: "light" } }, // prettier-ignore
  { name: "dark, 320 px", options: { viewport: { width: 320, height: 640 }, colorScheme: "dark" } },
  { name: "forced colours", options: { viewport: { width: 1280, height: 720 }, forcedColors: "active" } }, // prettier-ignore
  { name: "text at 200 %", options: { viewport: { width: 1280, height: 720 } }, css: ":root { font-size: 200% }" }, // prettier-ignore
];

describe("the states of the playground", () => {
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

  it("keep the focus in the row of what matters while another network is set up", async () => {
    const { page, leave } = await open(browser, site.url);
    const field = (name: string) => playground(page).getByRole("combobox", { name, exact: true });
    const more = playground(page).getByRole("button", { name: "Hidden layers: one more" });
    await field("Function").press("ArrowDown");
    await page.waitForURL(/activation=softsign/);
    await unit(page, /^Unit 1 of layer 1: mean/).waitFor();
    await playground(page).locator("select:focus").waitFor();
    await more.press("Enter");
    await page.waitForURL(/layers=2,6,4,4,1/);
    await unit(page, /^Unit 1 of layer 3: mean/).waitFor();
    await page.keyboard.press("Enter");
    await page.waitForURL(/layers=2,6,4,4,4,1/);
    await leave();
  });

  for (const { name, query, reach } of states) {
    for (const { name: look, options, css = "" } of looks) {
      it(`break no rule: ${name}, ${look}`, async () => {
        const { page, leave } = await open(browser, site.url, query, options);
        await page.evaluate((css) => {
          const sheet = new CSSStyleSheet();
          sheet.replaceSync(css);
          document.adoptedStyleSheets = [sheet];
        }, css);
        await reach?.(page);
        assert.deepEqual(await violations(page), []); // and brings axe into the page
        await page.evaluate(script);
        const found = await playground(page).evaluate((figure) => rules.breaches(figure));
        assert.deepEqual(found, []);
        await leave();
      });
    }
  }
});
