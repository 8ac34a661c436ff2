// Attributes, properties and methods of an element.

import ts from "typescript";
import { descriptionOf } from "./comments.mjs";

/** @typedef {import("./manifest.mjs").Attribute} Attribute */
/** @typedef {import("./manifest.mjs").Field} Field */
/** @typedef {import("./manifest.mjs").Member} Member */
/** @typedef {import("./manifest.mjs").Element} Element */
/** @typedef {import("../../../web/engine/settings.js").Setting} Setting */
/** Tables of settings by their names. @typedef {Readonly<Record<string, Readonly<Record<string, Setting>>>>} Tables */

/** `learning-rate` for `learningRate`, as web/elements/shared/figure/figure-state.ts has it. */
const kebab = (/** @type {string} */ key) =>
  key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/**
 * The core's row of a setting, in the table that is named after the configuration's type: `gradientFlowSettings`
 * for a member of `GradientFlowConfig`.
 *
 * @param {ts.Symbol} symbol
 * @param {Tables} tables
 */
function settingOf({ name, declarations: [declaration] = [] }, tables) {
  const parent = declaration?.parent;
  if (!parent || !ts.isInterfaceDeclaration(parent)) return undefined;
  const table = parent.name.text.replace(/Config$/, "Settings");
  return tables[table.charAt(0).toLowerCase() + table.slice(1)]?.[name];
}

/**
 * A type's text: the choices that a text has, or what TypeScript says.
 *
 * @param {ts.TypeChecker} checker
 * @param {ts.Symbol} symbol
 * @param {Setting} [setting]
 */
function typeText(checker, symbol, setting) {
  if (setting?.choices && setting.kind === "text")
    return setting.choices.map(({ id }) => JSON.stringify(id)).join(" | ");
  const type = checker.getNonNullableType(checker.getTypeOfSymbol(symbol));
  return checker.typeToString(type, undefined, ts.TypeFormatFlags.NoTruncation);
}

/**
 * A comment without its default, which has a place of its own, or else the setting's meaning.
 *
 * @param {ts.TypeChecker} checker
 * @param {ts.Symbol} symbol
 * @param {Setting} [setting]
 */
function words(checker, symbol, setting) {
  const text = descriptionOf(checker, symbol).replace(/ Default \S.*$/, "");
  if (text !== "" || !setting) return text;
  return `${setting.meaning.charAt(0).toUpperCase()}${setting.meaning.slice(1)}.`;
}

/**
 * The properties of an element's state, in the order of its attributes.
 *
 * @param {Element} element
 * @param {Tables} tables
 * @returns {Field[]}
 */
export function stateFields({ checker, state, constructor }, tables) {
  const order = constructor.observedAttributes;
  const fields = checker.getPropertiesOfType(state).map((symbol) => {
    const setting = settingOf(symbol, tables);
    const { name } = symbol;
    const initial = constructor.initialState[name];
    const isSet = initial !== undefined && !Number.isNaN(initial);
    return /** @type {Field} */ ({
      kind: "field",
      name,
      attribute: kebab(name),
      type: { text: typeText(checker, symbol, setting) },
      description: words(checker, symbol, setting),
      ...(isSet && { default: JSON.stringify(initial) }),
    });
  });
  return fields.sort((a, b) => order.indexOf(a.attribute ?? "") - order.indexOf(b.attribute ?? ""));
}

/**
 * The attributes of properties. An attribute is text: a list is written as on the command line.
 *
 * @param {readonly Member[]} members
 * @returns {Attribute[]}
 */
export const attributesOf = (members) =>
  members.flatMap((member) => {
    if (member.kind !== "field" || member.attribute === undefined) return [];
    const { name, attribute, type, description, default: json } = member;
    const text = type.text.endsWith("[]") ? "string" : type.text;
    const value = json === undefined ? undefined : /** @type {unknown} */ (JSON.parse(json));
    const initial = Array.isArray(value) ? value.join(", ") : String(value);
    const rest = { description, ...(json !== undefined && { default: initial }) };
    return [{ name: attribute, fieldName: name, type: { text }, ...rest }];
  });

const hidden = ts.ModifierFlags.Private | ts.ModifierFlags.Protected;

/** Whether a member is there for users: declared by a figure, neither private nor protected nor internal. */
function isPublic(/** @type {Element} */ { inherited }, /** @type {ts.Symbol} */ symbol) {
  const [declaration] = symbol.declarations ?? [];
  if (!declaration || symbol.name.startsWith("#") || inherited.has(symbol.name)) return false;
  if (symbol.name.endsWith("Callback")) return false; // called by browsers alone
  if (ts.getCombinedModifierFlags(declaration) & hidden) return false;
  return !symbol.getJsDocTags().some(({ name }) => name === "internal");
}

/** The attribute of a property that Lit declares. */
function attributeOf(
  /** @type {Element["constructor"]} */ constructor,
  /** @type {string} */ name,
) {
  const { attribute } = constructor.elementProperties.get(name) ?? {};
  if (attribute === false) return undefined;
  const names = typeof attribute === "string" ? [attribute] : [kebab(name), name.toLowerCase()];
  return names.find((one) => constructor.observedAttributes.includes(one));
}

/**
 * A method or a property as the manifest has it.
 *
 * @param {Element} element
 * @param {ts.Symbol} symbol
 * @returns {Member}
 */
function memberOf({ checker, constructor }, symbol) {
  const { name, declarations = [] } = symbol;
  const description = words(checker, symbol);
  const [signature] = checker.getTypeOfSymbol(symbol).getCallSignatures();
  if (signature) {
    const parameters = signature.parameters.map((one) => ({
      name: one.name,
      type: { text: typeText(checker, one) },
    }));
    const text = checker.typeToString(signature.getReturnType());
    return { kind: "method", name, description, parameters, return: { type: { text } } };
  }
  const attribute = attributeOf(constructor, name);
  const isReadonly = declarations.every((one) => ts.isGetAccessor(one));
  return {
    kind: "field",
    name,
    type: { text: typeText(checker, symbol) },
    description,
    ...(attribute !== undefined && { attribute }),
    ...(isReadonly && { readonly: true }),
  };
}

/**
 * Properties and methods that an element's classes add to LitElement, beside the state's.
 *
 * @param {Element} element
 */
export const ownMembers = (element) =>
  element.checker
    .getPropertiesOfType(element.type)
    .filter((symbol) => isPublic(element, symbol))
    .filter(({ name }) => !element.checker.getPropertyOfType(element.state, name))
    .map((symbol) => memberOf(element, symbol));
