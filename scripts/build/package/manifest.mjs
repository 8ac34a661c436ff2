// The custom elements manifest, made from the declarations in lib/ and from the elements themselves.
//
// Types and descriptions are those of classes and of their states, where settings of the core keep the words that
// the core's tables give them. Defaults come from `initialState`, events from `FigureTags`, custom properties from
// the styles. What all figures have of parts and custom properties is described by the tables in
// elements/shared/embedding/parts.js and elements/shared/styles/theme-styles.js; slots, and what a single figure has,
// by `@slot`, `@csspart` and `@cssprop` in the comments of classes.

import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { descriptionOf, tagged } from "./comments.mjs";
import { entries, exportsOf, lineage, originOf } from "./declarations.mjs";
import { attributesOf, ownMembers, stateFields } from "./members.mjs";
import { stylePropertiesIn } from "./style-properties.mjs";
import { root } from "../../lib/shell.mjs";

/**
 * @typedef {import("./comments.mjs").Described} Described
 * @typedef {{ type: { text: string } }} Typed
 * @typedef {Described & Typed & { default?: string, fieldName: string }} Attribute
 * @typedef {Described & Typed & { kind: "field", default?: string, attribute?: string, readonly?: true }} Field
 * @typedef {Described & { kind: "method", parameters: ({ name: string } & Typed)[], return: Typed }} Method
 * @typedef {Field | Method} Member
 * @typedef {{
 *   kind: "class", customElement: true, tagName: string, name: string, description: string,
 *   superclass: { name: string, package: string }, attributes: Attribute[], members: Member[],
 *   events: (Described & Typed)[], slots: Described[], cssParts: Described[],
 *   cssProperties: { name: string, default?: string, description?: string }[],
 * }} Declaration
 * @typedef {{ kind: string, name: string, declaration: { name: string, module: string } }} Export
 * @typedef {{ kind: "javascript-module", path: string, declarations: Declaration[], exports: Export[] }} Module
 * @typedef {{ schemaVersion: string, modules: Module[] }} Manifest
 */

/**
 * The parts of an element's class that are read when it runs.
 *
 * @typedef {{
 *   initialState: Readonly<Record<string, unknown>>, observedAttributes: readonly string[],
 *   elementProperties: ReadonlyMap<string, { attribute?: boolean | string }>,
 *   elementStyles: readonly { cssText: string }[],
 * }} ElementClass
 */

/**
 * An element: what TypeScript knows of its class, state and events, and the class itself. `inherited` are the names
 * of LitElement's members.
 *
 * @typedef {{
 *   checker: import("typescript").TypeChecker, type: import("typescript").Type, state: import("typescript").Type,
 *   events: import("typescript").Type, inherited: ReadonlySet<string>, constructor: ElementClass,
 * }} Element
 */

/** @typedef {Readonly<Record<string, ElementClass>>} Classes */

/**
 * What the package's tables say: of the core's settings, and of the parts and custom properties of all figures.
 *
 * @typedef {{ settings: import("./members.mjs").Tables, parts: Described[], properties: Described[] }} Tables
 */

/**
 * The type of a property of a type.
 *
 * @param {import("typescript").TypeChecker} checker
 * @param {import("typescript").Type} type
 * @param {string} name
 */
function partOf(checker, type, name) {
  const symbol = checker.getPropertyOfType(type, name);
  if (!symbol) throw new Error(`${checker.typeToString(type)} has no ${name}`);
  return checker.getTypeOfSymbol(symbol);
}

/**
 * An element by its entry in `FigureTags`.
 *
 * @param {import("typescript").TypeChecker} checker
 * @param {import("typescript").Symbol} tag
 * @param {Classes} classes that the package exports
 * @returns {Element}
 */
function elementOf(checker, tag, classes) {
  const figure = checker.getTypeOfSymbol(tag);
  const type = partOf(checker, figure, "element");
  const constructor = classes[type.symbol.name];
  if (!constructor) throw new Error(`plot-twist/elements exports no ${type.symbol.name}`);
  const lit = lineage(checker, type).at(-1);
  const inherited = new Set(lit?.getProperties().map(({ name }) => name));
  const state = partOf(checker, type, "state");
  return {
    checker,
    type,
    state,
    events: partOf(checker, figure, "events"),
    inherited,
    constructor,
  };
}

