// Writes what lib/ holds beside the code: the manifest of elements and what editors read of it.

import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { readDeclarations } from "./declarations.mjs";
import { codeData, webTypes } from "./editor-data.mjs";
import { makeManifest } from "./manifest.mjs";
import { root } from "../../lib/shell.mjs";

const manifest = await makeManifest(readDeclarations());
const info = /** @type {{ name: string, version: string }} */ (
  JSON.parse(readFileSync(join(root, "package.json"), "utf8"))
);
const files = {
  "custom-elements.json": manifest,
  "vscode.html-custom-data.json": codeData(manifest),
  "web-types.json": webTypes(manifest, info),
};
for (const [name, content] of Object.entries(files)) {
  writeFileSync(join(root, "lib", name), `${JSON.stringify(content, null, 2)}\n`);
}
