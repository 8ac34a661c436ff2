import { mkdtemp, rm, symlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { serve } from "../../scripts/lib/serve.mjs";

const dist = fileURLToPath(new URL("../../dist", import.meta.url));

/** A server of the built page; `url` ends with a slash. */
export interface Site {
  url: string;
  close(): Promise<unknown>;
}

/** Serves the built page at the root, under the strict Content-Security-Policy. */
export const serveAtRoot = (): Promise<Site> => serve(dist);

/** Serves the built page as a host does that keeps it in a folder: `/some/where/`. */
export async function serveInFolder(): Promise<Site> {
  const root = await mkdtemp(join(tmpdir(), "plot-twist-"));
  await symlink(dist, join(root, "lesson"));
  const { url, close } = await serve(root);
  return {
    url: `${url}lesson/`,
    async close() {
      await close();
      await rm(root, { recursive: true });
    },
  };
}
