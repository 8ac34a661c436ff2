import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { attempt } from "../../scripts/lib/shell.mjs";

describe("a program with a timeout", () => {
  it("is killed, even where it outlives SIGTERM, and its output says so", async () => {
    const stays = "process.on('SIGTERM', () => {}); setInterval(() => {}, 1000)";
    const { status, output } = await attempt(process.execPath, ["-e", stays], { timeout: 500 });
    assert.equal(status, 1);
    assert.match(output, /^"\S+" was stopped after 0\.5 s\.$/m);
  });

  it("says nothing where it ends in time", async () => {
    const result = await attempt(process.execPath, ["-e", ""], { timeout: 60_000 });
    assert.deepEqual(result, { status: 0, output: "" });
  });
});
