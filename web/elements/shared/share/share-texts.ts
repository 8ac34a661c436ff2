import { attributeName } from "../figure/figure-state.js";
import { queryText, writtenEntries } from "./address-text.js";
import { figureNames } from "./figure-names.js";
import type { SharedFigure } from "./shared-figure.js";

const keyOf = (tag: string): string => figureNames[tag]?.key ?? tag;
const titleOf = (tag: string): string => figureNames[tag]?.title ?? tag;

const escapes: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
};

/** A text as an attribute's value in HTML. */
const escaped = (text: string): string => text.replace(/[&<>"]/g, (one) => escapes[one] ?? one);

/** The lesson's address with the figure as it is, opened at the figure. */
export function lessonLink(home: URL, { tag, state, initial }: SharedFigure): string {
  const entries = writtenEntries(state, initial);
  const query = new URLSearchParams(entries.map(([key, text]) => [`${keyOf(tag)}.${key}`, text]));
  return `${home.href}${queryText(query)}#${tag}`;
}

/** The address of the page that has this figure alone, as it is. */
export function embedLink(home: URL, { tag, state, initial, looks }: SharedFigure): string {
  const query = new URLSearchParams({ widget: tag });
  for (const [name, text] of looks) query.set(name, text);
  for (const [key, text] of writtenEntries(state, initial)) query.set(key, text);
  return new URL(`embed.html${queryText(query)}`, home).href;
}

const attribute = (name: string, text: string): string => ` ${name}="${escaped(text)}"`;

/** The figure as a tag; with the script that defines it, if the built folder's address is known. */
export function tagText(
  home: URL | undefined,
  { tag, state, initial, looks }: SharedFigure,
): string {
  const entries = writtenEntries(state, initial).map(([key, text]) =>
    state[key] === true ? ` ${attributeName(key)}` : attribute(attributeName(key), text),
  );
  const attributes = [...Array.from(looks, ([name, text]) => attribute(name, text)), ...entries];
  const source = home && escaped(`${home.href}plot-twist.js`);
  const script = source ? `<script type="module" src="${source}"></script>\n` : "";
  return `${script}<${tag}${attributes.join("")}></${tag}>`;
}

/** The figure in an iframe of its own. */
export function iframeText(home: URL, figure: SharedFigure): string {
  const source = escaped(embedLink(home, figure));
  const title = escaped(titleOf(figure.tag));
  return `<iframe src="${source}" title="${title}" width="100%" height="${Math.ceil(figure.height)}" style="border: 0" loading="lazy"></iframe>`;
}

/** A link in Markdown. */
export function markdownText(home: URL, figure: SharedFigure): string {
  const address = lessonLink(home, figure).replace(/[()]/g, (one) => (one === "(" ? "%28" : "%29"));
  return `[${titleOf(figure.tag)}](${address})`;
}
