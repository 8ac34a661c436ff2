// Writes what a screen reader finds in each figure, from top to bottom: `node scripts/dev/spoken.mjs FILE [TAG...]`.
// Names, roles, values, states and descriptions are those of Chromium's accessibility tree; the page must be built.

import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { findChromium } from "../lib/browser.mjs";
import { root } from "../lib/shell.mjs";
import { serve } from "../serve/serve.mjs";

const [file = "spoken.txt", ...wanted] = process.argv.slice(2);

/** Names of the figures in addresses, by their tags. */
const names = {
  "activation-explorer": "explore",
  "gradient-flow": "flow",
  "spiral-race": "race",
  "network-view": "network",
  "xor-proof": "xor",
  "dying-relu": "dying",
  "softmax-lab": "softmax",
  "activation-zoo": "zoo",
};

/** Roles that say nothing beyond what is inside. */
const silent = new Set([
  "generic",
  "none",
  "InlineTextBox",
  "LineBreak",
  "RootWebArea",
  "LayoutTable",
]);

/** States worth a word. */
const states = [
  "checked",
  "expanded",
  "disabled",
  "pressed",
  "selected",
  "invalid",
  "valuemin",
  "valuemax",
];

/**
 * A node of the accessibility tree, as Chromium tells it.
 *
 * @typedef {string | number | boolean | undefined} Told
 * @typedef {{
 *   nodeId: string,
 *   ignored: boolean,
 *   childIds?: string[],
 *   role?: { value: string },
 *   name?: { value: string },
 *   value?: { value: Told },
 *   description?: { value: string },
 *   properties?: { name: string, value: { value: Told } }[],
 * }} Node
 */

/** One node as a line, empty if it says nothing. */
function lineOf(/** @type {Node} */ { ignored, role, name, value, description, properties = [] }) {
  const kind = role?.value ?? "";
  const words = (name?.value ?? "").replace(/\s+/g, " ").trim();
  if (ignored || silent.has(kind) || (kind === "StaticText" && words === "")) return "";
  const told = properties
    .filter(
      ({ name, value }) =>
        states.includes(name) && value.value !== false && value.value !== "false",
    )
    .map(({ name, value }) =>
      value.value === true || value.value === "true" ? name : `${name} ${String(value.value)}`,
    );
  const now = value?.value === undefined || value.value === "" ? [] : [`= ${String(value.value)}`];
  const more = description?.value ? [`(${description.value.replace(/\s+/g, " ")})`] : [];
  return [kind === "StaticText" ? "" : `[${kind}]`, words, ...now, ...told, ...more]
    .join(" ")
    .trim();
}

/** The lines of a tree, indented; the text inside a named control is not said again. */
function linesOf(/** @type {Node[]} */ nodes) {
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  /** @type {string[]} */
  const lines = [];
  const walk = (
    /** @type {Node} */ node,
    /** @type {number} */ depth,
    /** @type {string} */ above,
  ) => {
    const line = lineOf(node);
    const isSaid =
      node.role?.value === "StaticText" && above.includes(node.name?.value.trim() ?? "");
    if (line && !isSaid) lines.push(`${"  ".repeat(depth)}${line}`);
    for (const id of node.childIds ?? []) {
      const child = byId.get(id);
      if (child) walk(child, depth + (line ? 1 : 0), line ? (node.name?.value ?? "") : above);
    }
  };
  const [first] = nodes;
  if (first) walk(first, 0, "");
  return lines;
}

const { url, close } = await serve(join(root, "dist"));
const browser = await chromium.launch({ executablePath: findChromium(), args: ["--no-sandbox"] });
const page = await browser.newPage({ reducedMotion: "reduce" });
const parts = [];
for (const tag of wanted.length > 0 ? wanted : Object.keys(names)) {
  await page.goto(`${url}embed.html?widget=${names[/** @type {keyof typeof names} */ (tag)]}`);
  await page.locator(`${tag} .stage:not(.unready)`).waitFor();
  await page.waitForLoadState("networkidle");
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send("Accessibility.getFullAXTree");
  parts.push(`# <${tag}>`, "", ...linesOf(/** @type {Node[]} */ (nodes)), "");
}
await browser.close();
await close();
writeFileSync(file, parts.join("\n"));
console.log(`${parts.length} lines in ${file}`);
