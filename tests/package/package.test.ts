import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, test } from "node:test";
import { snippetsIn } from "./support/snippets.js";
import { root, run, Stranger } from "./support/stranger.js";

const stranger = new Stranger();
after(() => stranger.dispose());

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

test("a failure fails, with the core's sentence", () => {
  const { status, stderr } = stranger.script(`
    import { loadEngine } from "plot-twist";
    (await loadEngine()).createRunner({ layers: [2, 0, 1] });
  `);
  assert.notEqual(status, 0);
  assert.match(stderr, /ConfigError: hidden width must be 1 to 256, got 0/);
});

test("what is not exported is not reached", () => {
  const { status, stderr } = stranger.script('import "plot-twist/lib/engine/core/engine.js";');
  assert.notEqual(status, 0);
  assert.match(stderr, /ERR_PACKAGE_PATH_NOT_EXPORTED/);
});

test("the elements are where the package says", () => {
  const { status, stderr } = stranger.script(`
    import { accessSync } from "node:fs";
    accessSync(new URL(import.meta.resolve("plot-twist/elements")));
  `);
  assert.equal(status, 0, stderr);
});

test("the command is installed, works and fails properly", () => {
  const good = stranger.command("eval", "relu", "--at=-1,2", "--json");
  assert.equal(good.status, 0, good.stderr);
  assert.equal((JSON.parse(good.stdout) as { activation: string }).activation, "relu");
  const bad = stranger.command("eval", "rleu", "--at=1");
  assert.deepEqual([bad.status, bad.stdout], [2, ""]);
});

/** Type-checks a program text against the installed package's types, without `skipLibCheck`. */
function typeCheck(text: string) {
  writeFileSync(join(stranger.folder, "typed.ts"), text);
  const tsc = join(root, "node_modules", "typescript", "bin", "tsc");
  const compilerOptions = {
    ...{ noEmit: true, strict: true, target: "es2022", module: "nodenext", types: [] },
    lib: ["es2023", "dom", "dom.iterable"],
  };
  const config = { compilerOptions, files: ["typed.ts"] };
  writeFileSync(join(stranger.folder, "tsconfig.json"), JSON.stringify(config));
  return run(stranger.folder, process.execPath, tsc, "--project", stranger.folder);
}

test("types are there, whole and strict", () => {
  const good = typeCheck(`
    import { loadEngine, type ExploreResult, type Health } from "plot-twist";
    const engine = await loadEngine();
    const result: ExploreResult = engine.explore({ activation: "elu", samples: 3 });
    const health: Health[] = engine.gradientFlow({ depth: 3 }).health;
    export const all: [Float64Array, Health[]] = [result.slope, health];
  `);
  assert.equal(good.status, 0, good.stdout);
  const bad = typeCheck(
    'import { loadEngine } from "plot-twist";\n(await loadEngine()).explore({ sampels: 3 });',
  );
  assert.notEqual(bad.status, 0);
  assert.match(bad.stdout, /sampels/);
});

test("the README's snippets run", () => {
  const snippets = snippetsIn(readFileSync(join(root, "README.md"), "utf8"));
  assert.ok(snippets.length > 0, "the README has a block marked `js test`");
  for (const { line, text } of snippets) {
    const { status, stderr } = stranger.script(text);
    assert.equal(status, 0, `README.md, line ${line}: ${stderr}`);
  }
});
