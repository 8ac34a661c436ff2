// The public surface of the package as one text, made from the declarations in lib/ and the manifest: API.md, in
// which a review sees what changes for users.

import ts from "typescript";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { commandHelp } from "./command-help.mjs";
import { entries, exportsOf, lineage, originOf, readDeclarations } from "./declarations.mjs";
import { makeManifest } from "./manifest.mjs";
import { root } from "../../lib/shell.mjs";

/** @typedef {import("./manifest.mjs").Declaration} Declaration */
/** @typedef {import("./manifest.mjs").Manifest} Manifest */

const printer = ts.createPrinter({ removeComments: true });
const lib = join(root, "lib");

/** Whether a class's member is no part of its surface: private, protected, or LitElement's own. */
function isHidden(
  /** @type {ts.ClassElement} */ member,
  /** @type {ReadonlySet<string>} */ inherited,
) {
  const flags = ts.getCombinedModifierFlags(member);
  if (flags & (ts.ModifierFlags.Private | ts.ModifierFlags.Protected)) return true;
  return (
    !!member.name && (ts.isPrivateIdentifier(member.name) || inherited.has(member.name.getText()))
  );
}

/**
 * Names of all that LitElement and its constructor have.
 *
 * @param {ts.TypeChecker} checker
 * @param {ts.ClassDeclaration} declaration of a class that extends it, at any depth
 * @returns {ReadonlySet<string>}
 */
function litNames(checker, declaration) {
  const type = lineage(checker, checker.getTypeAtLocation(declaration)).at(-1);
  if (type?.symbol.name !== "LitElement") return new Set();
  const [place] = type.symbol.declarations ?? [];
  const statics = place ? checker.getTypeOfSymbolAtLocation(type.symbol, place) : type;
  return new Set([...type.getProperties(), ...statics.getProperties()].map(({ name }) => name));
}

/** The part of a declaration that users see. */
function surfaceOf(/** @type {ts.TypeChecker} */ checker, /** @type {ts.Node} */ node) {
  if (!ts.isClassDeclaration(node)) return node;
  const inherited = litNames(checker, node);
  const members = node.members.filter((member) => !isHidden(member, inherited));
  const { modifiers, name, typeParameters, heritageClauses } = node;
  return ts.factory.updateClassDeclaration(
    node,
    modifiers,
    name,
    typeParameters,
    heritageClauses,
    members,
  );
}

/** The statement that a declaration is, or is in. */
const statementOf = (/** @type {ts.Node} */ node) =>
  ts.isVariableDeclaration(node) ? node.parent.parent : node;

/** Declarations of the package by their symbols, each with what it refers to. */
class Surface {
  /** Texts of the declarations. @type {Map<ts.Symbol, string>} */
  texts = new Map();

  constructor(/** @type {ts.Program} */ program) {
    this.program = program;
    this.checker = program.getTypeChecker();
  }

  /** Adds a symbol, and all symbols of the package that its declarations name. */
  add(/** @type {ts.Symbol} */ symbol) {
    const own = (symbol.declarations ?? []).filter(
      (one) =>
        one.getSourceFile().fileName.startsWith(lib) && ts.isSourceFile(statementOf(one).parent),
    );
    if (this.texts.has(symbol) || own.length === 0) return;
    this.texts.set(symbol, "");
    const nodes = [...new Set(own.map(statementOf))];
    this.texts.set(symbol, nodes.map((node) => this.print(node)).join("\n"));
  }

  /** A declaration's text; adds the symbols that it names. */
  print(/** @type {ts.Node} */ node) {
    const seen = surfaceOf(this.checker, node);
    const visit = (/** @type {ts.Node} */ part) => {
      if (ts.isIdentifier(part) && part.pos >= 0) this.addNamed(part);
      ts.forEachChild(part, visit);
    };
    visit(seen);
    return printer.printNode(ts.EmitHint.Unspecified, seen, node.getSourceFile());
  }

  addNamed(/** @type {ts.Identifier} */ name) {
    const symbol = this.checker.getSymbolAtLocation(name);
    const origin = symbol && originOf(this.checker, symbol);
    const types = ts.SymbolFlags.Type | ts.SymbolFlags.Variable;
    if (!origin || !(origin.flags & types)) return;
    if (!(origin.flags & ts.SymbolFlags.TypeParameter)) this.add(origin);
  }

