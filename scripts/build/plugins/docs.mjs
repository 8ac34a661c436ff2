// Vite plugin: builds the documentation, `docs/*.html`, from lib/ and web/docs/.

import { join } from "node:path";
import { root } from "../../lib/shell.mjs";
import { pageHtml } from "../docs/layout.mjs";
import { docsPages } from "../docs/pages.mjs";

/** @returns {import("vite").Plugin} */
export function docs() {
  let script = "";
  return {
    name: "plot-twist:docs",
    apply: "build",
    buildStart() {
      script = this.emitFile({ type: "chunk", id: join(root, "web/docs/main.ts"), name: "docs" });
    },
    async generateBundle(_, bundle) {
      const name = this.getFileName(script);
      const chunk = bundle[name];
      const [styles] = chunk?.type === "chunk" ? (chunk.viteMetadata?.importedCss ?? []) : [];
      if (styles === undefined) throw new Error("the documentation has no styles");
      const pages = await docsPages();
      for (const page of pages) {
        const source = pageHtml(page, pages, { script: name, styles });
        this.emitFile({ type: "asset", fileName: `docs/${page.name}.html`, source });
      }
    },
  };
}
