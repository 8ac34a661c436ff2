// Writes TypeScript's types, checks and tables of settings from the core's own tables.
//
// The program build/wasm/schema.mjs (src/bindings/describe/) returns the tables in src/ as one object, see
// schema/description.mjs. Each row of `files` is a file of web/engine/generated/ that is written from it.

import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { constantsFile } from "./schema/constants-file.mjs";
import { experimentNamesFile } from "./schema/experiment-names-file.mjs";
import { initializersFile } from "./schema/initializers-file.mjs";
import { kindsFile } from "./schema/kinds-file.mjs";
import { settingsFile } from "./schema/settings-file.mjs";
import { tablesFile } from "./schema/tables-file.mjs";
import { typesFile } from "./schema/types-file.mjs";

/** @typedef {import("./schema/description.mjs").Schema} Schema */

const header = "// Written by scripts/build/schema.mjs from the tables in src/. Do not edit.\n\n";

/** Writers of the files. @type {Record<string, (schema: Schema) => string>} */
const files = {
  "types.ts": typesFile,
  "experiment-names.ts": experimentNamesFile,
  "kinds.ts": kindsFile,
  "settings.ts": settingsFile,
  "initializers.ts": initializersFile,
  "constants.ts": constantsFile,
  "tables.ts": tablesFile,
};

/** The text of every file, by its name. */
export const schemaFiles = (/** @type {Schema} */ schema) =>
  Object.fromEntries(Object.entries(files).map(([name, text]) => [name, header + text(schema)]));

/**
 * Writes the files into `folder`.
 *
 * @param {string} program that describes the schema
 * @param {string} folder
 */
export async function writeSchema(program, folder) {
  const { default: create } =
    /** @type {{ default: () => Promise<{ describeSchema(): Schema }> }} */ (
      await import(pathToFileURL(program).href)
    );
  const schema = (await create()).describeSchema();
  for (const [name, text] of Object.entries(schemaFiles(schema))) {
    writeFileSync(join(folder, name), text);
  }
}
