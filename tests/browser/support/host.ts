import { mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "vite";
import { serve } from "../../../scripts/serve/serve.mjs";
import type { Site } from "./serve.js";

const script = fileURLToPath(new URL("../embedding/guest.ts", import.meta.url));

const axe = createRequire(import.meta.url).resolve("axe-core/axe.min.js");

const page = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width">
    <title>Someone else's page</title>
    <link rel="icon" href="icon.svg">
    <script type="module" src="guest.js"></script>
  </head>
  <body></body>
</html>
`;

/** Bundles the figures as a site does that has them from npm. */
async function bundle(outDir: string): Promise<void> {
  await build({
    configFile: false,
    logLevel: "warn",
    base: "./",
    worker: { format: "es" },
    build: {
      outDir,
      emptyOutDir: false,
      target: "es2022",
      assetsInlineLimit: 0,
      minify: false,
      modulePreload: { polyfill: false },
      rolldownOptions: { input: { guest: script }, output: { entryFileNames: "guest.js" } },
    },
  });
}

/** Serves a page of someone else's, with the figures, under the strict Content-Security-Policy. */
export async function serveHost(): Promise<Site> {
  const root = await mkdtemp(join(tmpdir(), "plot-twist-host-"));
  await bundle(root);
  await symlink(axe, join(root, "axe.js"));
  await writeFile(join(root, "index.html"), page);
  await writeFile(join(root, "icon.svg"), '<svg xmlns="http://www.w3.org/2000/svg"/>');
  const { url, close } = await serve(root);
  return {
    url,
    async close() {
      await close();
      await rm(root, { recursive: true });
    },
  };
}
