// Small faults that can be put into a source, found in the text of its code.

import { languageOf } from "./languages.mjs";

/**
 * A fault: the text `from` at this offset of a file becomes `to`.
 *
 * @typedef {{ operator: string, offset: number, from: string, to: string }} Mutation
 */

/**
 * Operators of mutation: a pattern whose match is replaced, and the replacement of each such text in a language. The
 * formatters put spaces around binary operators, and none around those of C++ types.
 *
 * @type {Record<string, {
 *   pattern: RegExp,
 *   become: (text: string, language: import("./languages.mjs").Language) => string | undefined,
 * }>}
 */
const operators = {
  arithmetic: {
    pattern: /(?<=[\w)\]] )([-+*/]=?)(?=\s+[\w(\-!~#])/g,
    become: swap("+ -", "* /", "+= -=", "*= /="),
  },
  comparison: {
    pattern: /(?<=[\w)\]] )([<>]=?|[!=]==?)(?=\s+[\w(\-!~#])/g,
    become: swap("< <=", "> >=", "== !=", "=== !=="),
  },
  logic: {
    pattern: /(?<= )(&&|\|\||\?\?)(?=\s)/g,
    become: (text) => (text === "&&" ? "||" : "&&"),
  },
  negation: { pattern: /(?<=\breturn |=> |(?:&&|\|\||[?:=])\s+)(!)(?=[\w(])/g, become: () => "" },
  choice: { pattern: /(?<=\s)(\?)(?= )/g, become: () => "&& false ?" },
  "min and max": {
    pattern: /\b(min|max|atMost|atLeast|minimum|maximum)(?=\()/g,
    become: swap("min max", "atMost atLeast", "minimum maximum"),
  },
  "some and all": {
    pattern: /(?<=\.)(some|every|startsWith|endsWith|find|findLast)(?=\()/g,
    become: swap("some every", "startsWith endsWith", "find findLast"),
  },
  truth: { pattern: /\b(true|false)\b/g, become: swap("true false") },
  constant: {
    pattern: /(?<![\w.<]|\w')(\d[\d._]*(?:e[-+]?\d+)?F?)(?![\w.>('])/gi,
    become: (number, { factor }) =>
      /[.ef]/i.test(number)
        ? `(${number} * ${factor})`
        : `${Number(number.replaceAll("_", "")) + 1}`,
  },
  condition: {
    pattern: /(?<=\bif |\bwhile )(\((?:[^(){};]|\((?:[^(){};]|\([^(){};]*\))*\))*\))(?= )/g,
    become: (condition) => `(!${condition})`,
  },
  statement: {
    pattern:
      /(?<=[;{}]\s*\n\s*)((?:(?:await|void|delete) )?[a-z_][\w.?#]*(?:\(|\.|->|\[| [-+*/|&?]*= |\+\+|--)[^;{}]*;)(?=\s*\n)/g,
    become: (statement) =>
      /^(?:return|break|continue|using|goto|throw)\b/.test(statement) ? undefined : ";",
  },
};

/** Exchanges the two words of each pair. */
function swap(/** @type {string[]} */ ...pairs) {
  /** @type {Map<string, string>} */
  const other = new Map();
  for (const [one = "", two = ""] of pairs.map((pair) => pair.split(" "))) {
    other.set(one, two).set(two, one);
  }
  return (/** @type {string} */ text) => other.get(text);
}

/** The line of a text that holds an offset. */
export function lineAt(/** @type {string} */ text, /** @type {number} */ offset) {
  const start = text.lastIndexOf("\n", offset - 1) + 1;
  const end = text.indexOf("\n", offset);
  return text.slice(start, end < 0 ? text.length : end);
}

/**
 * The faults that can be put into a source, in the order of their offsets.
 *
 * @param {string} text
 * @param {string} file its name, which tells the language
 * @returns {Mutation[]}
 */
export function mutationsOf(text, file) {
  const language = languageOf(file);
  if (!language) return [];
  const code = language.codeOf(text);
  const found = Object.entries(operators).flatMap(([operator, { pattern, become }]) =>
    [...code.matchAll(pattern)].flatMap((match) => {
      const offset = match.index;
      const from = text.slice(offset, offset + match[0].length);
      const to = become(from, language);
      return to === undefined || language.noFault.test(lineAt(code, offset))
        ? []
        : { operator, offset, from, to };
    }),
  );
  return found.sort((a, b) => a.offset - b.offset || (a.operator < b.operator ? -1 : 1));
}

/** A source with a fault in it. */
export const mutate = (/** @type {string} */ text, /** @type {Mutation} */ { offset, from, to }) =>
  text.slice(0, offset) + to + text.slice(offset + from.length);
