import { symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { dist, serveFolder, type Site } from "./serve.js";

/** The tags of all figures. */
export const tags = [
  "activation-explorer",
  "activation-zoo",
  "dying-relu",
  "gradient-flow",
  "network-view",
  "softmax-lab",
  "spiral-race",
  "xor-proof",
] as const;

/** Notes on each figure that it became ready, and the last failure that it told. */
const notes = `
addEventListener("ready", ({ target }) => (target.dataset.ready = ""));
addEventListener("failure", ({ target, detail }) => (target.dataset.failure = detail.message));
`;

/**
 * Serves a page of a stranger, without this project's styles: `body` is its text, and the scripts of the figures in
 * it are loaded, after `script` has run. A figure gets the attribute `data-ready` once it is ready, and `data-failure`
 * with the sentence of a failure.
 */
export const serveFigures = (body: string, script = ""): Promise<Site> =>
  serveFolder("figures.html", async (root) => {
    const bundles = tags.filter((tag) => body.includes(`<${tag}`)).map((tag) => `${tag}.js`);
    const scripts = bundles.map((name) => `<script type="module" src="${name}"></script>`);
    const head = `<meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Figures</title><link rel="icon" href="favicon.svg"><link rel="stylesheet" href="page.css"><script src="notes.js"></script>`;
    await writeFile(
      join(root, "page.css"),
      "body { margin: 0 } :root { color-scheme: light dark }",
    );
    await writeFile(join(root, "notes.js"), notes + script);
    await writeFile(
      join(root, "figures.html"),
      `<!doctype html><html lang="en"><head>${head}${scripts.join("")}</head><body><main>${body}</main></body></html>`,
    );
    for (const name of ["assets", "favicon.svg", ...bundles]) {
      await symlink(join(dist, name), join(root, name));
    }
  });
