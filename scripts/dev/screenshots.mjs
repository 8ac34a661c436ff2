// Takes pictures of the built page. Usage: node scripts/dev/screenshots.mjs FOLDER
//
// FOLDER gets the first screen and each figure at three widths, light and dark. Also renews
// web/page/public/plot-twist.png, the picture of the README and of social previews, and the README's other
// pictures in web/page/pictures/.

import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { findChromium } from "../lib/browser.mjs";
import { serve } from "../serve/serve.mjs";
import { Failure, root, script } from "../lib/shell.mjs";
import { takeFolds, takeNetwork, takePlayground } from "./network-pictures.mjs";

const widths = [360, 768, 1440];
const schemes = /** @type {const} */ (["light", "dark"]);

/** Selectors of the elements, by file name. */
const subjects = {
  opening: ".opening",
  text: "#classics",
  race: "#race",
  inside: "#inside",
  explorer: "#explorer",
  flow: "#flow",
  xor: "#collapse",
  dying: "#relu",
  zoo: "#zoo",
  softmax: "#specialists",
  guess: "order-guess",
  device: "device-speed",
};

/** Further pictures of the README, by file name: a figure, and the part of its height that is shown. */
const pictures = /** @type {const} */ ({
  race: ["spiral-race", 668],
  explorer: ["activation-explorer", 470],
  flow: ["gradient-flow", 378],
});

/** Takes the README's pictures: the first screen, then each figure as far as it fits a screen. */
async function illustrate(
  /** @type {import("playwright-core").Browser} */ browser,
  /** @type {string} */ url,
) {
  const viewport = { width: 1280, height: 800 };
  const query = "?explore.functions=relu,gelu,mish&explore.overlay=true";
  const page = await open(browser, url + query, { viewport, deviceScaleFactor: 1 });
  await page.evaluate(() => scrollTo(0, 0));
  await page.screenshot({ path: join(root, "web", "page", "public", "plot-twist.png") });
  await race(page);
  const folder = join(root, "web", "page", "pictures");
  await mkdir(folder, { recursive: true });
  for (const [name, [figure, height]] of Object.entries(pictures)) {
    await page.locator(figure).evaluate((element) => element.scrollIntoView({ block: "start" }));
    const box = await page.locator(figure).boundingBox();
    if (!box) throw new Failure(`There is no ${figure} on the page.`);
    const clip = { x: box.x - 8, y: box.y - 8, width: box.width + 16, height };
    await page.screenshot({ path: join(folder, `${name}.png`), clip });
  }
  await takePlayground(browser, url, join(folder, "playground.png"));
  await takeNetwork(browser, join(folder, "network.png"));
  await takeFolds(browser, join(folder, "folds.png"));
}

/** The figures of the page that have a first picture to wait for. */
const figures = [
  ...["xor-proof", "dying-relu", "softmax-lab", "activation-zoo", "order-guess"],
  ...[
    "spiral-race",
    "network-view",
    "device-speed",
    "activation-explorer",
    "gradient-flow",
    "first-screen",
  ],
];

/** Opens the page with reduced motion and waits until each figure has taken the place of its still. */
async function open(
  /** @type {import("playwright-core").Browser} */ browser,
  /** @type {string} */ url,
  /** @type {import("playwright-core").BrowserContextOptions} */ options,
) {
  const page = await browser.newPage({ reducedMotion: "reduce", deviceScaleFactor: 2, ...options });
  await page.goto(url);
  for (const figure of figures) {
    await page.locator(figure).scrollIntoViewIfNeeded();
    await page.locator(`${figure} .stage:not(.waiting)`).waitFor();
  }
  await page.locator("first-screen").getByRole("status").getByText("After").waitFor();
  return page;
}

/** Runs the race to its end without a speed limit. */
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
  if (!folder) throw new Failure("Usage: node scripts/dev/screenshots.mjs FOLDER");
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
  await illustrate(browser, url);
  await browser.close();
  await close();
});
