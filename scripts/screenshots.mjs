// Takes pictures of the built page. Usage: node scripts/screenshots.mjs FOLDER
//
// In FOLDER: the first screen and each figure at three widths, by day and by night. Also makes
// web/page/public/plot-twist.png anew: the picture of the README and of social previews.

import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { findChromium } from "./lib/browser.mjs";
import { serve } from "./lib/serve.mjs";
import { Failure, root, script } from "./lib/shell.mjs";

const widths = [360, 768, 1440];
const schemes = /** @type {const} */ (["light", "dark"]);

/** What is photographed, by file name: a selector. */
const subjects = {
  opening: ".opening",
  text: "#classics",
  race: "#race",
  explorer: "#explorer",
  flow: "#flow",
  xor: "#collapse",
  dying: "#relu",
};

/** Opens the page with motion reduced and waits until its figures rest. */
async function open(
  /** @type {import("playwright-core").Browser} */ browser,
  /** @type {string} */ url,
  /** @type {import("playwright-core").BrowserContextOptions} */ options,
) {
  const page = await browser.newPage({ reducedMotion: "reduce", deviceScaleFactor: 2, ...options });
  await page.goto(url);
  for (const figure of ["spiral-race", "activation-explorer", "gradient-flow", "first-screen"]) {
    await page.locator(figure).scrollIntoViewIfNeeded();
  }
  await page.locator("first-screen").getByRole("status").getByText("After").waitFor();
  return page;
}

/** Runs the race to its end, as fast as it goes. */
async function race(/** @type {import("playwright-core").Page} */ page) {
  const figure = page.locator("spiral-race");
  await figure.getByRole("button", { name: "Play" }).click();
  await figure
    .getByRole("status")
    .getByText(/finished/i)
    .waitFor({ timeout: 120_000 });
}

await script(async () => {
  const [folder] = process.argv.slice(2);
  if (!folder) throw new Failure("Usage: node scripts/screenshots.mjs FOLDER");
  await mkdir(folder, { recursive: true });
  const args = ["--no-sandbox", "--disable-gpu"];
  const browser = await chromium.launch({ executablePath: findChromium(), args });
  const { url, close } = await serve(join(root, "dist"));
  for (const colorScheme of schemes) {
    for (const width of widths) {
      const page = await open(browser, url, { colorScheme, viewport: { width, height: 900 } });
      await race(page);
      for (const [name, selector] of Object.entries(subjects)) {
        const path = join(folder, `${name}-${width}-${colorScheme}.png`);
        await page.locator(selector).screenshot({ path });
      }
      await page.close();
    }
  }
  const viewport = { width: 1280, height: 800 };
  const page = await open(browser, url, { viewport, deviceScaleFactor: 1 });
  await page.evaluate(() => scrollTo(0, 0));
  await page.screenshot({ path: join(root, "web", "page", "public", "plot-twist.png") });
  await browser.close();
  await close();
});
