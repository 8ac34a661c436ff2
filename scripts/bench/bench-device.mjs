// Lets the built page measure this machine. Usage: node scripts/bench/bench-device.mjs [ROUNDS]
//
// Presses "Measure this device" in Chromium and prints what the page then shows, for each round.

import { join } from "node:path";
import { chromium } from "playwright-core";
import { findMeasuredChromium } from "../lib/browser.mjs";
import { publish } from "./publish.mjs";
import { serve } from "../serve/serve.mjs";
import { root, script } from "../lib/shell.mjs";

/** @typedef {{ speeds: Record<string, { epochsPerSecond: number, nanoseconds: number }> }} DeviceSpeed */

await script(async () => {
  const rounds = Number(process.argv[2] ?? 3);
  const args = ["--no-sandbox", "--disable-gpu"];
  const browser = await chromium.launch({ executablePath: findMeasuredChromium(), args });
  const { url, close } = await serve(join(root, "dist"));
  const page = await browser.newPage({ serviceWorkers: "block", reducedMotion: "reduce" }); // no figure plays meanwhile
  await page.goto(url);
  const figure = page.locator("device-speed");
  await figure.scrollIntoViewIfNeeded();
  for (let round = 1; round <= rounds; round++) {
    await figure.getByRole("button", { name: "Measure this device" }).click();
    await figure.getByRole("button", { name: "Stop" }).waitFor();
    await figure.getByRole("status").getByText("Measured.").waitFor({ timeout: 120_000 });
    const speeds = await figure.evaluate(
      (element) => /** @type {DeviceSpeed} */ (/** @type {unknown} */ (element)).speeds,
    );
    for (const [activation, { epochsPerSecond, nanoseconds }] of Object.entries(speeds)) {
      const epochs = epochsPerSecond.toFixed(0);
      console.log(
        `round ${round}, ${activation}: ${epochs} epochs/s, ${nanoseconds.toFixed(2)} ns`,
      );
      publish(activation, {
        "epochs a second": [epochsPerSecond, "epochs/s"],
        "value and slope": [nanoseconds, "ns"],
      });
    }
  }
  await browser.close();
  await close();
});
