import { mkdtemp, readdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { serve } from "../../../scripts/serve/serve.mjs";

/** The built page. */
export const dist = fileURLToPath(new URL("../../../dist", import.meta.url));

/** A running server of the built page; a query can be appended to `url`. */
export interface Site {
  url: string;
  close(): Promise<unknown>;
}

/** Serves the built page at the root, under the strict Content-Security-Policy. */
export const serveAtRoot = (): Promise<Site> => serve(dist);

/** Fills a temporary folder and serves it; closing the server deletes the folder. */
export async function serveFolder(
  path: string,
  fill: (folder: string) => Promise<void>,
): Promise<Site> {
  const root = await mkdtemp(join(tmpdir(), "plot-twist-"));
  await fill(root);
  const { url, close } = await serve(root);
  return {
    url: url + path,
    async close() {
      await close();
      await rm(root, { recursive: true });
    },
  };
}

/** Serves the built page from a folder of its host: `/lesson/`. */
export const serveInFolder = (): Promise<Site> =>
  serveFolder("lesson/", (root) => symlink(dist, join(root, "lesson")));

/** The page with nothing in its body but the figures of these tags, and without the preload of what they may not use. */
function onlyFigures(page: string, tags: readonly string[]): string {
  const figures = tags.map((tag) => {
    const figure = new RegExp(`<${tag}\\b.*?</${tag}>`, "s").exec(page)?.[0];
    if (!figure) throw new Error(`the page has no ${tag}`);
    return figure;
  });
  const body = `<body><main>${figures.join("")}</main></body>`;
  return page.replace(/<link rel="preload"[^>]*>/g, "").replace(/<body>.*<\/body>/s, () => body);
}

/**
 * Serves the figures of these tags without the rest of the page, with the page's scripts and styles, so
 * that a test does not wait for the computations of other figures.
 */
export const serveAlone = (...tags: readonly string[]): Promise<Site> =>
  serveFolder("figure.html", async (root) => {
    const page = await readFile(join(dist, "index.html"), "utf8");
    await writeFile(join(root, "figure.html"), onlyFigures(page, tags));
    for (const name of ["assets", "favicon.svg"]) await symlink(join(dist, name), join(root, name));
  });

/** Serves a page of somebody else with `body` and `script`, and the built folder's files beside it. */
export const serveHost = (body: string, script: string): Promise<Site> =>
  serveFolder("host.html", async (root) => {
    const icon = '<link rel="icon" href="favicon.svg">'; // or browsers ask for another
    const head = `<meta charset="utf-8"><title>Host</title>${icon}<script src="host.js" defer></script>`;
    const page = `<!doctype html><html lang="en"><head>${head}</head><body>${body}</body></html>`;
    await writeFile(join(root, "host.html"), page);
    await writeFile(join(root, "host.js"), script);
    for (const name of await readdir(dist)) await symlink(join(dist, name), join(root, name));
  });
