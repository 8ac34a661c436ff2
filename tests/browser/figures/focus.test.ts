import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import type { Browser, Page } from "playwright-core";
import type { Focused } from "../embedding/focus.js";
import { launch, quit, visit } from "../support/browser.js";
import { serveFigures, tags } from "../support/figures.js";
import { pageScript } from "../support/page-script.js";
import { serveAtRoot, type Site } from "../support/serve.js";

declare const focus: { focused(): Focused | undefined };

const script = await pageScript("../embedding/focus.ts", "focus");

/** More stops of Tab than any figure has. */
const MOST = 400;

/** Goes through a page by Tab; resolves to the number of stops, and those whose middle is hidden by something else. */
async function walk(page: Page): Promise<{ stops: number; hidden: string[] }> {
  await page.evaluate(script);
  const hidden: string[] = [];
  for (let stops = 0; stops < MOST; stops++) {
    await page.keyboard.press("Tab");
    const found = await page.evaluate(() => focus.focused());
    if (!found) return { stops, hidden };
    if (found.hidden) hidden.push(`${found.name} is behind ${found.hidden}`);
  }
  throw new Error(`more than ${MOST} stops`);
}

const windows = [
  { width: 320, height: 640 },
  { width: 1440, height: 900 },
];

describe("the focus of the keyboard", () => {
  let browser: Browser;
  before(async () => {
    browser = await launch();
  });
  after(() => quit(browser));

  const walkThrough = async (
    site: Site,
    viewport: (typeof windows)[number],
    path: string,
    isThere: string,
  ) => {
    // prettier-ignore
    const { page, leave } = await visit(browser, site.url + path, { viewport });
    await page.locator(isThere).first().waitFor();
    await page
      .locator(isThere)
      .first()
      .evaluate((figure) => {
        for (const each of figure.shadowRoot?.querySelectorAll("details") ?? []) each.open = true;
      });
    const { stops, hidden } = await walk(page);
    assert.ok(stops > 3, `${stops} stops`);
    assert.deepEqual(hidden, []);
    await leave();
  };

  it("is found hidden behind a bar of the page", async (test) => {
    const site = await serveFigures('<dying-relu loading="eager"></dying-relu>');
    test.after(() => site.close());
    const { page, leave } = await visit(browser, site.url, { viewport: windows[0]! });
    await page.locator("dying-relu[data-ready]").waitFor();
    await page.evaluate(() => {
      const bar = document.body.appendChild(document.createElement("div"));
      Object.assign(bar.style, { position: "fixed", inset: "0", zIndex: "9" });
    });
    const { stops, hidden } = await walk(page);
    assert.equal(hidden.length, stops);
    await leave();
  });

  for (const viewport of windows) {
    for (const tag of tags) {
      it(`is never hidden in <${tag}>, ${viewport.width} px`, async (test) => {
        const site = await serveFigures(`<${tag} loading="eager"></${tag}>`);
        test.after(() => site.close());
        await walkThrough(site, viewport, "", `${tag}[data-ready]`);
      });
    }

    it(`is never hidden in the playground, ${viewport.width} px`, async (test) => {
      const site = await serveAtRoot();
      test.after(() => site.close());
      await walkThrough(
        site,
        viewport,
        "play.html",
        "neural-playground [role=treeitem][data-unit]",
      );
    });
  }
});
