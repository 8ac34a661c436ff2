// Vite plugin: the bill of materials, `bom.cdx.json` (CycloneDX 1.6): everything of others that is in the build's
// scripts and modules, with versions and licences. Nothing in it depends on when or where the build was made.

import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { findMachineEmscripten, ownEmscripten, toolchain } from "../../setup/emscripten.mjs";
import { root, textOf } from "../../lib/shell.mjs";

/**
 * A component as CycloneDX has it.
 *
 * @typedef {{
 *   type: "library", "bom-ref": string, name: string, version: string, purl?: string,
 *   licenses: { expression: string }[],
 * }} Component
 */

/** @returns {Component} */
const component = (
  /** @type {string} */ name,
  /** @type {string} */ version,
  /** @type {string} */ licence,
  /** @type {string | undefined} */ purl = undefined,
) => ({
  type: "library",
  "bom-ref": purl ?? `${name}@${version}`,
  name,
  version,
  ...(purl && { purl }),
  licenses: [{ expression: licence }],
});

/** The package of npm to which a bundled file belongs. */
function packageOf(/** @type {string} */ file) {
  let folder = dirname(file);
  while (!folder.endsWith("node_modules")) {
    const manifest = join(folder, "package.json");
    const { name, version, license } = existsSync(manifest)
      ? /** @type {Record<string, string | undefined>} */ (
          JSON.parse(readFileSync(manifest, "utf8"))
        )
      : {};
    if (name && version) {
      if (!license) throw new Error(`${name} does not say its licence`);
      const purl = `pkg:npm/${name.replace("@", "%40")}@${version}`;
      return component(name, version, license, purl);
    }
    folder = dirname(folder);
  }
  throw new Error(`${file} belongs to no package`);
}

/** The version that a pattern's group finds in a file. */
function versionIn(/** @type {string} */ file, /** @type {RegExp} */ pattern) {
  const [, ...parts] = pattern.exec(textOf(file)) ?? [];
  if (parts.length === 0) throw new Error(`${file} does not say its version`);
  return parts.map((part) => part.replace(/^0(?=\d)/, "")).join(".");
}

/** What is compiled into the modules: Eigen, and Emscripten's own libraries. */
async function compiled() {
  const emscripten = (await findMachineEmscripten())?.folder ?? ownEmscripten;
  const eigen = process.env.EIGEN_INCLUDE_DIR ?? join(toolchain, "eigen");
  const library = (/** @type {string[]} */ ...path) => join(emscripten, "system", "lib", ...path);
  const number = (/** @type {string} */ name) => `define EIGEN_${name}_VERSION (\\d+)[^]*`;
  const eigenVersion = new RegExp(["MAJOR", "MINOR", "PATCH"].map(number).join(""));
  const llvm = versionIn(
    library("libcxx", "include", "__config"),
    /_LIBCPP_VERSION (\d\d)(\d\d)(\d\d)/,
  );
  const llvmLicence = "Apache-2.0 WITH LLVM-exception";
  return [
    component("Eigen", versionIn(join(eigen, "Eigen", "Version"), eigenVersion), "MPL-2.0"),
    component(
      "Emscripten",
      versionIn(join(emscripten, "emscripten-version.txt"), /(\d[\d.]*)/),
      "MIT OR NCSA",
    ),
    component("musl", versionIn(library("libc", "musl", "VERSION"), /(\d[\d.]*)/), "MIT"),
    ...["libc++", "libc++abi", "compiler-rt"].map((name) => component(name, llvm, llvmLicence)),
    component("dlmalloc", versionIn(library("dlmalloc.c"), / Version (\d[\d.]*\d) /), "CC0-1.0"),
  ];
}

/** @returns {import("vite").Plugin} */
export function materials() {
  return {
    name: "plot-twist:materials",
    async generateBundle(_, bundle) {
      const files = Object.values(bundle).flatMap((file) =>
        file.type === "chunk" ? file.moduleIds : [],
      );
      const bundled = files.filter((file) => /^\/.*\/node_modules\//.test(file)).map(packageOf);
      const found = [...bundled, ...(await compiled())];
      const byName = new Map(found.map((each) => [each["bom-ref"], each]));
      const { name, version, license } = /** @type {Record<string, string>} */ (
        JSON.parse(readFileSync(join(root, "package.json"), "utf8"))
      );
      const own = component(name ?? "", version ?? "", license ?? "");
      const bill = {
        bomFormat: "CycloneDX",
        specVersion: "1.6",
        version: 1,
        metadata: { component: own },
        components: [...byName.values()].sort((a, b) => (a.name < b.name ? -1 : 1)),
      };
      const source = `${JSON.stringify(bill, null, 2)}\n`;
      this.emitFile({ type: "asset", fileName: "bom.cdx.json", source });
    },
  };
}
