// Reads the declarations (.d.ts) that TypeScript wrote into lib/.

import ts from "typescript";
import { join } from "node:path";
import { root } from "../../lib/shell.mjs";

/** The entries of the package that have types, by their names in `exports`. @type {Record<string, string>} */
export const entries = {
  "plot-twist": "lib/engine/index.d.ts",
  "plot-twist/elements": "lib/elements/index.d.ts",
  "plot-twist/react": "lib/integrations/react.d.ts",
  "plot-twist/vue": "lib/integrations/vue.d.ts",
  "plot-twist/svelte": "lib/integrations/svelte.d.ts",
  "plot-twist/esbuild": "lib/integrations/esbuild.d.ts",
};

/** A program over the declarations of some entries. */
export function readDeclarations(names = Object.keys(entries)) {
  const files = names.map((name) => join(root, entries[name] ?? ""));
  return ts.createProgram(files, {
    target: ts.ScriptTarget.ESNext,
    module: ts.ModuleKind.NodeNext,
    strict: true,
    skipLibCheck: true,
    lib: ["lib.es2023.d.ts", "lib.dom.d.ts", "lib.dom.iterable.d.ts"],
    types: [],
  });
}

/**
 * The symbol that a name stands for, wherever it was exported from.
 *
 * @param {ts.TypeChecker} checker
 * @param {ts.Symbol} symbol
 */
export const originOf = (checker, symbol) =>
  symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;

/**
 * A class and those that it extends, LitElement being the last.
 *
 * @param {ts.TypeChecker} checker
 * @param {ts.Type} type
 * @returns {ts.Type[]}
 */
export function lineage(checker, type) {
  if (type.symbol.name === "LitElement") return [type];
  const [base] = checker.getBaseTypes(/** @type {ts.InterfaceType} */ (type));
  return [type, ...(base ? lineage(checker, base) : [])];
}

/**
 * The exports of a file.
 *
 * @param {ts.Program} program
 * @param {string} path
 */
export function exportsOf(program, path) {
  const checker = program.getTypeChecker();
  const file = program.getSourceFile(join(root, path));
  const symbol = file && checker.getSymbolAtLocation(file);
  return symbol ? checker.getExportsOfModule(symbol) : [];
}
