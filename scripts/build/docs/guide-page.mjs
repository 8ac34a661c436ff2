// Guides: pages that are written in Markdown, in web/docs/guides/.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Marked, Renderer } from "marked";
import { root } from "../../lib/shell.mjs";
import { codeBlock, escaped, idOf } from "./html.mjs";

/** A line such as `<!-- README: Host it -->`, which stands for that section of the README. */
const include = /^<!-- README: (.+) -->$/gm;

/** The text of a section of the README, without its heading. */
function readmeSection(/** @type {string} */ title) {
  const readme = readFileSync(join(root, "README.md"), "utf8");
  const start = readme.indexOf(`\n## ${title}\n`);
  if (start < 0) throw new Error(`the README has no section "${title}"`);
  const text = readme.slice(start + title.length + 5);
  return text.slice(0, text.search(/^## /m)).trim();
}

/** Whether a link leads to a page that readers of the documentation have: those of the README may be to files. */
const isThere = (/** @type {string} */ href) => /^(https?:|#|\.\/)/.test(href);

const marked = new Marked({
  async: false,
  renderer: {
    heading({ tokens, depth, text }) {
      return `<h${depth} id="${idOf(text)}">${this.parser.parseInline(tokens)}</h${depth}>\n`;
    },
    code({ text, lang = "" }) {
      return codeBlock(text, lang.split(" ")[0]);
    },
    link(token) {
      const text = this.parser.parseInline(token.tokens);
      return isThere(token.href) ? `<a href="${escaped(token.href)}">${text}</a>` : text;
    },
    table(token) {
      const table = Renderer.prototype.table.call(this, token);
      return `<div class="scroller" tabindex="0">${table}</div>\n`;
    },
  },
});

/** Markdown as HTML. */
const html = (/** @type {string} */ markdown) => marked.parse(markdown, { async: false });

/**
 * The page of a guide: its first line is the title, its first paragraph the description.
 *
 * @param {string} name of its file
 * @returns {import("./layout.mjs").Page}
 */
export function guidePage(name) {
  const source = readFileSync(join(root, "web", "docs", "guides", `${name}.md`), "utf8");
  const [, title, lead, rest] = /^# ([^\n]+)\n\n([^\n]+)\n\n(.*)$/s.exec(source) ?? [];
  if (!title || !lead || !rest) throw new Error(`${name}.md has no title and first paragraph`);
  const text = rest.replaceAll(include, (_, /** @type {string} */ part) => readmeSection(part));
  const content = html(lead).replace("<p>", '<p class="lead">') + html(text);
  return { name, title, description: lead.replaceAll("`", ""), content, group: "Guides" };
}
