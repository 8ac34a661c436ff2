// Vite plugin: hashes by which a page of another origin can pin what it embeds.

import { createHash } from "node:crypto";

/** The value of an `integrity` attribute for a file's contents. */
export const integrityOf = (/** @type {string | Uint8Array} */ contents) =>
  `sha384-${createHash("sha384").update(contents).digest("base64")}`;

/** Stands in web/embed/hosted/create-worker.ts for the hash of the worker's script. */
const placeholder = "integrity-of-the-worker";

/**
 * Writes the worker's hash into the script that fetches it, and `integrity.json`: the hash of every script by its
 * name. The names of scripts are made before the hash is written into one, but with the worker's name, which changes
 * whenever the hash does.
 *
 * @returns {import("vite").Plugin}
 */
export function integrity() {
  return {
    name: "plot-twist:integrity",
    generateBundle: {
      order: "post",
      handler(_, bundle) {
        const worker = Object.values(bundle).find(({ fileName }) =>
          /\/worker-[^/]+\.js$/.test(fileName),
        );
        if (worker?.type !== "asset") throw new Error("the build has no worker");
        for (const file of Object.values(bundle)) {
          if (file.type !== "chunk") continue;
          file.code = file.code.replace(placeholder, integrityOf(worker.source));
        }
        /** @type {Record<string, string>} */
        const hashes = {};
        for (const [name, file] of Object.entries(bundle)) {
          if (!name.endsWith(".js")) continue;
          hashes[name] = integrityOf(file.type === "chunk" ? file.code : file.source);
        }
        const source = `${JSON.stringify(hashes, null, 2)}\n`;
        this.emitFile({ type: "asset", fileName: "integrity.json", source });
      },
    },
  };
}
