import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";
import { docs } from "./scripts/build/docs/plugin.mjs";
import { facades } from "./scripts/build/facades.mjs";
import { figurePages } from "./scripts/build/figure-pages.mjs";
import { integrity } from "./scripts/build/integrity.mjs";
import { notFound } from "./scripts/build/not-found.mjs";
import { offline } from "./scripts/build/offline.mjs";
import { preload } from "./scripts/build/preload.mjs";
import { prerender } from "./web/page/prerender/plugin.js";

const file = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const pages = { index: file("web/page/index.html"), embed: file("web/page/embed.html") };

/** Scripts for other pages, whose addresses must not change: all else is named by its contents. */
const stable = ["plot-twist", "notebook"];

export default defineConfig({
  root: file("web/page"),
  // Relative addresses: the folder can be hosted at any sub-path.
  base: "./",
  plugins: [
    prerender(),
    preload(),
    notFound(),
    docs(),
    figurePages(process.env.PLOT_TWIST_URL),
    facades(),
    integrity(),
    offline(process.env.PLOT_TWIST_OFFLINE !== "no"),
  ],
  resolve: {
    // These builds know the address of the worker's script, which may be of another origin.
    alias: [
      { find: /^\.\/create-worker\.js$/, replacement: file("web/embed/hosted/create-worker.ts") },
    ],
  },
  // Runs as a module and, from a blob, as a classic script.
  worker: { format: "iife" },
  build: {
    outDir: file("dist"),
    emptyOutDir: true,
    target: "es2022",
    // An inlined WebAssembly module or style would need a wider Content-Security-Policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: {
        ...pages,
        "plot-twist": file("web/embed/plot-twist.ts"),
        notebook: file("web/notebook/index.ts"),
      },
      preserveEntrySignatures: "exports-only",
      output: {
        entryFileNames: ({ name }) =>
          stable.includes(name) ? "[name].js" : "assets/[name]-[hash].js",
      },
    },
  },
});
