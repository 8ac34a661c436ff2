// What Vite's builds have in common whose scripts a host serves: the site, and the package's bundles.

import { join } from "node:path";
import { root } from "../lib/shell.mjs";

const source = (/** @type {string} */ path) => join(root, "web", path);

/** Scripts for other pages, whose addresses must not change: all else is named by its contents. */
const stable = {
  "plot-twist": source("embed/plot-twist.ts"),
  notebook: source("notebook/index.ts"),
};

/**
 * Vite's configuration.
 *
 * @param {string} outDir
 * @param {Record<string, string>} pages HTML files by name; without any, there is nothing that links could lead to
 * @returns {import("vite").UserConfig & { build: import("vite").BuildEnvironmentOptions }}
 */
export const hosted = (outDir, pages) => ({
  root: source("page"),
  // Relative addresses: the folder can be hosted at any sub-path.
  base: "./",
  define: { HAS_PAGES: String(Object.keys(pages).length > 0) },
  resolve: {
    // These builds know the address of the worker's script, which may be of another origin.
    alias: [
      { find: /^\.\/create-worker\.js$/, replacement: source("embed/hosted/create-worker.ts") },
    ],
  },
  // Runs as a module and, from a blob, as a classic script.
  worker: { format: "iife" },
  build: {
    outDir,
    emptyOutDir: true,
    target: "es2022",
    // An inlined WebAssembly module or style would need a wider Content-Security-Policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: { ...pages, ...stable },
      preserveEntrySignatures: "exports-only",
      output: {
        entryFileNames: ({ name }) =>
          Object.hasOwn(stable, name) ? "[name].js" : "assets/[name]-[hash].js",
      },
    },
  },
});
