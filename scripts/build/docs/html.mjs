// Pieces of HTML.

/** @type {Readonly<Record<string, string>>} */
const escapes = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** A text in HTML, also as an attribute's value. */
export const escaped = (/** @type {string} */ text) =>
  text.replace(/[&<>"]/g, (one) => escapes[one] ?? one);

/** A text as code, in a line. */
export const code = (/** @type {string} */ text) => `<code>${escaped(text)}</code>`;

/** A block of code, which may be wider than its place. */
export const codeBlock = (/** @type {string} */ text, language = "text") =>
  `<pre class="language-${language}" tabindex="0"><code>${escaped(text)}</code></pre>`;

/** The words of a comment: text with code between backticks, and links to names. */
export const words = (/** @type {string} */ text) =>
  escaped(text.replace(/\{@link ([^}]+)\}/g, "`$1`")).replace(/`([^`]+)`/g, "<code>$1</code>");

/** A text as a fragment of an address. */
export const idOf = (/** @type {string} */ text) =>
  text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");

/**
 * Something that is named and described. `id` makes it a place to link to; `facts`, such as its type, are HTML.
 *
 * @typedef {{ name: string, description: string, facts?: readonly string[], id?: string }} Entry
 */

/** A list of what is named and described. @param {readonly Entry[]} list */
export function entries(list) {
  const rows = list.map(({ name, description, facts = [], id }) => {
    const place = id === undefined ? "" : ` id="${id}"`;
    const what = facts.length > 0 ? `<p class="facts">${facts.join(" · ")}</p>` : "";
    const meaning = description === "" ? "" : `<p>${words(description)}</p>`;
    return `<div${place}><dt>${code(name)}</dt><dd>${meaning}${what}</dd></div>`;
  });
  return `<dl class="entries">\n${rows.join("\n")}\n</dl>`;
}

/**
 * A section with its heading; nothing if its content is empty.
 *
 * @param {string} title
 * @param {string} content
 */
export const section = (title, content) =>
  content === ""
    ? ""
    : `<section aria-labelledby="${idOf(title)}">\n<h2 id="${idOf(title)}">${escaped(title)}</h2>\n${content}\n</section>`;
