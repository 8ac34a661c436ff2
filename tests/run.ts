// Runs the test files given as arguments in one process, because starting Node, loading the core or
// opening a browser takes longer than most tests. All files are imported before the first test begins; each is a suite.
import { after, describe } from "node:test";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { end } from "./ending.js";

await describe("in one process", async () => {
  after(end);
  for (const file of process.argv.slice(2)) {
    await new Promise<void>((done) => {
      describe(file, () => import(pathToFileURL(resolve(file)).href).finally(done));
    });
  }
});