/**
 * An element's declaration in the manifest.
 *
 * @param {string} tagName
 * @param {Element} element
 * @param {Tables} tables
 * @returns {Declaration}
 */
function declarationOf(tagName, element, tables) {
  const { checker, type, events, constructor } = element;
  const { observedAttributes: _, elementStyles } = constructor; // reading the first makes Lit fill the others
  const classes = lineage(checker, type).slice(0, -1);
  const symbols = classes.map(({ symbol }) => symbol);
  const members = [...stateFields(element, tables.settings), ...ownMembers(element)];
  const properties = [...tables.properties, ...tagged(symbols, "cssprop")];
  const described = new Map(properties.map((one) => [one.name, one]));
  const css = elementStyles.map(({ cssText }) => cssText).join("\n");
  return {
    kind: "class",
    customElement: true,
    tagName,
    name: type.symbol.name,
    description: descriptionOf(checker, type.symbol),
    superclass: { name: "LitElement", package: "lit" },
    attributes: attributesOf(members),
    members,
    events: checker.getPropertiesOfType(events).map((event) => ({
      name: event.name,
      type: { text: checker.typeToString(checker.getTypeOfSymbol(event)) },
      description: descriptionOf(checker, event),
    })),
    slots: tagged(symbols, "slot"),
    cssParts: [...tables.parts, ...tagged(symbols, "csspart")],
    cssProperties: stylePropertiesIn(css).map((one) => ({ ...one, ...described.get(one.name) })),
  };
}

/** The module that defines an element. @returns {Module} */
function moduleOf(/** @type {Declaration} */ declaration) {
  const { name, tagName } = declaration;
  const path = `lib/elements/${tagName}/index.js`;
  const to = { name, module: path };
  const exports = [
    { kind: "js", name, declaration: to },
    { kind: "custom-element-definition", name: tagName, declaration: to },
  ];
  return { kind: "javascript-module", path, declarations: [declaration], exports };
}

/** A module of lib/, as it runs. @returns {Promise<unknown>} */
const load = (/** @type {string} */ path) => import(pathToFileURL(join(root, "lib", path)).href);

/** The package's tables. @returns {Promise<Tables>} */
async function loadTables() {
  const settings = /** @type {Tables["settings"]} */ (await load("engine/settings.js"));
  const { parts } = /** @type {{ parts: Record<string, { meaning: string }> }} */ (
    await load("elements/shared/embedding/parts.js")
  );
  const { colorProperties, typeProperties } =
    /** @type {{ colorProperties: Record<string, string>, typeProperties: Record<string, { meaning: string }> }} */ (
      await load("elements/shared/styles/theme-styles.js")
    );
  const meanings = Object.entries(typeProperties).map(([name, { meaning }]) => [name, meaning]);
  return {
    settings,
    parts: Object.entries(parts).map(([name, { meaning }]) => ({ name, description: meaning })),
    properties: [...Object.entries(colorProperties), ...meanings].map(
      ([name = "", description = ""]) => ({ name: `--plot-twist-${name}`, description }),
    ),
  };
}

/** The manifest of the package in lib/. @returns {Promise<Manifest>} */
export async function makeManifest(/** @type {import("typescript").Program} */ program) {
  const classes = /** @type {Classes} */ (await load("elements/index.js"));
  const tables = await loadTables();
  const checker = program.getTypeChecker();
  const exported = exportsOf(program, entries["plot-twist/elements"] ?? "");
  const tags = exported.find(({ name }) => name === "FigureTags");
  if (!tags) throw new Error("plot-twist/elements exports no FigureTags");
  const figures = checker.getDeclaredTypeOfSymbol(originOf(checker, tags)).getProperties();
  const modules = figures.map((tag) =>
    moduleOf(declarationOf(tag.name, elementOf(checker, tag, classes), tables)),
  );
  return { schemaVersion: "2.1.0", modules };
}
