import assert from "node:assert/strict";
import type { Page } from "playwright-core";

const figures = [
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

/** Waits until a figure's own picture stands in place of its still. */
async function isDrawn(page: Page, figure: string): Promise<void> {
  await page.locator(`${figure} .stage:not(.waiting)`).waitFor();
}

export const firstScreenLives = (page: Page): Promise<void> => isDrawn(page, "first-screen");

/** Waits until the service worker has kept all files, and answers for this tab. */
export const isKept = (page: Page): Promise<unknown> =>
  page.waitForFunction(() => navigator.serviceWorker.controller?.state === "activated");

/** Scrolls to a figure, and waits until it lives. */
export async function lives(page: Page, figure: string): Promise<void> {
  await page.locator(figure).scrollIntoViewIfNeeded();
  await isDrawn(page, figure);
}

/** Scrolls to every figure; each has to come alive. */
export async function readOn(page: Page): Promise<void> {
  for (const figure of figures) {
    await page.locator(figure).scrollIntoViewIfNeeded();
    await page.waitForFunction((tag) => customElements.get(tag) !== undefined, figure);
  }
  await page.locator("spiral-race").getByRole("status").getByText("Ready").waitFor();
  await page.locator("activation-explorer").getByRole("table", { name: "Values" }).waitFor();
  const failures = page.getByRole("alert").filter({ hasText: /\S/ });
  assert.deepEqual(await failures.allInnerTexts(), []);
}
