// Runs the test files given as arguments in one process, because starting Node, loading the core or
// opening a browser takes longer than most tests. All files are imported before the first test begins.
import { describe } from "node:test";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";

await describe("in one process", async () => {
  for (const file of process.argv.slice(2)) await import(pathToFileURL(resolve(file)).href);
});
