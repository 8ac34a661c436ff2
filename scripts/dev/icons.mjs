// Renders web/page/public/favicon.svg as the icons that phones and desktops show for the installed lesson.
// Usage: node scripts/dev/icons.mjs

import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { findChromium } from "../lib/browser.mjs";
import { root, script } from "../lib/shell.mjs";

const folder = join(root, "web", "page", "public");
const sizes = [192, 512];
const paper = "#fffdf8";

/** Share of the icon's side that the mark takes: a maskable icon may lose all outside a circle of 80 %. */
const share = 0.6;

await script(async () => {
  const mark = readFileSync(join(folder, "favicon.svg"), "utf8");
  const browser = await chromium.launch({
    executablePath: findChromium() ?? "",
    args: ["--no-sandbox"],
  });
  for (const size of sizes) {
    const page = await browser.newPage({ viewport: { width: size, height: size } });
    const place = `margin: 0; display: grid; place-content: center; background: ${paper}`;
    await page.setContent(`<body style="height: 100vh; ${place}">${mark}</body>`);
    const side = `${size * share}px`;
    await page.locator("svg").evaluate((svg, length) => {
      svg.setAttribute("width", length);
      svg.setAttribute("height", length);
    }, side);
    const path = join(folder, `icon-${size}.png`);
    await page.screenshot({ path });
    console.log(`${path}: ${statSync(path).size} bytes`);
    await page.close();
  }
  await browser.close();
});
