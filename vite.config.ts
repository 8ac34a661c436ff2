import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";
import { docs } from "./scripts/build/docs/plugin.mjs";
import { facades } from "./scripts/build/facades.mjs";
import { figurePages } from "./scripts/build/figure-pages.mjs";
import { hosted } from "./scripts/build/hosted.mjs";
import { integrity } from "./scripts/build/integrity.mjs";
import { notFound } from "./scripts/build/not-found.mjs";
import { offline } from "./scripts/build/offline.mjs";
import { preload } from "./scripts/build/preload.mjs";
import { prerender } from "./web/page/prerender/plugin.js";

const file = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const pages = { index: file("web/page/index.html"), embed: file("web/page/embed.html") };

export default defineConfig({
  ...hosted(file("dist"), pages),
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
});
