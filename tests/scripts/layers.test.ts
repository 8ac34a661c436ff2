import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { after, before, describe, it } from "node:test";
import { violations } from "../../scripts/check/layers.mjs";

/** The rules that a file at `path` breaks if its only line is `text`. */
const rules = (path: string, text: string) => violations(path, `${text}\n`).map(({ rule }) => rule);

describe("who may know whom in src/", () => {
  it("lets a room know the rooms below it", () => {
    assert.deepEqual(rules("src/network/mlp.cpp", '#include "activations/activation.hpp"'), []);
    assert.deepEqual(rules("src/math/exp.cpp", '#include "math/lanes/lanes.hpp"'), []);
  });

  it("refuses a room above", () => {
    assert.deepEqual(rules("src/math/exp.cpp", '#include "network/mlp.hpp"'), [
      "src/math may not know src/network",
    ]);
  });

  it("refuses a room beside", () => {
    assert.deepEqual(rules("src/datasets/shapes.cpp", '#include "network/mlp.hpp"'), [
      "src/datasets may not know src/network",
    ]);
  });

  it("keeps Emscripten inside the bindings", () => {
    const include = "#include <emscripten/bind.h>";
    assert.deepEqual(rules("src/bindings/core.cpp", include), []);
    assert.deepEqual(rules("src/experiments/race.cpp", include), [
      "only src/bindings may include <emscripten/bind.h>",
    ]);
  });

  it("refuses clocks, input and output", () => {
    assert.deepEqual(rules("src/network/mlp.cpp", "#include <chrono>"), [
      "src has no input, output, clock or threads: not <chrono>",
    ]);
  });

  it("lets random engines in, which the standard fixes, and no distribution", () => {
    const line = "std::normal_distribution<double> normal;";
    assert.deepEqual(rules("src/math/random.hpp", "#include <random>\nstd::mt19937 engine;"), []);
    assert.deepEqual(rules("src/math/random.cpp", line), [
      "std::normal_distribution differs between libraries or runs",
    ]);
  });

  it("lets every room know the sentences, which know nothing", () => {
    assert.deepEqual(rules("src/math/exp.cpp", '#include "sentences/sentences.hpp"'), []);
    assert.deepEqual(rules("src/sentences/sentences.cpp", '#include "math/lanes/lanes.hpp"'), [
      "src/sentences may not know src/math",
    ]);
  });
});

describe("who may know whom in web/", () => {
  it("lets the elements know the plots and the engine", () => {
    const text = 'import { a } from "../plot/a.js";\nimport type { B } from "../engine/index.js";';
    assert.deepEqual(rules("web/elements/a.ts", text), []);
  });

  it("refuses the engine to the plots", () => {
    assert.deepEqual(rules("web/plot/curve.ts", 'import { a } from "../engine/index.js";'), [
      "web/plot may not know web/engine",
    ]);
  });

  it("refuses the module to all but the engine", () => {
    const text = 'const core = await import("../../engine/generated/core.mjs");';
    assert.deepEqual(rules("web/page/main/page.ts", text), [
      "only web/engine may know the module, not web/page",
    ]);
  });

  it("refuses packages that a room has no need of", () => {
    assert.deepEqual(rules("web/engine/index.ts", 'import { html } from "lit";'), [
      "web/engine may not know the package lit",
    ]);
  });

  it("sees imports over several lines and workers", () => {
    const several = 'import {\n  a,\n} from "../elements/a.js";';
    assert.deepEqual(violations("web/plot/a.ts", several), [
      { line: 3, rule: "web/plot may not know web/elements" },
    ]);
    const worker = 'new Worker(new URL("../cli/worker.js", import.meta.url));';
    assert.deepEqual(rules("web/engine/a.ts", worker), ["web/engine may not know web/cli"]);
  });
});

describe("lengths", () => {
  it("allows 400 lines to a file and no more", () => {
    assert.deepEqual(violations("web/styles/page.css", "\n".repeat(400)), []);
    assert.deepEqual(violations("web/styles/page.css", "\n".repeat(401)), [
      { line: 401, rule: "a file of 401 lines: at most 400" },
    ]);
  });

  it("allows 40 lines to a C++ function and no more", () => {
    const body = (lines: number) => `int f() {\n${"  ;\n".repeat(lines - 2)}}\n`;
    assert.deepEqual(violations("src/math/a.cpp", body(40)), []);
    assert.deepEqual(violations("src/math/a.cpp", body(41)), [
      { line: 1, rule: "a function of 41 lines: at most 40" },
    ]);
  });
});

describe("check-layers", () => {
  let folder = "";
  const check = () => {
    const { status, stdout } = spawnSync(
      process.execPath,
      ["scripts/check/check-layers.mjs", folder],
      {
        encoding: "utf8",
      },
    );
    return { status, stdout };
  };
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  before(() => (folder = mkdtempSync(join(tmpdir(), "layers-"))));
  after(() => rmSync(folder, { recursive: true }));

  it("passes a tidy house and names file, line and rule in an untidy one", () => {
    write("src/math/a.hpp", "#pragma once\n");
    assert.deepEqual(check(), { status: 0, stdout: "The rules of the house hold.\n" });
    write("src/math/b.hpp", '#pragma once\n#include "network/mlp.hpp"\n');
    assert.deepEqual(check(), {
      status: 1,
      stdout: "src/math/b.hpp:2: src/math may not know src/network\n1 violation.\n",
    });
  });
});
