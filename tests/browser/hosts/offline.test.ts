import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import type { Browser, Page } from "playwright-core";
import { browsers, launch, quit, visit } from "../support/browser.js";
import { openLesson } from "./hosts.js";
import { firstScreenLives, isKept, lives } from "./lesson.js";
import { deployNextVersion } from "./versions.js";

const allowed = { serviceWorkers: "allow" } as const;

/** What a page's origin has stored: service workers and caches. */
const stored = (page: Page) =>
  page.evaluate(async () => {
    const registrations = await navigator.serviceWorker.getRegistrations();
    return { workers: registrations.length, caches: (await caches.keys()).length };
  });

/** Waits until the origin has `count` caches and no worker that is being installed: it fills a cache. */
const hasCaches = (page: Page, count: number): Promise<void> =>
  page.evaluate(async (wanted) => {
    for (;;) {
      const registration = await navigator.serviceWorker.getRegistration();
      const names = await caches.keys();
      if (!registration?.installing && names.length === wanted) return;
      await new Promise((done) => requestAnimationFrame(done));
    }
  }, count);

for (const [browserName, start] of Object.entries(browsers)) {
  describe(`a new deployment in ${browserName}`, () => {
    let browser: Browser;
    before(async () => (browser = await start()));
    after(() => quit(browser));

    it("is seen at once; an open tab keeps its files; no page mixes versions", async () => {
      const host = await openLesson("our server");
      const first = await visit(browser, host.url, allowed);
      const context = first.page.context();
      await isKept(first.page);
      const title = await first.page.title();
      await deployNextVersion(host.folder, "Next version");

      await lives(first.page, "xor-proof"); // whose code was not fetched before

      const second = await context.newPage();
      await second.goto(host.url);
      assert.equal(await second.title(), "Next version");
      await lives(second, "xor-proof");
      await hasCaches(second, 2);

      await host.stop();
      await second.reload();
      assert.equal(await second.title(), title); // as long as its tab is open
      await lives(second, "dying-relu");
      await second.close();
      await host.start();
      assert.deepEqual(first.problems, []);
      await first.page.close();

      const third = await context.newPage();
      await third.goto(new URL("/", host.url).href); // outside the folder: sees the former version go
      await hasCaches(third, 1);
      await third.goto(host.url);
      await host.stop();
      await third.reload();
      assert.equal(await third.title(), "Next version");
      await lives(third, "xor-proof");
      await third.close();
      await host.close();
    });
  });
}

describe("the service worker", () => {
  let browser: Browser;
  before(async () => (browser = await launch()));
  after(() => quit(browser));

  it("goes with its files where the address says offline=no", async () => {
    const host = await openLesson("our server");
    const { page, leave } = await visit(browser, host.url, allowed);
    await isKept(page);
    assert.deepEqual(await stored(page), { workers: 1, caches: 1 });
    await page.goto(`${host.url}?offline=no`);
    await firstScreenLives(page);
    await hasCaches(page, 0);
    assert.deepEqual(await stored(page), { workers: 0, caches: 0 });
    await leave();
    await host.close();
  });

  it("keeps the playground, too", async () => {
    const host = await openLesson("our server");
    const { page, problems } = await visit(browser, host.url, allowed);
    await isKept(page);
    await host.stop();
    await page.goto(`${host.url}play.html?v=1&activation=gelu&layers=2,3,1`);
    const unit = page.getByRole("treeitem", { name: /^Unit 3 of layer 1: mean/ });
    await unit.waitFor();
    assert.deepEqual(problems, []);
    await page.close();
    await host.close();
  });

  it("is none where there is no room for its files, and the lesson lives without it", async () => {
    const host = await openLesson("our server");
    const { page, leave } = await visit(browser, `${host.url}?offline=no`, allowed);
    const session = await page.context().newCDPSession(page);
    const { origin } = new URL(host.url);
    await session.send("Storage.overrideQuotaForOrigin", { origin, quotaSize: 100_000 });
    await page.goto(host.url);
    await firstScreenLives(page);
    await page.evaluate(async () => {
      const { installing } = await navigator.serviceWorker.register("./sw.js");
      while (installing?.state === "installing") {
        await new Promise((changed) => installing.addEventListener("statechange", changed));
      }
    });
    assert.deepEqual(await stored(page), { workers: 0, caches: 0 });
    await lives(page, "xor-proof");
    await leave();
    await host.close();
  });
});
