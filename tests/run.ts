// Runs the test files that are named, one after another in this process: to start Node, load the core
// or open a browser takes longer than most tests. No test begins before every file is there.
import { describe } from "node:test";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";

await describe("in one process", async () => {
  for (const file of process.argv.slice(2)) await import(pathToFileURL(resolve(file)).href);
});
