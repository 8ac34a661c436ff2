import assert from "node:assert/strict";
import { after, before, it, describe } from "node:test";
import type { Browser, Page } from "playwright-core";
import type { FigureState } from "../../../web/elements/shared/figure/figure-state.js";
import { oldLinks } from "../../elements/shared/links/links.js";
import { serveFreely, dist } from "../embed/hosts.js";
import { launch, quit, visit } from "../support/browser.js";

/** The states of the figures of these tags, once their code is there. */
async function statesOf(page: Page, tags: readonly string[]): Promise<Record<string, FigureState>> {
  const found: Record<string, FigureState> = {};
  for (const tag of tags) {
    await page.locator(tag).scrollIntoViewIfNeeded();
    found[tag] = await page.evaluate(async (tag) => {
      await customElements.whenDefined(tag);
      return document.querySelector<HTMLElement & { state: FigureState }>(tag)!.state;
    }, tag);
  }
  return found;
}

describe("old links, in the pages that they lead to", () => {
  let site: Awaited<ReturnType<typeof serveFreely>>;
  let browser: Browser;

  before(async () => {
    site = await serveFreely(dist);
    browser = await launch();
  });
  after(async () => {
    await quit(browser);
    await site.close();
  });

  // All links of the lesson are read in one way, which needs no browser: here are those to several figures.
  for (const { version, link, page: name, named, states } of oldLinks) {
    if (name === "" && named.length < 2) continue;
    it(`give the figures that they gave in ${version}: ${link}`, async () => {
      const { page, leave } = await visit(browser, `${site.origin}/${link}`);
      const wanted = Object.fromEntries(named.map((tag) => [tag, states[tag]]));
      assert.deepEqual(await statesOf(page, named), wanted);
      await leave();
    });
  }
});
