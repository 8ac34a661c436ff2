/** What a figure's state is made of: flat, so that it can stand in an address or in attributes. */
export type StateValue = string | number | boolean | readonly string[] | readonly number[];
export type FigureState = Readonly<Record<string, StateValue>>;

/** `learningRate` is the attribute `learning-rate`. */
export const attributeName = (key: string): string =>
  key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** `learning-rate` is the key `learningRate`. */
export const stateKey = (attribute: string): string =>
  attribute.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());

/**
 * Reads an attribute as a value of the same kind as `like`. Lists are separated by commas, or by spaces
 * between names; what stands in brackets stays together, and so does a formula with spaces in it. A boolean is true when the attribute is there, unless it says "false". A missing attribute
 * or text that is no number gives `like` itself.
 */
export function parseAttribute(text: string | null, like: StateValue): StateValue {
  if (text === null) return like;
  switch (typeof like) {
    case "string":
      return text;
    case "boolean":
      return text !== "false";
    case "number":
      return text.trim() === "" || Number.isNaN(Number(text)) ? like : Number(text);
    default:
      return parseList(text, like);
  }
}

/** Cuts at commas outside all brackets. */
function partsOf(text: string): string[] {
  const parts = [""];
  let depth = 0;
  for (const letter of text) {
    if (letter === "(") depth++;
    if (letter === ")") depth--;
    if (letter === "," && depth <= 0) parts.push("");
    else parts[parts.length - 1] += letter;
  }
  return parts.map((part) => part.trim()).filter((part) => part !== "");
}

/** Names or numbers with spaces between them, each with its parameters in brackets; else it is one formula. */
function namesOf(part: string): string[] {
  const words = part.match(/[^\s(]+(\([^)]*\))?/g) ?? [];
  const areNames = words.every((word) => /^(\w+(\(.*=.*\))?|[-+.\de]+)$/i.test(word));
  return areNames && words.join("") === part.replace(/\s+(?![^(]*\))/g, "") ? words : [part];
}

function parseList(text: string, like: readonly string[] | readonly number[]): StateValue {
  const words = partsOf(text).flatMap(namesOf);
  if (typeof like[0] !== "number") return words;
  const numbers = words.map(Number);
  return numbers.some(Number.isNaN) ? like : numbers;
}
