import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { visit } from "../support/browser.js";

/** The playground in its page. */
export const playground = (page: Page) => page.locator("neural-playground");

/** A unit of the network, by the beginning of its sentence. */
export const unit = (page: Page, name: RegExp) => playground(page).getByRole("treeitem", { name });

/** The epoch that is shown. */
export const epochOf = async (page: Page): Promise<number> =>
  Number(await playground(page).getByRole("slider", { name: "Epoch to look at" }).inputValue());

/** Visits the playground and waits for the network. */
export async function open(
  browser: Browser,
  site: string,
  query = "",
  options: BrowserContextOptions = {},
) {
  const visited = await visit(browser, `${site}play.html${query}`, options);
  await unit(visited.page, /^Unit \d+ of layer 1: mean/).first().waitFor(); // prettier-ignore
  return visited;
}
