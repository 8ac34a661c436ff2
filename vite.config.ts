import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";
import { docs } from "./scripts/build/plugins/docs.mjs";
import { facades } from "./scripts/build/plugins/facades.mjs";
import { figurePages } from "./scripts/build/plugins/figure-pages.mjs";
import { hosted } from "./scripts/build/hosted.mjs";
import { integrity } from "./scripts/build/plugins/integrity.mjs";
import { materials } from "./scripts/build/plugins/materials.mjs";
import { notFound } from "./scripts/build/plugins/not-found.mjs";
import { offline } from "./scripts/build/plugins/offline.mjs";
import { preload } from "./scripts/build/plugins/preload.mjs";
import { prerender } from "./web/page/prerender/plugin.js";

const file = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const pages = {
  index: file("web/page/index.html"),
  embed: file("web/page/embed.html"),
  play: file("web/page/play.html"),
};

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
    materials(),
    offline(process.env.PLOT_TWIST_OFFLINE !== "no"),
  ],
});
