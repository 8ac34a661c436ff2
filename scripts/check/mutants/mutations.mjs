// Small faults that can be put into a C++ source, found in its text.

/**
 * A fault: the text `from` at this offset of a file becomes `to`.
 *
 * @typedef {{ operator: string, offset: number, from: string, to: string }} Mutation
 */

/** What is no code: comments, texts, characters, and lines of the preprocessor. */
const noCode =
  /\/\/[^\n]*|\/\*[^]*?\*\/|R"\(([^]*?)\)"|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])'|^[ \t]*#[^\n]*/gm;

/** Lines in which a changed sign is a changed type, or which the compiler alone reads. */
const noFault = /^\s*(?:template|using|requires|static_assert|friend|enum|typedef|\})/;

/** The code of a source with spaces for all that is no code; offsets stay. */
export const codeOf = (/** @type {string} */ text) =>
  text.replace(noCode, (found) => found.replace(/[^\n]/g, " "));

/**
 * Operators of mutation: a pattern whose first group is the text that is replaced, and the replacement of each
 * such text. clang-format puts spaces around binary operators, and none around those of types.
 *
 * @type {Record<string, { pattern: RegExp, become: (text: string) => string | undefined }>}
 */
const operators = {
  arithmetic: {
    pattern: /(?<=[\w)\]] )([-+*/]=?)(?= [\w(\-!~])/g,
    become: swap("+ -", "* /", "+= -=", "*= /="),
  },
  comparison: {
    pattern: /(?<=[\w)\]] )([<>]=?|[!=]=)(?= [\w(\-!~])/g,
    become: swap("< <=", "> >=", "== !="),
  },
  logic: { pattern: /(?<= )(&&|\|\|)(?= )/g, become: swap("&& ||") },
  "min and max": {
    pattern: /\b(min|max|atMost|atLeast|minimum|maximum)(?=\()/g,
    become: swap("min max", "atMost atLeast", "minimum maximum"),
  },
  truth: { pattern: /\b(true|false)\b/g, become: swap("true false") },
  constant: {
    pattern: /(?<![\w.<]|\w')(\d[\d.]*(?:e[-+]?\d+)?F?)(?![\w.>('])/gi,
    become: (number) => (/[.ef]/i.test(number) ? `(${number} * 1.001F)` : `${Number(number) + 1}`),
  },
  condition: {
    pattern: /(?<=\bif |\bwhile )(\((?:[^(){};]|\((?:[^(){};]|\([^(){};]*\))*\))*\))(?= )/g,
    become: (condition) => `(!${condition})`,
  },
  statement: {
    pattern:
      /(?<=[;{}]\s*\n\s*)([a-z_][\w.]*(?:\(|\.|->|\[| [-+*/|&]?= |\+\+|--)[^;{}]*;)(?=\s*\n)/g,
    become: (statement) =>
      /^(?:return|break|continue|using|goto)\b/.test(statement) ? undefined : ";",
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

/** The faults that can be put into a source, in the order of their offsets. @returns {Mutation[]} */
export function mutationsOf(/** @type {string} */ text) {
  const code = codeOf(text);
  const found = Object.entries(operators).flatMap(([operator, { pattern, become }]) =>
    [...code.matchAll(pattern)].flatMap((match) => {
      const offset = match.index;
      const from = text.slice(offset, offset + match[0].length);
      const to = become(from);
      return to === undefined || noFault.test(lineAt(code, offset))
        ? []
        : { operator, offset, from, to };
    }),
  );
  return found.sort((a, b) => a.offset - b.offset || (a.operator < b.operator ? -1 : 1));
}

/** A source with a fault in it. */
export const mutate = (/** @type {string} */ text, /** @type {Mutation} */ { offset, from, to }) =>
  text.slice(0, offset) + to + text.slice(offset + from.length);
