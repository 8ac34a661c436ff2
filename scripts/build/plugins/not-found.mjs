// Vite plugin: builds `404.html`, which static hosts send for every address that they lack.

import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const source = (/** @type {string} */ name) =>
  fileURLToPath(new URL(`../../../web/page/hosting/${name}`, import.meta.url));

/** Folders between the missing address and the site, at most. */
const depth = 6;

/**
 * Script elements that ask for the same script in the page's folder and in each one above: the page cannot know
 * how deep below the site it is shown, and a policy without inline scripts lets it compute nothing by itself.
 */
const ladder = (/** @type {string} */ script) =>
  Array.from({ length: depth }, (_, level) => {
    const up = "../".repeat(level) || "./";
    return `<script type="module" blocking="render" src="${up}${script}"></script>`;
  }).join("\n");

/** @returns {import("vite").Plugin} */
export function notFound() {
  let script = "";
  return {
    name: "plot-twist:not-found",
    apply: "build",
    buildStart() {
      script = this.emitFile({ type: "chunk", id: source("not-found.ts") });
    },
    generateBundle() {
      const tags = ladder(this.getFileName(script));
      const page = readFileSync(source("not-found.html"), "utf8");
      const html = page.replace("<!-- scripts -->", tags).replace(/\n\s+/g, "\n");
      this.emitFile({ type: "asset", fileName: "404.html", source: html });
    },
  };
}
