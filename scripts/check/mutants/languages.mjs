// What mutation testing has to know of each language.

import ts from "typescript";

/**
 * A language: the endings of its files that get faults, the code of a source with spaces for all that is none
 * (offsets stay), lines that get no fault, and the factor by which a fault changes a fraction.
 *
 * @typedef {{
 *   endings: readonly string[],
 *   codeOf: (text: string) => string,
 *   noFault: RegExp,
 *   factor: string,
 * }} Language
 */

const blank = (/** @type {string} */ text) => text.replace(/[^\n]/g, " ");

/** What is no code in C++: comments, texts, characters, and lines of the preprocessor. */
const noCpp =
  /\/\/[^\n]*|\/\*[^]*?\*\/|R"\(([^]*?)\)"|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])'|^[ \t]*#[^\n]*/gm;

/** True for what a TypeScript compiler alone reads, and for texts. */
const isNoTypeScript = (/** @type {ts.Node} */ node) =>
  ts.isTypeNode(node) ||
  ts.isTypeParameterDeclaration(node) ||
  ts.isInterfaceDeclaration(node) ||
  ts.isTypeAliasDeclaration(node) ||
  ts.isImportDeclaration(node) ||
  ts.isExportDeclaration(node) ||
  ts.isJSDoc(node) ||
  ts.isStringLiteralLike(node) ||
  ts.isTemplateHead(node) ||
  ts.isTemplateMiddleOrTemplateTail(node) ||
  ts.isRegularExpressionLiteral(node);

/** The code of a source in TypeScript. */
function typeScriptOf(/** @type {string} */ text) {
  const source = ts.createSourceFile("source.ts", text, ts.ScriptTarget.Latest, true);
  let code = "";
  const visit = (/** @type {ts.Node} */ node) => {
    if (isNoTypeScript(node)) return;
    const children = node.getChildren(source);
    for (const child of children) visit(child);
    if (children.length > 0) return;
    const start = node.getStart(source);
    if (start < code.length) return; // empty lists
    code += blank(text.slice(code.length, start)) + text.slice(start, node.end);
  };
  visit(source);
  return code + blank(text.slice(code.length));
}

/** @type {Record<"C++" | "TypeScript", Language>} */
export const languages = {
  "C++": {
    endings: [".cpp", ".hpp"],
    codeOf: (text) => text.replace(noCpp, blank),
    // Here a changed sign is a changed type, or the compiler alone reads it.
    noFault: /^\s*(?:template|using|requires|static_assert|friend|enum|typedef|\})/,
    factor: "1.001F",
  },
  TypeScript: {
    endings: [".ts"],
    codeOf: typeScriptOf,
    noFault: /^\s*(?:declare|abstract)\b/,
    factor: "1.5",
  },
};

/** The language of a file by its name; undefined if it has none that gets faults. */
export const languageOf = (/** @type {string} */ file) =>
  Object.values(languages).find(({ endings }) => endings.some((end) => file.endsWith(end)));
