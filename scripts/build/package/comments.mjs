// What comments in declarations say.

import ts from "typescript";

const oneLine = (/** @type {string} */ text) => text.replaceAll(/\s+/g, " ").trim();

/** The first paragraph of a symbol's description, on one line. */
export const descriptionOf = (
  /** @type {ts.TypeChecker} */ checker,
  /** @type {ts.Symbol} */ symbol,
) =>
  oneLine(
    ts.displayPartsToString(symbol.getDocumentationComment(checker)).split(/\n\s*\n/)[0] ?? "",
  );

/** Names with their descriptions, as the manifest has them. @typedef {{ name: string, description: string }} Described */

/**
 * The tags `@TAG name - description` of classes by their names; `@TAG - description` has the empty name. The first
 * class that has a name describes it.
 *
 * @param {readonly ts.Symbol[]} classes
 * @param {string} tag
 * @returns {Described[]}
 */
export function tagged(classes, tag) {
  /** @type {Map<string, Described>} */
  const found = new Map();
  const declarations = classes.flatMap(({ declarations = [] }) => declarations);
  for (const { tagName, comment } of declarations.flatMap((one) => [...ts.getJSDocTags(one)])) {
    if (tagName.text !== tag) continue;
    const [, name = "", description = ""] =
      /^(?:(\S+) )?- (.*)$/.exec(oneLine(ts.getTextOfJSDocComment(comment) ?? "")) ?? [];
    if (!found.has(name)) found.set(name, { name, description });
  }
  return [...found.values()];
}
