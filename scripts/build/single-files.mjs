// Builds single files that run from a disk: the lesson, and each figure alone.
//
// Browsers load no modules, workers or WebAssembly from a disk. A single file is one classic script; the worker's
// script and the module are texts in it, compressed and in base64, and the worker starts from a blob.

import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { build } from "vite";
import { root } from "../lib/shell.mjs";
import { figures, withoutFormulas, tags } from "./figures.mjs";

const dist = join(root, "dist");
const source = (/** @type {string} */ path) => join(root, "web", path);

/** The file of the built page whose name matches. */
function assetOf(/** @type {RegExp} */ pattern) {
  const name = readdirSync(join(dist, "assets")).find((each) => pattern.test(each));
  if (!name) throw new Error(`the build has no ${pattern}`);
  return join(dist, "assets", name);
}

const packed = (/** @type {string} */ file) =>
  gzipSync(readFileSync(file), { level: 9 }).toString("base64");

/** Modules that a build makes up, by their names. @param {Record<string, string>} texts @returns {import("vite").Plugin} */
const virtual = (texts) => ({
  name: "plot-twist:virtual",
  resolveId: (id) => (Object.hasOwn(texts, id) ? `\0${id}` : undefined),
  load: (id) => texts[id.slice(1)],
});

/**
 * One classic script of all that `entry` imports.
 *
 * @param {string} entry a module's text
 * @param {"core" | "networks" | "functions"} core the module that it needs
 */
async function classicScript(entry, core) {
  const parts = {
    core: packed(assetOf(new RegExp(`^${core}-.*\\.wasm$`))),
    worker: packed(assetOf(/^worker-.*\.js$/)),
  };
  const texts = Object.entries(parts).map(([name, text]) => `export const ${name} = "${text}";`);
  const replaced = ["create-worker", "core-files"];
  const result = await build({
    configFile: false,
    logLevel: "warn",
    root: source("page"),
    plugins: [virtual({ "plot-twist:entry": entry, "plot-twist:parts": texts.join("\n") })],
    resolve: {
      alias: replaced.map((name) => ({
        find: new RegExp(`^\\./${name}\\.js$`),
        replacement: source(`embed/single/${name}.ts`),
      })),
    },
    build: {
      write: false,
      target: "es2022",
      modulePreload: false,
      rolldownOptions: {
        checks: { emptyImportMeta: false }, // Vite's helper for chunks, which is not used
        input: "plot-twist:entry",
        output: { format: "iife", codeSplitting: false },
      },
    },
  });
  const { output } = /** @type {import("vite").Rolldown.RolldownOutput} */ (result);
  return output[0].code;
}

/** A script in HTML, which may not contain what ends or hides it. */
const inline = (/** @type {string} */ script) =>
  `<script>${script.replaceAll("</script", "<\\/script").replaceAll("<!--", "<\\!--")}</script>`;

/** The page of one figure, which fills it. */
const figurePage = (/** @type {string} */ tag, /** @type {string} */ script) => `<!doctype html>
<html lang="en-GB">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>Plot Twist: ${tag.replace("-", " ")}</title>
<link rel="icon" href="data:,">
<style>body { margin: 1rem; max-inline-size: 72rem; margin-inline: auto; padding-inline: 1rem }</style>
<${tag}></${tag}>
<noscript>This figure is computed by a script, which this browser does not run.</noscript>
${inline(script)}
</html>
`;

/** Writes `TAG.html` of a figure into `dist/`. */
async function writeFigure(/** @type {import("./figures.mjs").Tag} */ tag) {
  const entry = [
    `import ${JSON.stringify(source(`elements/${tag}/index.ts`))};`,
    `import { takeStateFromAddress } from ${JSON.stringify(source("embed/single/state-from-address.ts"))};`,
    `takeStateFromAddress(document.querySelector("${tag}"));`,
  ];
  const script = await classicScript(
    entry.join("\n"),
    withoutFormulas.includes(tag) ? figures[tag] : "core",
  );
  writeFileSync(join(dist, `${tag}.html`), figurePage(tag, script));
}

/** What the built page refers to, in the file itself: its script at the end, where the document is there. */
async function lessonPage() {
  const script = await classicScript(`import ${JSON.stringify(source("page/main.ts"))};`, "core");
  const style = readFileSync(assetOf(/^index-.*\.css$/), "utf8");
  const icon = readFileSync(join(dist, "favicon.svg")).toString("base64");
  return readFileSync(join(dist, "index.html"), "utf8")
    .replace(/<script type="module"[^>]*><\/script>\s*/g, "")
    .replace(/<link rel="(?:modulepreload|preload)"[^>]*>\s*/g, "")
    .replace(/<link rel="stylesheet"[^>]*>/, () => `<style>${style}</style>`)
    .replace(/<a href="\.\/docs\/[^>]*>[^<]*<\/a>\s*/g, "")
    .replace('href="./favicon.svg"', () => `href="data:image/svg+xml;base64,${icon}"`)
    .replace("</body>", () => `${inline(script)}\n</body>`);
}

/** Writes all single files into `dist/`, from the page that is built there. */
export async function writeSingleFiles() {
  for (const tag of tags) await writeFigure(tag);
  writeFileSync(join(dist, "plot-twist.html"), await lessonPage());
}
