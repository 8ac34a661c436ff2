import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import type { Browser } from "playwright-core";
import { figures } from "../../../scripts/build/figures.mjs";
import { launch, quit, visit } from "../support/browser.js";
import { tags } from "../support/figures.js";
import { serveAtRoot, type Site } from "../support/serve.js";

describe("the module of a figure", () => {
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

  for (const tag of tags) {
    it(`is all that <${tag}> fetches until its picture is there`, async () => {
      const { page, leave } = await visit(browser, `${site.url}embed.html?widget=none`);
      const fetched: string[] = [];
      page.on("request", (request) => {
        const [, name] = /\/(\w+)-[\w-]+\.wasm$/.exec(request.url()) ?? [];
        if (name) fetched.push(name);
      });
      await page.goto(`${site.url}embed.html?widget=${tag}`);
      await page.locator(tag).locator(".stage:not(.waiting)").waitFor({ state: "attached" });
      await page.getByText("Share", { exact: true }).waitFor();
      await page.waitForLoadState("networkidle");
      assert.deepEqual([...new Set(fetched)], [figures[tag]]);
      await leave();
    });
  }
});
