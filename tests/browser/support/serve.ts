import { mkdtemp, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { serve } from "../../../scripts/serve/serve.mjs";

const dist = fileURLToPath(new URL("../../../dist", import.meta.url));

/** A server of the built page; an address can go on with a query. */
export interface Site {
  url: string;
  close(): Promise<unknown>;
}

/** Serves the built page at the root, under the strict Content-Security-Policy. */
export const serveAtRoot = (): Promise<Site> => serve(dist);

/** Serves a folder that is made for the occasion and goes with its server. */
async function serveFolder(path: string, fill: (folder: string) => Promise<void>): Promise<Site> {
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

/** Serves the built page as a host does that keeps it in a folder: `/some/where/`. */
export const serveInFolder = (): Promise<Site> =>
  serveFolder("lesson/", (root) => symlink(dist, join(root, "lesson")));

/** The page with nothing in its body but some figures and what stands inside them. */
function onlyFigures(page: string, tags: readonly string[]): string {
  const figures = tags.map((tag) => {
    const figure = new RegExp(`<${tag}\\b.*?</${tag}>`, "s").exec(page)?.[0];
    if (!figure) throw new Error(`the page has no ${tag}`);
    return figure;
  });
  const body = `<body><main>${figures.join("")}</main></body>`;
  return page.replace(/<body>.*<\/body>/s, () => body);
}

/**
 * Serves some figures without the rest of the page, with the page's own scripts and styles: a test of a
 * figure need not wait for what the others compute.
 */
export const serveAlone = (...tags: readonly string[]): Promise<Site> =>
  serveFolder("figure.html", async (root) => {
    const page = await readFile(join(dist, "index.html"), "utf8");
    await writeFile(join(root, "figure.html"), onlyFigures(page, tags));
    for (const name of ["assets", "favicon.svg"]) await symlink(join(dist, name), join(root, name));
  });
