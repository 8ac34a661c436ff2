import { tsImport } from "tsx/esm/api";
import type { Plugin } from "vite";
import type * as Fill from "./fill.js";
import type * as Include from "./include.js";

/**
 * Makes the page whole before a browser sees it: sections in their places, every figure of the
 * prose and every still picture computed by the core. So they are there without JavaScript, and no
 * figure is ever typed.
 */
export function prerender(): Plugin {
  return {
    name: "plot-twist:prerender",
    transformIndexHtml: {
      order: "pre",
      async handler(html) {
        const load = (path: string): Promise<unknown> => tsImport(path, import.meta.url);
        const { includeSections } = (await load("./include.ts")) as typeof Include;
        const { fill } = (await load("./fill.ts")) as typeof Fill;
        return fill(await includeSections(html));
      },
    },
  };
}
