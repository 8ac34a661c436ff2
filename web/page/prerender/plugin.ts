import { tsImport } from "tsx/esm/api";
import type { Plugin } from "vite";
import type * as Fill from "./fill.js";
import type * as Include from "./include.js";

/**
 * Vite plugin that completes the page's HTML: includes the sections, and fills in every number of the prose
 * and every still picture, computed by the core. The page thus has them without JavaScript.
 */
export function prerender(): Plugin {
  return {
    name: "plot-twist:prerender",
    transformIndexHtml: {
      order: "pre",
      async handler(html, { path }) {
        if (!path.endsWith("/index.html")) return html; // the lesson
        const load = (path: string): Promise<unknown> => tsImport(path, import.meta.url);
        const { includeSections } = (await load("./include.ts")) as typeof Include;
        const { fill } = (await load("./fill.ts")) as typeof Fill;
        return fill(await includeSections(html));
      },
    },
  };
}