  /** The declarations of symbols. */
  textsOf(/** @type {readonly ts.Symbol[]} */ symbols) {
    return symbols.map((symbol) => this.texts.get(symbol) ?? "");
  }

  /** The augmentations (`declare module "..."`) of a file. */
  augmentations(/** @type {string} */ path) {
    const file = this.program.getSourceFile(join(root, path));
    return (file?.statements ?? []).filter(ts.isModuleDeclaration).map((node) => this.print(node));
  }
}

/** A block of code in Markdown. */
const fence = (/** @type {string} */ language, /** @type {string[]} */ ...texts) =>
  `\`\`\`${language}\n${texts.join("\n\n")}\n\`\`\``;

/** An element's surface, one line for each part. */
function linesOf(/** @type {Declaration} */ element) {
  const { members, events, slots, cssParts, cssProperties } = element;
  const value = (/** @type {string | undefined} */ text) =>
    text === undefined ? "" : ` = ${text}`;
  return [
    ...members.map((member) => {
      if (member.kind === "method") {
        const list = member.parameters.map(({ name, type }) => `${name}: ${type.text}`).join(", ");
        return `method ${member.name}(${list}): ${member.return.type.text}`;
      }
      const { name, type, attribute } = member;
      const kind = member.readonly ? "readonly property" : "property";
      const also = attribute === undefined ? "" : `, attribute ${attribute}`;
      return `${kind} ${name}: ${type.text}${value(member.default)}${also}`;
    }),
    ...events.map(({ name, type }) => `event ${name}: ${type.text}`),
    ...slots.map(({ name }) => `slot ${name || "(default)"}`),
    ...cssParts.map(({ name }) => `part ${name}`),
    ...cssProperties.map((one) => `custom property ${one.name}${value(one.default)}`),
  ];
}

/** The elements' lines; those that all have come first. */
function elementsText(/** @type {Manifest} */ { modules }) {
  const elements = modules.flatMap(({ declarations }) => declarations);
  const lines = elements.map(linesOf);
  const shared = (lines[0] ?? []).filter((line) => lines.every((other) => other.includes(line)));
  const text = (/** @type {string} */ title, /** @type {string[]} */ own) =>
    `### ${title}\n\n${fence("text", own.join("\n"))}`;
  return [
    text("Every element", shared),
    ...elements.map(({ tagName }, index) =>
      text(
        `\`<${tagName}>\``,
        (lines[index] ?? []).filter((line) => !shared.includes(line)),
      ),
    ),
  ];
}

const byName = (/** @type {ts.Symbol} */ a, /** @type {ts.Symbol} */ b) =>
  a.name < b.name ? -1 : 1;

/** The fields of package.json that are part of the surface. */
function packageText() {
  const { exports, bin, dependencies, peerDependencies, engines } =
    /** @type {Record<string, unknown>} */ (
      JSON.parse(readFileSync(join(root, "package.json"), "utf8"))
    );
  const fields = { exports, bin, engines, dependencies, peerDependencies };
  return fence("json", JSON.stringify(fields, null, 2));
}

/** The report, made from lib/. */
export async function apiReport() {
  const program = readDeclarations();
  const surface = new Surface(program);
  /** @type {Set<ts.Symbol>} */
  const exported = new Set();
  const parts = Object.entries(entries).map(([name, path]) => {
    const symbols = exportsOf(program, path).map((one) => originOf(surface.checker, one));
    const fresh = symbols.filter((one) => !exported.has(one)).sort(byName);
    for (const symbol of fresh) {
      exported.add(symbol);
      surface.add(symbol);
    }
    const texts = [...surface.textsOf(fresh), ...surface.augmentations(path)];
    return `## \`${name}\`\n\n${fence("ts", ...texts)}`;
  });
  const { general, commands } = await commandHelp();
  const rest = [...surface.texts.keys()].filter((symbol) => !exported.has(symbol)).sort(byName);
  return [
    "# Public surface",
    "Written by `npm run build:api`; a test fails when it is out of date. What changes here changes for users, and semantic versioning applies to it.",
    `## Package\n\n${packageText()}`,
    "## Elements",
    ...elementsText(await makeManifest(program)),
    ...parts,
    `## Types that these name and that are not exported\n\n${fence("ts", ...surface.textsOf(rest))}`,
    `## Command\n\n${fence("text", general, ...commands.map(({ help }) => help))}`,
    "",
  ].join("\n\n");
}
