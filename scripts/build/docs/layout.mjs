// The frame of every page of the documentation: head, masthead, contents.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../../lib/shell.mjs";
import { escaped } from "./html.mjs";

/**
 * A page: `name` is its file without `.html`, `title` and `description` are plain text, `content` is HTML. `group` is
 * the heading under which it is listed; a page without is not listed.
 *
 * @typedef {{ name: string, title: string, description: string, content: string, group?: string }} Page
 */

/** Addresses of the bundled script and styles, relative to the site. @typedef {{ script: string, styles: string }} Assets */

const read = (/** @type {string} */ path) => readFileSync(join(root, "web", "page", path), "utf8");

/** A part of the lesson's page, with its links led from the folder of the documentation. */
const fromDocs = (/** @type {string} */ html) =>
  html
    .replaceAll('href="./docs/', 'href="./')
    .replaceAll('href="./play.html', 'href="../play.html')
    .replaceAll('href="#', 'href="../index.html#')
    .replaceAll(/\n\s*/g, "\n");

/** The lesson's wordmark. */
const wordmark = /<span class="wordmark">(.*?)<\/span>/s.exec(read("index.html"))?.[1] ?? "";

/** The ways that a visitor can choose from; the one to the page itself is marked. */
const ways = (/** @type {string} */ name) =>
  fromDocs(read("sections/ways.html")).replace(
    `href="./${name}.html"`,
    `href="./${name}.html" aria-current="page"`,
  );

/** The list of all pages. @param {readonly Page[]} pages @param {Page} current */
function contents(pages, current) {
  const groups = [...new Set(pages.flatMap(({ group }) => group ?? []))];
  const link = (/** @type {Page} */ { name, title }) => {
    const mark = name === current.name ? ' aria-current="page"' : "";
    return `<li><a href="./${name}.html"${mark}>${escaped(title)}</a></li>`;
  };
  const lists = groups.map((group) => {
    const own = pages.filter((page) => page.group === group);
    return `<h2>${group}</h2>\n<ul>\n${own.map(link).join("\n")}\n</ul>`;
  });
  return `<nav class="contents" aria-label="Documentation">\n${lists.join("\n")}\n</nav>`;
}

/**
 * The HTML of a page.
 *
 * @param {Page} page
 * @param {readonly Page[]} pages all of them
 * @param {Assets} assets
 */
export const pageHtml = (page, pages, { script, styles }) => `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(page.title)} · Plot Twist</title>
<meta name="description" content="${escaped(page.description)}">
<meta name="color-scheme" content="light dark">
<meta name="theme-color" content="#fdfcf9" media="(prefers-color-scheme: light)">
<meta name="theme-color" content="#14171b" media="(prefers-color-scheme: dark)">
<link rel="icon" href="../favicon.svg" type="image/svg+xml">
<link rel="stylesheet" href="../${styles}">
<script type="module" src="../${script}"></script>
</head>
<body>
<a class="skip" href="#content">Skip to the text</a>
<header class="masthead">
<a class="wordmark" href="../index.html">${fromDocs(wordmark)}</a>
${ways(page.name)}
</header>
<div class="body">
<main id="content" tabindex="-1">
<h1>${escaped(page.title)}</h1>
${page.content}
</main>
${contents(pages, page)}
</div>
<footer class="colophon"><span>Plot Twist, MIT licence.</span></footer>
</body>
</html>
`;
