/**
 * Runs the files that are named one after another in the browsers that the first of them opened: opening
 * a browser takes longer than most tests.
 */
import { resolve } from "node:path";
import { describe } from "node:test";
import { pathToFileURL } from "node:url";
import { keepBrowsers } from "./browser.js";

await describe("in one process", async () => {
  keepBrowsers();
  for (const file of process.argv.slice(2)) await import(pathToFileURL(resolve(file)).href);
});
