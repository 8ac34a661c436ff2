// Vite plugin: builds the service worker `sw.js`, which keeps the lesson for reading offline.

import { createHash } from "node:crypto";
import { existsSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const worker = fileURLToPath(new URL("../../web/page/hosting/service-worker.ts", import.meta.url));

/** The small module is for embeds: the lesson's first call needs the whole core. */
const unused = /^functions-.*\.wasm$/;

const hash = (/** @type {import("node:crypto").BinaryLike} */ content) =>
  createHash("sha256").update(content).digest("base64");

/**
 * The files that the lesson needs, relative to the folder: the page's links and scripts, and the assets that are
 * named in one of these.
 *
 * @param {string} folder the built page
 */
export function lessonFiles(folder) {
  const names = readdirSync(join(folder, "assets")).filter(
    (name) => !/\.(br|gz)$/.test(name) && !unused.test(name),
  );
  const page = readFileSync(join(folder, "index.html"), "utf8");
  const links = [...page.matchAll(/\b(?:href|src)="\.\/([^"#?]+)"/g)].map(([, path = ""]) => path);
  const found = new Set(links.filter((path) => existsSync(join(folder, path))));
  for (const path of found) {
    if (!/\.(js|css)$/.test(path)) continue;
    const text = readFileSync(join(folder, path), "utf8");
    for (const name of names) if (text.includes(name)) found.add(`assets/${name}`);
  }
  return [...found].sort();
}

/** The first line of `sw.js`: the list of files, as {@link lessonFiles} finds them, with the integrity of each. */
function listLine(/** @type {string} */ folder) {
  const integrity = (/** @type {string} */ path) =>
    `sha256-${hash(readFileSync(join(folder, path)))}`;
  const files = Object.fromEntries([
    ["./", integrity("index.html")],
    ...lessonFiles(folder).map((path) => [path, integrity(path)]),
  ]);
  const version = hash(JSON.stringify(files)).slice(0, 12);
  return `globalThis.fileList=${JSON.stringify({ version, files })};\n`;
}

/**
 * Writes the list of files into a folder's `sw.js`, in place of an earlier one.
 *
 * @param {string} folder the built page
 */
export function writeFileList(folder) {
  const path = join(folder, "sw.js");
  const code = readFileSync(path, "utf8").replace(/^globalThis\.fileList=.*\n/, "");
  if (/\b(import|export)\b/.test(code)) throw new Error("sw.js has to be a classic script");
  writeFileSync(path, listLine(folder) + code);
}

/**
 * Builds the service worker and marks the page as having one. Switched off, the built page removes the service
 * worker of an earlier build.
 *
 * @param {boolean} isOn
 * @returns {import("vite").Plugin}
 */
export function offline(isOn) {
  if (!isOn) return { name: "plot-twist:offline" };
  return {
    name: "plot-twist:offline",
    apply: "build",
    buildStart() {
      this.emitFile({ type: "chunk", id: worker, fileName: "sw.js" });
    },
    transformIndexHtml: (page) => page.replace("<html ", "<html data-offline "),
    writeBundle({ dir }) {
      if (dir) writeFileList(dir);
    },
  };
}
