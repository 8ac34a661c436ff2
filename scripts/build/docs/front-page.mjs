// The front page of the documentation: every page with a sentence about it.

import { escaped, idOf } from "./html.mjs";

/** @typedef {import("./layout.mjs").Page} Page */

const item = (/** @type {Page} */ { name, title, description }) =>
  `<li><a href="./${name}.html">${escaped(title)}</a><p>${escaped(description)}</p></li>`;

/** @returns {Page} */
export function frontPage(/** @type {readonly Page[]} */ pages) {
  const groups = [...new Set(pages.flatMap(({ group }) => group ?? []))];
  const lists = groups.map((group) => {
    const own = pages.filter((page) => page.group === group);
    return `<section aria-labelledby="${idOf(group)}"><h2 id="${idOf(group)}">${group}</h2>\n<ul class="pages">\n${own.map(item).join("\n")}\n</ul></section>`;
  });
  return {
    name: "index",
    title: "Look it up",
    description:
      "Every figure with its attributes and live examples, recipes for hosts, the engine's API and the command line.",
    content: `<p class="lead">Figures for any page, an engine for any script, a command for any shell. Every number comes from one C++ core.</p>\n${lists.join("\n")}`,
  };
}
