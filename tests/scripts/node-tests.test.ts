import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, describe, it } from "node:test";
import { fileURLToPath } from "node:url";
import { modulesOf } from "../../scripts/check/suites/node-tests.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "plot-twist-"));
after(() => rmSync(folder, { recursive: true }));

/** Runs test files with these contents; returns the line that the reporter writes for each. */
function counts(...contents: readonly string[]): Record<string, unknown>[] {
  const files = contents.map((text, index) => {
    const file = join(folder, `${index}.test.mjs`);
    writeFileSync(file, `import { before, describe, it } from "node:test"; ${text}`);
    return file;
  });
  const reporter = ["--test-reporter=./scripts/check/suites/count-reporter.mjs"];
  const args = ["--import", "tsx", ...reporter, "tests/run.ts", ...files];
  const { stdout } = spawnSync(process.execPath, args, { cwd: root, encoding: "utf8" });
  return stdout
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Record<string, unknown>);
}

describe("the count of tests by file", () => {
  it("tells what passed and failed in each file, however deep", () => {
    const found = counts(
      `it("a", () => {}); describe("d", () => { it("b", () => {}); it("c", () => { throw 1; }); });`,
      `it("a", () => {});`,
    );
    assert.deepEqual(
      found.map(({ passed, failed }) => [passed, failed]),
      [[2, 1], [1, 0]], // prettier-ignore
    );
  });

  it("counts a file that cannot be loaded, or whose hook fails, as failed", () => {
    const [broken, hooked, fine] = counts(
      `throw new Error("broken");`,
      `describe("d", () => { before(() => { throw 1; }); it("a", () => {}); });`,
      `it("a", () => {});`,
    );
    assert.ok(Number(broken!.failed) > 0);
    assert.ok(Number(hooked!.failed) > 0);
    assert.equal(fine!.failed, 0);
  });
});

describe("the inputs of a test file", () => {
  it("are itself and all that it imports, through other files too", async () => {
    const file = "tests/browser/activation-explorer/explorer.test.ts";
    const modules = (await modulesOf([file])).get(file)!;
    assert.ok(modules.includes(file));
    assert.ok(modules.includes("tests/browser/support/browser.ts"));
    assert.ok(modules.includes("scripts/serve/serve.mjs"));
    assert.ok(modules.every((each) => !each.includes("node_modules")));
  });
});
