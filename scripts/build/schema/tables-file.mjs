// tables.ts: every table of the catalogue.

/** A value as JavaScript writes it; JSON has no infinities. @returns {string} */
function literal(/** @type {unknown} */ value) {
  if (ArrayBuffer.isView(value)) return literal([.../** @type {Float64Array} */ (value)]);
  if (Array.isArray(value)) return `[${value.map(literal).join(", ")}]`;
  if (typeof value !== "object" || value === null) {
    return typeof value === "number" ? String(value) : JSON.stringify(value);
  }
  return `{ ${Object.entries(value)
    .map(([name, each]) => `${name}: ${literal(each)}`)
    .join(", ")} }`;
}

export const tablesFile = (/** @type {import("./description.mjs").Schema} */ { tables }) =>
  [
    "/** Every table of the catalogue, in the core's form. */",
    `export const tables = ${literal(tables)};`,
    "",
  ].join("\n");
