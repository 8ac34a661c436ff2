import type { Locator, Page } from "playwright-core";

/** The explorer of a page. */
export const explorer = (page: Page): Locator => page.locator("activation-explorer");

/** The cursor over its plots. */
export const cursor = (page: Page): Locator =>
  explorer(page).getByRole("slider", { name: "Cursor" });

/** Waits until the cursor says something with these words in it; any picture reads out a slope. */
export const says = (page: Page, words = "slope"): Promise<void> =>
  explorer(page).locator(`[role=slider][aria-valuetext*="${words}"]`).first().waitFor();
