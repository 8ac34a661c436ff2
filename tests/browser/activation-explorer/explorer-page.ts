import type { Locator, Page } from "playwright-core";

/** The activation explorer on a page. */
export const explorer = (page: Page): Locator => page.locator("activation-explorer");

/** The slider that moves the cursor over the explorer's plots. */
export const cursor = (page: Page): Locator =>
  explorer(page).getByRole("slider", { name: "Cursor" });

/**
 * Waits until the text of the cursor's value contains `words`. Without `words` it waits for the first
 * picture, because every read-out names a slope.
 */
export const says = (page: Page, words = "slope"): Promise<void> =>
  explorer(page).locator(`[role=slider][aria-valuetext*="${words}"]`).first().waitFor();
