import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { test } from "node:test";
import { loadEngine } from "../../web/engine/index.js";
import { json, plotTwist } from "./run.js";

test("help names every command, and each command its options", () => {
  const { status, stdout } = plotTwist("--help");
  assert.equal(status, 0);
  for (const name of ["list", "eval", "flow", "race", "xor", "collapse", "dying", "softmax"]) {
    assert.match(stdout, new RegExp(`^  ${name}\\b`, "m"));
    const own = plotTwist(name, "-h");
    assert.deepEqual([own.status, own.stderr], [0, ""]);
    assert.match(own.stdout, /--json/);
    assert.match(own.stdout, /^Example: plot-twist /m);
  }
  assert.match(stdout, /^ {2}draw <figure>/m);
  assert.match(plotTwist("race", "--help").stdout, /--preset/);
});

test("the version is the package's", () => {
  const file = new URL("../../package.json", import.meta.url);
  const { version } = JSON.parse(readFileSync(file, "utf8")) as { version: string };
  assert.equal(plotTwist("--version").stdout, `${version}\n`);
});

test("the list is the engine's catalogue", async () => {
  const engine = await loadEngine();
  const words = (value: unknown): unknown => {
    if (typeof value === "number" && !Number.isFinite(value)) return String(value);
    if (Array.isArray(value)) return value.map(words);
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, words(each)]));
  };
  assert.deepEqual(json("list"), words(engine.catalogue()));
  const { stdout } = plotTwist("list");
  for (const { id } of engine.catalogue().activations) {
    assert.match(stdout, new RegExp(`^${id} `, "m"));
  }
});

test("a reader that has had enough is no error", () => {
  const main = fileURLToPath(new URL("../../lib/cli/main.js", import.meta.url));
  const command = `"${process.execPath}" "${main}" race --epochs 2000 --points 5 --json | head -c 1`;
  const { stdout, stderr } = spawnSync("sh", ["-c", command], { encoding: "utf8" });
  assert.deepEqual([stdout, stderr], ["{", ""]);
});
