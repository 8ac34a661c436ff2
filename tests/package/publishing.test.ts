import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { checkPackage, createPackageFromTarballData } from "@arethetypeswrong/core";
import { publint } from "publint";
import { apiReport } from "../../scripts/build/package/api-report.mjs";
import type { Manifest } from "../../scripts/build/package/manifest.mjs";
import { root, stranger } from "./support/stranger.js";

const read = (path: string) => readFileSync(join(stranger.installed, path), "utf8");
const info = JSON.parse(read("package.json")) as {
  customElements: string;
  "web-types": string;
  exports: Record<string, unknown>;
  version: string;
};

test("publint finds nothing", async () => {
  const { messages } = await publint({ pkgDir: stranger.installed, strict: true, pack: false });
  assert.deepEqual(messages, []);
});

test("types are resolved wherever ES modules are", async () => {
  const archive = createPackageFromTarballData(new Uint8Array(readFileSync(stranger.archive)));
  const result = await checkPackage(archive);
  assert.ok(result.types, "the package has types");
  const forCommonJs = ["node10", "node16-cjs"];
  const problems = result.problems.filter(
    (problem) => !("resolutionKind" in problem && forCommonJs.includes(problem.resolutionKind)),
  );
  assert.deepEqual(problems, []);
});

test("API.md is the public surface as it is", async () => {
  const recorded = readFileSync(join(root, "API.md"), "utf8");
  assert.equal(
    recorded,
    await apiReport(),
    "API.md is out of date: run npm run build:api, and look at what changes for users",
  );
});

test("the bill of materials names what is in scripts and modules, as the lock file has it", () => {
  const { components } = JSON.parse(read("lib/cdn/bom.cdx.json")) as {
    components: { name: string; version: string; licenses: { expression: string }[] }[];
  };
  const lock = JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8")) as {
    packages: Record<string, { version: string; license: string } | undefined>;
  };
  const fromNpm = components.filter(({ name }) => lock.packages[`node_modules/${name}`]);
  assert.ok(fromNpm.some(({ name }) => name === "lit"));
  for (const { name, version, licenses } of fromNpm) {
    const locked = lock.packages[`node_modules/${name}`]!;
    assert.deepEqual([version, licenses], [locked.version, [{ expression: locked.license }]]);
  }
  const compiled = components.filter((component) => !fromNpm.includes(component));
  assert.deepEqual(
    compiled.map(({ name }) => name),
    ["Eigen", "Emscripten", "compiler-rt", "dlmalloc", "libc++", "libc++abi", "musl"],
  );
  for (const { name, version } of compiled) assert.match(version, /^\d+\.\d+\.\d+$/, name);
});

test("CHANGELOG.md says what is in this version, or will be in the next", () => {
  const headings = [...read("CHANGELOG.md").matchAll(/^## (\S+)/gm)].map(([, name]) => name);
  assert.ok(headings[0] === "Unreleased" || headings[0] === info.version, headings[0]);
});

test("the manifest has every exported element, and a word about all that it names", () => {
  const { modules } = JSON.parse(read(info.customElements)) as Manifest;
  const elements = modules.flatMap(({ declarations }) => declarations);
  const entries = Object.keys(info.exports).filter((path) => path.startsWith("./elements/"));
  assert.deepEqual(elements.map(({ tagName }) => `./elements/${tagName}`).sort(), entries.sort());
  for (const { tagName, description, ...element } of elements) {
    assert.match(description, /\S/, tagName);
    const { attributes, members, events, slots, cssParts, cssProperties } = element;
    for (const one of [attributes, members, events, slots, cssParts, cssProperties].flat()) {
      assert.match(one.description ?? "", /\S/, `${tagName}: ${one.name}`);
    }
  }
});

test("editors get the same elements", () => {
  const tagsOf = (path: string) => [...read(path).matchAll(/"name": "([a-z]+-[a-z]+)"/g)].flat();
  for (const path of ["lib/vscode.html-custom-data.json", info["web-types"]]) {
    for (const tag of ["spiral-race", "learning-rate"]) assert.ok(tagsOf(path).includes(tag), path);
  }
});
