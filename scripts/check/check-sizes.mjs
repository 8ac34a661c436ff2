// Holds the built page to its budgets in bytes, and prints what everything weighs.
// A budget is raised by hand, in size-budgets.json, by whoever can say what for.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../lib/shell.mjs";
import { weights } from "./sizes.mjs";

/** @type {Record<string, { gzip: number, brotli: number }>} */
const budgets = JSON.parse(readFileSync(new URL("size-budgets.json", import.meta.url), "utf8"));
const found = weights(join(root, "dist"));
const column = (/** @type {number} */ number) => String(number).padStart(9);

console.log(`${"".padEnd(28)}      raw     gzip   brotli   over its budget`);
let isOver = false;
for (const [name, { raw, gzip, brotli }] of Object.entries(found)) {
  const budget = budgets[name];
  const excess = [
    budget && gzip > budget.gzip ? `${gzip - budget.gzip} gzip` : "",
    budget && brotli > budget.brotli ? `${brotli - budget.brotli} brotli` : "",
    budget ? "" : "has none",
  ].filter(Boolean);
  isOver ||= excess.length > 0;
  console.log(
    `${name.padEnd(28)}${column(raw)}${column(gzip)}${column(brotli)}   ${excess.join(", ")}`,
  );
}
if (isOver) process.exitCode = 1;
