import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import type { Browser, Page } from "playwright-core";
import { launch, quit, visit } from "../support/browser.js";
import { serveFigures, tags } from "../support/figures.js";
import { Fingers, phone } from "../support/fingers.js";
import type { Site } from "../support/serve.js";

/** Lines of text above and below the figure, so that the page has where to scroll. */
const text = `<pre>${"\n".repeat(60)}</pre>`;

/** A picture is tested if it is so high, CSS pixels: on a phone held sideways it fills the screen. */
const LEAST = 100;

/** Scrolls a figure's picture `index` to the middle of the screen; returns its middle, undefined after the last. */
const showPicture = (page: Page, tag: string, index: number) =>
  page.locator(tag).evaluate(
    (figure, { index, least }) => {
      const all = [...figure.shadowRoot!.querySelectorAll("canvas, svg")];
      const picture = all.filter((each) => each.getBoundingClientRect().height >= least)[index];
      picture?.scrollIntoView({ block: "center", behavior: "instant" });
      const box = picture?.getBoundingClientRect();
      return (
        box && ([box.x + Math.min(innerWidth, box.width) / 2, box.y + box.height / 2] as const)
      );
    },
    { index, least: LEAST },
  );

const stateOf = (page: Page, tag: string) =>
  page
    .locator(tag)
    .evaluate((figure) => JSON.stringify((figure as unknown as { state: object }).state));

for (const tag of tags) {
  describe(`<${tag}> under a finger that scrolls the page`, () => {
    let site: Site;
    let browser: Browser;

    before(async () => {
      site = await serveFigures(`${text}<${tag} loading="eager"></${tag}>${text}`);
      browser = await launch();
    });
    after(async () => {
      await quit(browser);
      await site.close();
    });

    for (const [held, viewport] of [
      ["upright", phone.viewport],
      ["sideways", { width: 740, height: 360 }],
    ] as const) {
      it(`lets it pass over every picture, ${held}`, async () => {
        const { page, leave } = await visit(browser, site.url, { ...phone, viewport });
        await page.locator(`${tag}[data-ready]`).waitFor();
        const fingers = new Fingers(await page.context().newCDPSession(page));
        const before = await stateOf(page, tag);
        for (let i = 0; ; i++) {
          const middle = await showPicture(page, tag, i);
          if (!middle) break;
          const [x, y] = middle;
          const top = await page.evaluate(() => scrollY);
          await fingers.move([[x, y]], [[x + 4, y - 120]]);
          await page.waitForFunction((from) => scrollY > from + 40, top);
        }
        assert.equal(await stateOf(page, tag), before, "a scroll changes nothing");
        await leave();
      });
    }
  });
}
