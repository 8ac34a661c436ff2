// Docstrings of settings: meaning, choices, range and default.

import { plain, usersOf } from "./description.mjs";

/** @typedef {import("./description.mjs").Setting} Setting */

const lineLength = 96;

/** A default as text: `"adam"`, `[2, 32, 1]`, `0 to 99`. */
export function defaultInWords(/** @type {Setting} */ { default: usual, special }) {
  if (special && usual === special.value) return `${usual} (${special.meaning})`;
  const value = plain(usual);
  if (!Array.isArray(value)) return typeof value === "string" ? `"${value}"` : String(value);
  const isRun = value.length > 4 && value.every((entry, i) => entry === Number(value[0]) + i);
  return isRun ? `${value[0]} to ${value.at(-1)}` : `[${value.join(", ")}]`;
}

/** A phrase with a capital and a full stop. */
export const sentence = (/** @type {string} */ phrase) =>
  phrase.replace(/^./, (letter) => letter.toUpperCase()).replace(/([^.])$/, "$1.");

const listed = (/** @type {readonly string[]} */ ids) => ids.map((id) => `\`${id}\``).join(", ");

/**
 * What a setting means, the choices it applies to, its range and its default.
 *
 * @param {Setting} setting
 * @param {readonly Setting[]} settings of its configuration
 */
export function docOf(setting, settings) {
  const { kind, meaning, of, choices, range, unit, special } = setting;
  const users = usersOf(setting, settings) ?? [];
  const sentences = [
    sentence(meaning),
    users.length > 0 && `Of ${of} ${listed(users)}.`,
    choices &&
      `${kind === "texts" ? "Each one" : "One"} of ${listed(choices.map(({ id }) => id))}.`,
    range.words && sentence(`${range.words}${unit ? ` ${unit}` : ""}`),
    special && `${special.value} is ${special.meaning}.`,
    `Default ${defaultInWords(setting)}.`,
  ];
  return sentences.filter(Boolean).join(" ");
}

/** A docstring, on one line or broken into several; nothing for no text. */
export function comment(/** @type {string} */ text, indent = "") {
  const width = lineLength - indent.length;
  if (text === "") return "";
  if (text.length <= width) return `${indent}/** ${text} */\n`;
  const lines = [""];
  for (const word of text.split(" ")) {
    const line = lines.at(-1) ?? "";
    if (line.length + word.length >= width) lines.push(word);
    else lines[lines.length - 1] = line ? `${line} ${word}` : word;
  }
  return `${indent}/**\n${lines.map((line) => `${indent} * ${line}\n`).join("")}${indent} */\n`;
}
