// Runs the test files given as arguments in one process, because starting Node, loading the core or
// opening a browser takes longer than most tests. All files are imported before the first test begins; each is a suite.
import { after, describe } from "node:test";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { end } from "./ending.js";

/** In milliseconds, far longer than any file takes on a busy machine: a test that waits for ever fails by its name. */
const longestFile = 1_200_000;

/**
 * A failed test may leave a worker or a browser open, which would keep this process alive. (Node's --test-force-exit
 * would truncate reports.)
 */
function endSoon(): void {
  setTimeout(() => {
    console.error(`still open after all tests: ${process.getActiveResourcesInfo().join(", ")}`);
    process.exit(1);
  }, 60_000).unref();
}

await describe("in one process", async () => {
  after(endSoon);
  after(end);
  for (const file of process.argv.slice(2)) {
    await new Promise<void>((done) => {
      describe(file, { timeout: longestFile }, () =>
        import(pathToFileURL(resolve(file)).href).finally(done),
      );
    });
  }
});
