import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import type { Browser } from "playwright-core";
import { contentSecurityPolicy } from "../../../scripts/serve/serve.mjs";
import { browsers, launch, quit, visit } from "../support/browser.js";
import { serveAtRoot } from "../support/serve.js";
import { hostNames, openLesson } from "./hosts.js";
import { firstScreenLives, isKept, lives, readOn } from "./lesson.js";

for (const [browserName, start] of Object.entries(browsers)) {
  describe(`the built folder in ${browserName}`, () => {
    let browser: Browser;
    before(async () => (browser = await start()));
    after(() => quit(browser));

    // A browser keeps the same whichever host sends it: one host is enough for the second browser.
    const chosen = browserName === "Chromium" ? hostNames : (["nginx"] as const);
    for (const name of chosen) {
      it(`lives in a folder of ${name}, and offline after one visit`, async () => {
        const host = await openLesson(name);
        const { page, problems, leave } = await visit(browser, host.url, {
          serviceWorkers: "allow",
        });
        await firstScreenLives(page);
        await isKept(page);
        await host.stop();
        await page.reload();
        await firstScreenLives(page);
        if (name === "nginx" && browserName === "Chromium") await readOn(page);
        else await lives(page, "xor-proof");
        assert.deepEqual(problems, []);
        // For the module of functions alone, which is not kept, the core stands in.
        await page.getByRole("link", { name: "Look up" }).click();
        await page.getByRole("link", { name: "Activation explorer" }).first().click();
        await lives(page, "activation-explorer");
        assert.deepEqual(problems, []);
        await leave();
        await host.close();
      });
    }
  });
}

describe("nginx", () => {
  it("sends the policy and the compressed forms; WebAssembly may come as plain text", async () => {
    const host = await openLesson("nginx");
    const page = await fetch(host.url);
    assert.equal(page.headers.get("content-security-policy"), contentSecurityPolicy);
    assert.equal(page.headers.get("content-encoding"), "gzip");
    const [core] = /assets\/networks-[\w-]+\.wasm/.exec(await page.text())!;
    const { headers } = await fetch(host.url + core, { method: "HEAD" });
    assert.equal(headers.get("content-encoding"), "gzip");
    assert.equal(headers.get("content-type"), "text/plain");
    await host.close();
  });
});

describe("404.html", () => {
  const hosts = { "a folder of nginx": () => openLesson("nginx"), "our server": serveAtRoot };

  for (const [name, open] of Object.entries(hosts)) {
    it(`leads to the lesson from any depth below ${name}`, async () => {
      const site = await open();
      const page = await (await launch()).newPage();
      for (const path of ["typo", "some/folder/page.html?query#place"]) {
        const answer = await page.goto(site.url + path);
        assert.equal(answer?.status(), 404);
        await page.getByRole("heading", { level: 1 }).getByText("not defined").waitFor();
        const link = page.getByRole("link", { name: "Go to the lesson" });
        assert.equal(await link.getAttribute("href"), site.url);
        assert.equal(await page.evaluate(() => document.adoptedStyleSheets.length), 1);
      }
      await page.close();
      await site.close();
    });
  }
});
