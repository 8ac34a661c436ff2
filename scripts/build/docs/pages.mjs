// All pages of the documentation.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { root } from "../../lib/shell.mjs";
import { tags } from "../figures.mjs";
import { commandPage } from "./command-page.mjs";
import { elementPage } from "./element-page.mjs";
import { enginePage } from "./engine-page.mjs";
import { guidePage } from "./guide-page.mjs";
import { frontPage } from "./front-page.mjs";

/** @typedef {import("./layout.mjs").Page} Page */
/** @typedef {import("./element-page.mjs").Groups} Groups */

/** A module of lib/, as it runs. @returns {Promise<unknown>} */
const load = (/** @type {string} */ path) => import(pathToFileURL(join(root, "lib", path)).href);

/** The pages of the elements, in the order of the manifest. @returns {Promise<Page[]>} */
async function elementPages() {
  const { modules } = /** @type {import("../package/manifest.mjs").Manifest} */ (
    JSON.parse(readFileSync(join(root, "lib", "custom-elements.json"), "utf8"))
  );
  const classes = /** @type {Record<string, { groups: Groups }>} */ (
    await load("elements/index.js")
  );
  const { figureNames } = /** @type {{ figureNames: Record<string, { title: string }> }} */ (
    await load("elements/shared/share/figure-names.js")
  );
  const pages = modules.flatMap(({ declarations }) =>
    declarations.map((element) => ({
      ...elementPage(element, classes[element.name]?.groups ?? {}),
      title: figureNames[element.tagName]?.title ?? element.tagName,
    })),
  );
  if (pages.length !== tags.length) throw new Error("the manifest lacks a figure");
  return pages;
}

/** All pages, made from lib/: the front page first. @returns {Promise<Page[]>} */
export async function docsPages() {
  const pages = [
    ...(await elementPages()),
    guidePage("recipes"),
    guidePage("hosting"),
    enginePage(),
    await commandPage(),
  ];
  return [frontPage(pages), ...pages];
}
