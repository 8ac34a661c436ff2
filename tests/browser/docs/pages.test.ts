import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, posix } from "node:path";
import { fileURLToPath } from "node:url";
import { after, before, describe, it } from "node:test";
import { HtmlValidate } from "html-validate";
import type { Browser, Page } from "playwright-core";
import type { Manifest } from "../../../scripts/build/package/manifest.mjs";
import { tags } from "../../../scripts/build/figures.mjs";
import { violations } from "../support/axe.js";
import { launch, quit, visit } from "../support/browser.js";
import { dist, serveInFolder, type Site } from "../support/serve.js";

const names = readdirSync(join(dist, "docs")).filter((name) => name.endsWith(".html"));
const textOf = (path: string) => readFileSync(join(dist, path), "utf8");

/** Links of a page within the site, as paths from its root with their fragments. */
const linksOf = (path: string): string[] =>
  [...textOf(path).matchAll(/\b(?:href|src)="(\.{0,2}[/#][^"]*)"/g)].map(([, link = ""]) =>
    link.startsWith("#") ? path + link : posix.join(posix.dirname(path), link),
  );

/** Whether a path leads to a file, and its fragment to an element of it. */
function isThere(link: string): boolean {
  const [path = "", fragment] = link.split("#");
  if (!existsSync(join(dist, path))) return false;
  return fragment === undefined || new RegExp(`\\bid="${fragment}"`).test(textOf(path));
}

/** Loads a page again, and sums up its layout shifts, as Chromium measures them, until `ready` is there. */
async function layoutShift(page: Page, ready: string): Promise<number> {
  await page.addInitScript(() => {
    const shifts: number[] = [];
    Object.assign(globalThis, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) shifts.push(Reflect.get(entry, "value") as number);
    }).observe({ type: "layout-shift", buffered: true });
  });
  await page.reload();
  await page.locator(ready).waitFor();
  return page.evaluate(async () => {
    // Shifts are told after the frame in which they happened.
    for (let i = 0; i < 3; ++i) await new Promise((done) => requestAnimationFrame(done));
    const shifts = Reflect.get(globalThis, "shifts") as number[];
    return shifts.reduce((sum, value) => sum + value, 0);
  });
}

describe("the documentation", () => {
  let site: Site;
  let browser: Browser;

  before(async () => {
    site = await serveInFolder();
    browser = await launch();
  });
  after(async () => {
    await quit(browser);
    await site.close();
  });

  it("has a page for each figure, and links that lead somewhere", () => {
    for (const tag of tags) assert.ok(names.includes(`${tag}.html`), tag);
    const pages = ["index.html", ...names.map((name) => `docs/${name}`)];
    const links = pages.flatMap((page) => linksOf(page).map((link) => [page, link] as const));
    assert.ok(links.length > 300);
    assert.deepEqual(
      links.filter(([, link]) => !isThere(link)),
      [],
    );
  });

  it("has all that the manifest names", () => {
    const file = fileURLToPath(new URL("../../../lib/custom-elements.json", import.meta.url));
    const { modules } = JSON.parse(readFileSync(file, "utf8")) as Manifest;
    for (const element of modules.flatMap(({ declarations }) => declarations)) {
      const text = textOf(`docs/${element.tagName}.html`);
      const { attributes, members, events, slots, cssParts, cssProperties } = element;
      const alone = members.filter((one) => one.kind === "method" || one.attribute === undefined);
      const all = [attributes, alone, events, slots, cssParts, cssProperties].flat();
      for (const { name } of all) {
        const listed = `<dt><code>${name || "(default)"}`;
        assert.ok(text.includes(listed), `${element.tagName}: ${name}`);
      }
    }
  });

  it("is valid HTML", async () => {
    const validator = new HtmlValidate({
      extends: ["html-validate:recommended"],
      rules: { "doctype-style": "off", "no-inline-style": "error", "long-title": "off" },
    });
    for (const name of names) {
      const { results } = await validator.validateString(textOf(`docs/${name}`));
      const messages = results.flatMap((result) => result.messages);
      assert.deepEqual(messages.map(({ ruleId, message, line }) => [ruleId, message, line]), []); // prettier-ignore
    }
  });

  it("fits the narrowest window and asks no other host", async () => {
    const viewport = { width: 320, height: 900 };
    for (const name of names) {
      const { page, leave } = await visit(browser, `${site.url}docs/${name}`, { viewport });
      await page.getByRole("heading", { level: 1 }).waitFor();
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      assert.ok(width <= viewport.width, `${name} is ${width} px wide`);
      await leave();
    }
  });

  it("moves nothing while its figure comes alive, nor does the figure's own page", async () => {
    for (const path of ["docs/spiral-race.html", "embed/spiral-race.html"]) {
      const { page, leave } = await visit(browser, `${site.url}${path}`);
      const shift = await layoutShift(page, "spiral-race .stage:not(.unready)");
      assert.ok(shift < 0.001, `${path}: ${shift}`);
      await leave();
    }
  });

  for (const colorScheme of ["light", "dark"] as const) {
    it(`breaks no rule of axe, ${colorScheme}`, async () => {
      for (const name of ["gradient-flow", "recipes"]) {
        const { page, leave } = await visit(browser, `${site.url}docs/${name}.html`, {
          colorScheme,
          viewport: { width: 360, height: 900 },
        });
        assert.deepEqual(await violations(page), [], name);
        await leave();
      }
    });
  }

  it("shows its own address in the code that readers copy", async () => {
    const { page, leave } = await visit(browser, `${site.url}docs/recipes.html`);
    await page.getByText(`<script type="module" src="${site.url}plot-twist.js">`).first().waitFor();
    assert.doesNotMatch(await page.locator("pre").allInnerTexts().then(String), /example\.org/);
    await leave();
  });

  it("is where the lesson's masthead leads", async () => {
    const { page, leave } = await visit(browser, `${site.url}?race.seed=7`);
    const ways = page.getByRole("navigation", { name: "Ways in" });
    await ways.getByRole("link", { name: "Read" }).click();
    assert.match(page.url(), /\?race\.seed=7#collapse$/);
    await ways.getByRole("link", { name: "Look up" }).click();
    await page.getByRole("heading", { name: "Look it up" }).waitFor();
    await page.getByRole("link", { name: "Embed" }).click();
    await page.getByRole("heading", { name: "Recipes" }).waitFor();
    await page.getByRole("link", { name: "Read" }).click();
    await page.waitForURL(`${site.url}index.html#collapse`);
    await leave();
  });

  it("leads to the playground, and that back to the lesson", async () => {
    const { page, leave } = await visit(browser, `${site.url}docs/index.html`);
    await page.getByRole("link", { name: "Play", exact: true }).click();
    await page.waitForURL(`${site.url}play.html`);
    await page.locator("neural-playground").getByRole("button", { name: "Play" }).waitFor();
    await page.getByRole("link", { name: "Lesson" }).click();
    await page.waitForURL(site.url);
    await page.getByRole("button", { name: "Play", exact: true }).first().waitFor();
    await leave();
  });
});
