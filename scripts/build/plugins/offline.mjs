// Vite plugin: builds the service worker `sw.js`, which keeps the lesson for reading offline.

import { createHash } from "node:crypto";
import { existsSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join, posix } from "node:path";
import { fileURLToPath } from "node:url";

const worker = fileURLToPath(
  new URL("../../../web/page/hosting/service-worker.ts", import.meta.url),
);

/** The small modules are for a swift start: the whole core has all that they have. */
const unused = /(^|\/)(networks|functions)-.*\.wasm$/;

const hash = (/** @type {import("node:crypto").BinaryLike} */ content) =>
  createHash("sha256").update(content).digest("base64");

const textOf = (/** @type {string} */ folder, /** @type {string} */ path) =>
  readFileSync(join(folder, path), "utf8");

/** The files that a page links to, relative to the folder; the lesson, which is kept as `./`, left out. */
function linksOf(/** @type {string} */ folder, /** @type {string} */ page) {
  const links = textOf(folder, page).matchAll(/\b(?:href|src)="(\.{1,2}\/[^"#?]+\.\w+)["#?]/g);
  return [...links]
    .map(([, link = ""]) => posix.join(posix.dirname(page), link))
    .filter(
      (path) => path !== "index.html" && !unused.test(path) && existsSync(join(folder, path)),
    );
}

/**
 * The files that the lesson needs, relative to the folder: its links and scripts, what the pages among these link to,
 * and the assets that are named in one of these.
 *
 * @param {string} folder the built page
 */
export function lessonFiles(folder) {
  const names = readdirSync(join(folder, "assets")).filter(
    (name) => !/\.(br|gz)$/.test(name) && !unused.test(name),
  );
  const found = new Set(linksOf(folder, "index.html"));
  for (const path of found) {
    if (path.endsWith(".html")) for (const link of linksOf(folder, path)) found.add(link);
    if (!/\.(js|css)$/.test(path)) continue;
    const text = textOf(folder, path);
    for (const name of names) if (text.includes(name)) found.add(`assets/${name}`);
  }
  return [...found].sort();
}

/** The first line of `sw.js`: the list of files, as {@link lessonFiles} finds them, with the integrity of each. */
function listLine(/** @type {string} */ folder) {
  const integrity = (/** @type {string} */ path) =>
    `sha256-${hash(readFileSync(join(folder, path)))}`;
  /** @type {Record<string, string>} */
  const files = Object.fromEntries([
    ["./", integrity("index.html")],
    ...lessonFiles(folder).map((path) => [path, integrity(path)]),
  ]);
  const core = Object.keys(files).find((path) => /\/core-[\w-]+\.wasm$/.test(path));
  const small = readdirSync(join(folder, "assets")).filter((name) => unused.test(name));
  const standIns = Object.fromEntries(small.map((name) => [`assets/${name}`, core]));
  const version = hash(JSON.stringify(files)).slice(0, 12);
  return `globalThis.fileList=${JSON.stringify({ version, files, standIns })};\n`;
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
