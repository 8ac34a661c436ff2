// The largest race, from its start to its end and back.

import { isReady } from "./rounds.mjs";

/** @typedef {import("playwright-core").Page} Page */

/** Runs a hundred seeds of eight functions over 2,000 epochs and resets them; reports the memory at each stage. */
export async function runLarge(
  /** @type {Page} */ page,
  /** @type {(what: string) => Promise<void>} */ report,
  /** @type {string} */ url,
) {
  const race = page.locator("spiral-race");
  await race.scrollIntoViewIfNeeded();
  await isReady(page);
  await report("the page as it opens");
  await page.goto(`${url}?race.starts=100&race.epochs=2000`);
  await race.scrollIntoViewIfNeeded();
  await isReady(page);
  await report("100 seeds, ready");
  await race.getByRole("button", { name: "Play", exact: true }).press("Enter");
  const finished = race.getByRole("status").getByText("Finished");
  while ((await finished.count()) === 0) {
    await page.waitForTimeout(30_000);
    await report(await race.getByRole("status").innerText());
  }
  await race.getByRole("button", { name: "Reset", exact: true }).press("Enter");
  await isReady(page);
  await report("reset");
  for (const worker of page.workers()) await worker.evaluate("gc()");
  await report("after a collection in every worker");
}
