// Vite plugin: a script of a stable name for each figure, which imports the figure's chunks.

import { tags } from "../figures.mjs";

/**
 * The chunks that a chunk needs before it runs, each after those that it needs; itself last.
 *
 * @param {import("vite").Rolldown.OutputBundle} bundle
 * @param {string} name
 * @returns {string[]}
 */
function closure(bundle, name, /** @type {Set<string>} */ found = new Set()) {
  const chunk = bundle[name];
  if (chunk?.type !== "chunk" || found.has(name)) return [...found];
  for (const other of chunk.imports) closure(bundle, other, found);
  return [...found.add(name)];
}

/**
 * Writes `TAG.js` for each figure. It names all chunks, so that a browser fetches them at once instead of one after
 * another.
 *
 * @returns {import("vite").Plugin}
 */
export function facades() {
  return {
    name: "plot-twist:facades",
    generateBundle(_, bundle) {
      for (const tag of tags) {
        const chunk = Object.values(bundle).find(
          (each) =>
            each.type === "chunk" && each.facadeModuleId?.endsWith(`/elements/${tag}/index.ts`),
        );
        if (!chunk) throw new Error(`the build has no chunk for <${tag}>`);
        const names = closure(bundle, chunk.fileName);
        const source = names.map((name) => `import"./${name}";\n`).join("");
        this.emitFile({ type: "asset", fileName: `${tag}.js`, source });
      }
    },
  };
}
