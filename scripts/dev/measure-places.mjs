// Measures how high each figure of the built page is at every width, and writes what keeps that room: web/styles/places.css and
// places-touch.css before the figure's code is there, web/elements/*/room.ts before its first picture is.
// Usage: node scripts/dev/measure-places.mjs

import { existsSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { chromium } from "playwright-core";
import prettier from "prettier";
import { findChromium } from "../lib/browser.mjs";
import { serve } from "../serve/serve.mjs";
import { Failure, root, script } from "../lib/shell.mjs";
import { piecesOver, rules } from "./places.mjs";

const tags = [
  "activation-explorer",
  "activation-zoo",
  "dying-relu",
  "gradient-flow",
  "network-view",
  "order-guess",
  "softmax-lab",
  "spiral-race",
  "xor-proof",
];

/** Widths of windows, in CSS pixels: those of phones closely. */
const widths = [
  ...Array.from({ length: 110 }, (_, i) => 1580 - 10 * i),
  ...Array.from({ length: 48 }, (_, i) => 488 - 4 * i),
];
const height = 900;

/** Brings every figure to life, one after another. */
async function enliven(/** @type {import("playwright-core").Page} */ page) {
  for (const tag of tags) {
    const figure = page.locator(tag);
    await figure.scrollIntoViewIfNeeded();
    await figure.locator(".stage:not(.waiting)").waitFor({ state: "attached" });
    await figure.evaluate((element) => {
      // Plots laid out while they are out of sight, too, and without the room that was measured before.
      for (const plot of element.shadowRoot?.querySelectorAll(".plot") ?? []) {
        if (plot instanceof HTMLElement) plot.style.contentVisibility = "visible";
      }
      const body = element.shadowRoot?.querySelector(".live > .body");
      for (const one of [element, body]) {
        if (one instanceof HTMLElement) one.style.minBlockSize = "0";
      }
    });
  }
  // The last sentences of these two arrive after their pictures.
  await page
    .locator("xor-proof")
    .getByText(/^Of \d+ starts/)
    .first()
    .waitFor({ state: "attached" });
  await page.locator("dying-relu").getByText("ends at").first().waitFor({ state: "attached" });
  await page.locator("spiral-race").getByText("Ready:").waitFor({ state: "attached" });
  await page.locator("network-view").getByText("Of 16 hidden units").first().waitFor({ state: "attached" }); // prettier-ignore
}

/** Width of each figure's section and height of the figure, in root font sizes, in the window as it is. */
const sizes = (/** @type {import("playwright-core").Page} */ page) =>
  page.evaluate(async (names) => {
    const frame = () => new Promise((done) => requestAnimationFrame(done));
    const heights = () =>
      names.map((name) => document.querySelector(name)?.getBoundingClientRect().height).join();
    // Figures that measure themselves need some frames more, and on a busy machine many.
    for (let same = 0, before = ""; same < 4; await frame()) {
      const now = heights();
      same = now === before ? same + 1 : 0;
      before = now;
    }
    const unit = parseFloat(getComputedStyle(document.documentElement).fontSize);
    return names.map((name) => {
      const figure = /** @type {HTMLElement | null} */ (document.querySelector(name));
      const section = figure?.closest("section");
      if (!figure || !section) throw new Error(`${name} is not in a section`);
      const { paddingInlineStart, paddingInlineEnd } = getComputedStyle(section);
      const inside =
        section.clientWidth - parseFloat(paddingInlineStart) - parseFloat(paddingInlineEnd);
      return { width: inside / unit, height: figure.offsetHeight / unit };
    });
  }, tags);

/** The pieces of all figures for a kind of pointer. */
async function measure(
  /** @type {import("playwright-core").Browser} */ browser,
  /** @type {string} */ url,
  /** @type {boolean} */ isCoarse,
) {
  const options = { hasTouch: isCoarse, isMobile: isCoarse, viewport: { width: 1580, height } };
  const page = await browser.newPage({ ...options, reducedMotion: "reduce" });
  await page.goto(url);
  await enliven(page);
  /** @type {import("./places.mjs").Size[][]} */
  const found = tags.map(() => []);
  for (const width of widths) {
    await page.setViewportSize({ width, height });
    (await sizes(page)).forEach(({ width, height }, i) => found[i]?.push([width, height]));
  }
  await page.close();
  return found.map((each) => piecesOver(each));
}

/** @typedef {import("./places.mjs").Piece[][]} Pieces of each figure */

const author = "Written by scripts/dev/measure-places.mjs.";

/** Writes the page's style sheet, whose rules hold for a media query. */
async function writePage(
  /** @type {string} */ name,
  /** @type {string} */ media,
  /** @type {Pieces} */ found,
) {
  const places = tags.map((tag, i) => rules(tag, found[i] ?? []));
  const what = `/* Room for the figures before they are there. ${author} */`;
  const text = `${what}\n@media ${media} { ${places.join("\n")} }`;
  const css = await prettier.format(text, { parser: "css" });
  writeFileSync(join(root, "web", "styles", name), css);
}

/** Writes the styles of each element that keep its room. */
async function writeElements(/** @type {Pieces} */ fine, /** @type {Pieces} */ coarse) {
  const options = await prettier.resolveConfig(join(root, "package.json"));
  for (const [i, tag] of tags.entries()) {
    const file = join(root, "web", "elements", tag, "room.ts");
    if (!existsSync(dirname(file))) continue; // a figure of the page alone
    const selector = ".roomy > .live > .body";
    const text = `import { css } from "lit";

      /** Room for the figure before its first picture is there. ${author} */
      export const roomStyles = css\`
        @media screen { ${rules(selector, fine[i] ?? [])} }
        @media screen and (pointer: coarse) { ${rules(selector, coarse[i] ?? [])} }
      \`;`;
    writeFileSync(file, await prettier.format(text, { ...options, parser: "typescript" }));
  }
}

await script(async () => {
  const executablePath = findChromium();
  if (!executablePath) throw new Failure("Chromium is needed.");
  const site = await serve(join(root, "dist"));
  const browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
  const [fine, coarse] = [
    await measure(browser, site.url, false),
    await measure(browser, site.url, true),
  ];
  await browser.close();
  await site.close();
  await writePage("places.css", "screen and (scripting: enabled)", fine);
  await writePage(
    "places-touch.css",
    "screen and (scripting: enabled) and (pointer: coarse)",
    coarse,
  );
  await writeElements(fine, coarse);
});
