import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import type { Browser } from "playwright-core";
import { contentSecurityPolicy } from "../../../scripts/serve/serve.mjs";
import { launch, quit, visit } from "../support/browser.js";
import { serveAtRoot, serveInFolder, type Site } from "../support/serve.js";

const figures = [
  "first-screen",
  "order-guess",
  "spiral-race",
  "network-view",
  "device-speed",
  "activation-explorer",
  "gradient-flow",
  "xor-proof",
  "dying-relu",
  "activation-zoo",
  "softmax-lab",
];

describe("the page", () => {
  let sites: { root: Site; folder: Site };
  let browser: Browser;

  before(async () => {
    sites = { root: await serveAtRoot(), folder: await serveInFolder() };
    browser = await launch();
  });
  after(async () => {
    await quit(browser);
    await Promise.all(Object.values(sites).map((site) => site.close()));
  });

  for (const place of ["root", "folder"] as const) {
    it(`works under the strict policy from the ${place} of a host, and asks no one else`, async () => {
      const { url } = sites[place];
      const answer = await fetch(url);
      assert.equal(answer.headers.get("content-security-policy"), contentSecurityPolicy);
      const { page, leave } = await visit(browser, url);
      for (const figure of figures) {
        await page.locator(figure).scrollIntoViewIfNeeded();
        await page.waitForFunction((tag) => customElements.get(tag) !== undefined, figure);
      }
      await page.locator("first-screen").getByRole("status").getByText("After").waitFor();
      await page.locator("spiral-race").getByRole("status").getByText("Ready").waitFor();
      await page
        .locator("gradient-flow")
        .getByRole("status")
        .getByText("layer 1 receives")
        .first()
        .waitFor();
      await page.locator("activation-explorer").getByRole("table", { name: "Values" }).waitFor();
      const failures = page.getByRole("alert").filter({ hasText: /\S/ });
      assert.deepEqual(await failures.allInnerTexts(), []);
      await leave();
    });
  }

  for (const name of ["", "play.html"]) {
    it(`uses what /${name} fetches ahead, and fetches each of it once`, async () => {
      const { origin } = new URL(sites.root.url);
      const { page, leave } = await visit(browser, "about:blank", {}, [origin]);
      const fetched: string[] = [];
      page.on("request", (request) => fetched.push(request.url()));
      await page.goto(sites.root.url + name);
      const figure = page.locator("first-screen, neural-playground");
      await figure.getByRole("button", { name: /^(Play|Pause)/ }).first().waitFor(); // prettier-ignore
      const links = page.locator("link[rel=preload], link[rel=modulepreload][href*=worker]");
      const ahead = await links.evaluateAll((all) => all.map((one) => (one as HTMLLinkElement).href)); // prettier-ignore
      assert.equal(ahead.length, 2);
      const used = [...new Set(fetched.filter((url) => /\.wasm$|\/worker-/.test(url)))];
      assert.deepEqual(used.sort(), ahead.sort());
      for (const url of ahead) {
        const isWorker = !url.endsWith(".wasm"); // each worker asks for its script
        const times = fetched.filter((each) => each === url).length;
        assert.ok(isWorker ? times > 1 : times === 1, `${url}: ${times}`);
      }
      await leave();
    });
  }

  it("can be read without JavaScript: text, figures of the core, formulas, stills", async () => {
    const { page, leave } = await visit(browser, sites.root.url, { javaScriptEnabled: false });
    await page.getByRole("heading", { level: 1 }).waitFor();
    await page.locator("noscript p").waitFor();
    for (const figure of figures) {
      await page.locator(`${figure} :is(figcaption, table, .caption)`).first().waitFor();
    }
    const numbers = await page.locator("[data-number]").allTextContents();
    assert.ok(numbers.length > 40 && numbers.every((text) => text.trim() !== ""));
    assert.ok((await page.locator("math").count()) > 10);
    assert.ok((await page.locator("figure.still svg[role=img]").count()) >= 8);
    await leave();
  });

  it("says which browsers can where this one cannot, and shows the stills", async () => {
    const context = await browser.newContext({ viewport: { width: 360, height: 800 } });
    const page = await context.newPage();
    await page.addInitScript(() => (WebAssembly.validate = () => false));
    await page.goto(sites.root.url);
    for (const figure of figures) {
      await page.locator(figure).scrollIntoViewIfNeeded();
      const alert = page.locator(figure).getByRole("alert").first();
      await alert.getByText(/lacks WebAssembly’s SIMD, .* Firefox from 89/).waitFor();
      assert.equal(await page.locator(figure).getByRole("button").count(), 0);
      await page.locator(`${figure} :is(figcaption, table, .caption)`).first().waitFor();
    }
    assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= 360);
    await context.close();
  });

  it("says where the code of a figure did not arrive, asks once, and shows the still", async () => {
    const context = await browser.newContext({
      viewport: { width: 360, height: 800 },
      serviceWorkers: "block", // one that has kept the code would send it
    });
    const page = await context.newPage();
    const asked: string[] = [];
    await page.route(/activation-explorer-.*\.js$/, (route) => {
      asked.push(route.request().url());
      return route.abort();
    });
    await page.goto(sites.root.url);
    const figure = page.locator("activation-explorer");
    await figure.scrollIntoViewIfNeeded();
    await figure.getByRole("alert").getByText("did not arrive").waitFor();
    await figure.locator("figcaption").waitFor();
    const zoo = page.locator("activation-zoo");
    await zoo.scrollIntoViewIfNeeded();
    await zoo.getByRole("button", { name: /^Show all/ }).click();
    await zoo.getByRole("button", { name: "GELU", exact: true }).click();
    await figure.getByRole("alert").waitFor();
    assert.equal(await figure.getByRole("alert").count(), 1);
    await page.unroute(/activation-explorer-.*\.js$/);
    const again = page.waitForEvent("load");
    await figure.getByRole("button", { name: "Load the page again" }).click();
    await again;
    await figure.scrollIntoViewIfNeeded();
    await figure.getByRole("table", { name: "Values" }).waitFor();
    await context.close();
  });

  it("never scrolls sideways", async () => {
    const { page, leave } = await visit(browser, sites.root.url, {
      viewport: { width: 320, height: 900 },
    });
    for (const figure of figures) await page.locator(figure).scrollIntoViewIfNeeded();
    await page.locator("first-screen").getByRole("status").getByText("After").waitFor();
    for (const width of [320, 360, 768, 1440, 3840, 320]) {
      await page.setViewportSize({ width, height: 900 });
      // An element measures itself in one frame and draws in the next.
      await page.evaluate(
        () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
      );
      const inside = await page.evaluate(() => document.documentElement.scrollWidth);
      assert.ok(inside <= width, `${inside} px of content in a window of ${width} px`);
    }
    await leave();
  });

  it("lets the keyboard skip to the lesson, and says which section is being read", async () => {
    const { page, leave } = await visit(browser, sites.root.url);
    await page.keyboard.press("Tab");
    const skip = page.getByRole("link", { name: "Skip to the lesson" });
    assert.ok(await skip.evaluate((link) => link === document.activeElement));
    await page.keyboard.press("Enter");
    await page.waitForFunction(() => document.activeElement?.id === "lesson");
    const contents = page.getByRole("navigation", { name: "In this lesson" });
    await contents.getByRole("link", { name: "The zoo" }).press("Enter");
    await contents.locator("[aria-current=location]", { hasText: "The zoo" }).waitFor();
    await leave();
  });

  it("lays out the sections below the first screen after the first paint, and all of them soon", async () => {
    const { page, leave } = await visit(browser, sites.root.url);
    const unseen = ".lesson > section:nth-of-type(n + 4)";
    const visibilities = () =>
      page.$$eval(unseen, (all) => [
        ...new Set(all.map((section) => getComputedStyle(section).contentVisibility)),
      ]);
    let release = (): void => {};
    const released = new Promise<void>((resolve) => (release = resolve));
    await page.route(/\.js$/, (route) => released.then(() => route.continue()));
    await page.goto(sites.root.url, { waitUntil: "commit" });
    await page.locator(".colophon").waitFor();
    assert.deepEqual(await visibilities(), ["auto"]);
    release();
    await page.locator(".lesson > section:last-of-type.laid-out").waitFor({ state: "attached" });
    assert.deepEqual(await visibilities(), ["visible"]);
    await page.goto(`${sites.root.url}#race`, { waitUntil: "commit" });
    await page.locator(".colophon").waitFor();
    assert.deepEqual(await visibilities(), ["visible"]);
    await leave();
  });

  it("stays at the section that a link leads to while figures above it come alive", async () => {
    const { page, leave } = await visit(browser, `${sites.root.url}#zoo`);
    const top = () => page.locator("#zoo").evaluate((zoo) => zoo.getBoundingClientRect().top);
    const contents = page.getByRole("navigation", { name: "In this lesson" });
    const current = contents.locator("[aria-current=location]");
    await current.getByText("The zoo").waitFor();
    // A figure above comes to life and is taller than its still; not every browser anchors the window then.
    await page.locator("spiral-race").evaluate(async (race) => {
      document.documentElement.style.overflowAnchor = "none";
      race.style.paddingBlockEnd = "900px";
      await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    });
    assert.ok(Math.abs(await top()) < 100, `the section's top is at ${await top()} px`);
    assert.equal(await current.innerText(), "The zoo");
    // A reader who scrolls is let go, also by the window's scrollbar, which tells a page nothing else.
    await page.evaluate(() => scrollBy({ top: -2000, behavior: "instant" }));
    await current.getByText("The zoo").waitFor({ state: "detached" });
    await page.locator("activation-zoo").evaluate(async (zoo) => {
      zoo.style.paddingBlockEnd = "50px";
      await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    });
    assert.ok((await top()) > 1000, `the section's top is at ${await top()} px again`);
    await leave();
  });
});
