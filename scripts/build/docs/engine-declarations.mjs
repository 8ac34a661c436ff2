// What the declarations in lib/ say of the engine: each export with its docstring, signature and members.

import ts from "typescript";
import { entries, exportsOf, originOf, readDeclarations } from "../package/declarations.mjs";

/**
 * An export or a member of one: its docstring, and its type as TypeScript writes it.
 *
 * @typedef {{ name: string, description: string, type: string }} Item
 * @typedef {Item & { kind: "function" | "class" | "object" | "data" | "type", members: Item[] }} Declared
 */

/** Whether a member is declared by the engine, not by the platform. */
const isOwn = (/** @type {ts.Symbol} */ { declarations = [] }) =>
  declarations.every((one) => one.getSourceFile().fileName.includes("/lib/engine/"));

/** A docstring as one text, paragraphs between empty lines. */
const docstring = (/** @type {ts.TypeChecker} */ checker, /** @type {ts.Symbol} */ symbol) =>
  ts
    .displayPartsToString(symbol.getDocumentationComment(checker))
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.replaceAll(/\s+/g, " ").trim())
    .join("\n\n");

/** A signature, without the `| undefined` that an optional parameter implies. */
const signatureText = (/** @type {ts.TypeChecker} */ checker, /** @type {ts.Signature} */ one) =>
  checker
    .signatureToString(one, undefined, ts.TypeFormatFlags.NoTruncation)
    .replaceAll(/(\?: [^,()]*?) \| undefined/g, "$1");

/** A member as a line of an interface: a method with its signature, or a property with the type that was written. */
function memberOf(/** @type {ts.TypeChecker} */ checker, /** @type {ts.Symbol} */ symbol) {
  const { name, valueDeclaration } = symbol;
  const type = checker.getTypeOfSymbol(symbol);
  const description = docstring(checker, symbol);
  const [signature] = type.getCallSignatures();
  if (signature) return { name, description, type: signatureText(checker, signature) };
  const written =
    valueDeclaration && ts.isPropertySignature(valueDeclaration)
      ? valueDeclaration.type
      : undefined;
  const text = written ? written.getText() : checker.typeToString(type);
  return { name, description, type: text.replaceAll(/\s+/g, " ") };
}

/** What kind of thing an export is. */
function kindOf(/** @type {ts.Symbol} */ { flags }, /** @type {Item[]} */ members) {
  if (flags & ts.SymbolFlags.Class) return "class";
  if (flags & ts.SymbolFlags.Value) return "function";
  if (!(flags & ts.SymbolFlags.Interface)) return "type";
  return members.some(({ type }) => type.startsWith("(")) ? "object" : "data";
}

/** The type of an export, or what its alias stands for. */
function typeTextOf(/** @type {ts.TypeChecker} */ checker, /** @type {ts.Symbol} */ symbol) {
  const [declaration] = symbol.declarations ?? [];
  if (!declaration) return "";
  if (ts.isTypeAliasDeclaration(declaration)) {
    return declaration.type.getText().replaceAll(/\s+/g, " ");
  }
  if (!(symbol.flags & ts.SymbolFlags.Value) || symbol.flags & ts.SymbolFlags.Class) return "";
  const type = checker.getTypeOfSymbol(symbol);
  const [signature] = type.getCallSignatures();
  return signature ? signatureText(checker, signature) : checker.typeToString(type);
}

/** The exports of the engine, in the order in which it exports them. @returns {Declared[]} */
export function engineDeclarations() {
  const program = readDeclarations(["plot-twist"]);
  const checker = program.getTypeChecker();
  return exportsOf(program, entries["plot-twist"] ?? "").map((exported) => {
    const symbol = originOf(checker, exported);
    const isAlias = (symbol.flags & ts.SymbolFlags.TypeAlias) !== 0;
    const isValue = (symbol.flags & ts.SymbolFlags.Value) !== 0;
    const hasMembers = !isAlias && (!isValue || (symbol.flags & ts.SymbolFlags.Class) !== 0);
    const properties = hasMembers
      ? checker.getPropertiesOfType(checker.getDeclaredTypeOfSymbol(symbol)).filter(isOwn)
      : [];
    const members = properties.map((one) => memberOf(checker, one));
    return {
      name: exported.name,
      description: docstring(checker, symbol),
      type: typeTextOf(checker, symbol),
      kind: /** @type {Declared["kind"]} */ (kindOf(symbol, members)),
      members,
    };
  });
}
