import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";
import { preload } from "./scripts/build/preload.mjs";
import { prerender } from "./web/page/prerender/plugin.js";

const file = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const pages = { index: file("web/page/index.html"), embed: file("web/page/embed.html") };

export default defineConfig({
  root: file("web/page"),
  // Relative addresses: the folder can be hosted at any sub-path.
  base: "./",
  plugins: [prerender(), preload()],
  worker: { format: "es" },
  build: {
    outDir: file("dist"),
    emptyOutDir: true,
    target: "es2022",
    // An inlined WebAssembly module or style would need a wider Content-Security-Policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: { input: pages },
  },
});
