import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { snippetsIn } from "./support/snippets.js";
import { root, run, stranger } from "./support/stranger.js";
import { tags } from "../../scripts/build/figures.mjs";

test("the package holds what runs, and nothing that does not", () => {
  const paths = stranger.packed.files.map(({ path }) => path);
  for (const needed of [
    "lib/engine/index.js",
    "lib/engine/index.d.ts",
    "lib/engine/worker/worker.js",
    "lib/engine/generated/core.mjs",
    "lib/engine/generated/core.wasm",
    "lib/engine/generated/core.d.mts",
    "lib/engine/generated/functions.wasm",
    "lib/engine/generated/networks.wasm",
    "lib/elements/index.js",
    "lib/cli/main.js",
    "LICENSE",
    "package.json",
  ]) {
    assert.ok(paths.includes(needed), `${needed} is packed`);
  }
  const foreign = paths.filter((path) =>
    /^(src|tests|scripts|build|web|node_modules)\//.test(path),
  );
  assert.deepEqual(foreign, []);
});

test("import, run, dispose", () => {
  const { status, stdout, stderr } = stranger.script(`
    import { loadEngine } from "plot-twist";
    const engine = await loadEngine();
    const { value } = engine.evaluate({ activation: "relu", at: [-1, 2] });
    const runner = engine.createRunner({ layers: [2, 4, 1], points: 5 });
    runner.advance(3);
    console.log(JSON.stringify([...value, runner.epoch]));
    runner.dispose();
    console.log(engine.liveObjects());
  `);
  assert.deepEqual([status, stdout, stderr], [0, "[0,2,3]\n0\n", ""]);
});

test("its command draws a figure, without a page", () => {
  const { status, stdout, stderr } = run(
    stranger.folder,
    process.execPath,
    ...["node_modules/plot-twist/lib/cli/main.js", "draw", "explorer", "--functions", "relu,gelu"],
  );
  assert.deepEqual([status, stderr], [0, ""]);
  assert.match(
    stdout,
    /^<svg [^>]*>\n<title>ReLU, GELU: values and slopes<\/title>\n<desc>[^]*<\/svg>\n$/,
  );
});

test("a failure fails, with the core's sentence", () => {
  const { status, stderr } = stranger.script(`
    import { loadEngine } from "plot-twist";
    (await loadEngine()).createRunner({ layers: [2, 0, 1] });
  `);
  assert.notEqual(status, 0);
  assert.match(stderr, /ConfigError: hidden width must be 1 to 256, got 0/);
});

test("what is not exported is not reached, and the error names it", () => {
  for (const path of ["lib/engine/core/engine.js", "elements/spiral", "wasm"]) {
    const { status, stderr } = stranger.script(`import "plot-twist/${path}";`);
    assert.notEqual(status, 0);
    assert.ok(stderr.includes(`Package subpath './${path}' is not defined by "exports"`), stderr);
  }
});

test("the modules can be named, and read by hand", () => {
  const { stdout, stderr } = stranger.script(`
    import { readFile } from "node:fs/promises";
    import { loadEngine } from "plot-twist";
    const whole = new URL(import.meta.resolve("plot-twist/plot-twist.wasm"));
    const small = await readFile(new URL(import.meta.resolve("plot-twist/functions.wasm")));
    for (const wasm of [whole, small.buffer]) {
      const { value } = (await loadEngine({ wasm })).evaluate({ activation: "relu", at: [2] });
      console.log(value[0]);
    }
  `);
  assert.deepEqual([stdout, stderr], ["2\n2\n", ""]);
});

test("a Node that is too old is told so", () => {
  const { stderr } = stranger.script(`
    import { loadEngine } from "plot-twist";
    delete process.getBuiltinModule; // as in Node 18
    await loadEngine();
  `);
  assert.match(stderr, /EngineError: .*Node 20.19 or newer is needed, this is Node \d/);
});

test("without a document, the elements are imported and not defined", () => {
  const { stdout, stderr } = stranger.script(`
    import * as elements from "plot-twist/elements";
    import { SpiralRace } from "plot-twist/elements/spiral-race";
    console.log(Object.keys(elements).length, SpiralRace === elements.SpiralRace);
    console.log(customElements.get("spiral-race"), typeof document);
  `);
  assert.deepEqual([stdout, stderr], [`${tags.length} true\nundefined undefined\n`, ""]);
});

test("the command is installed, works and fails properly", () => {
  const good = stranger.command("eval", "relu", "--at=-1,2", "--json");
  assert.equal(good.status, 0, good.stderr);
  assert.equal((JSON.parse(good.stdout) as { activation: string }).activation, "relu");
  const bad = stranger.command("eval", "rleu", "--at=1");
  assert.deepEqual([bad.status, bad.stdout], [2, ""]);
});

test("the README's snippets run", () => {
  const snippets = snippetsIn(readFileSync(join(root, "README.md"), "utf8"));
  assert.ok(snippets.length > 0, "the README has a block marked `js test`");
  for (const { line, text } of snippets) {
    const { status, stderr } = stranger.script(text);
    assert.equal(status, 0, `README.md, line ${line}: ${stderr}`);
  }
});
