import type {
  FigureState as State,
  StateValue as Value,
} from "../elements/shared/figure/figure-state.js";

/** Lists are separated by commas; a comma of an entry's own, as a formula may have, is escaped. */
const asText = (value: Value): string =>
  typeof value === "object"
    ? value.map((entry) => String(entry).replace(/[\\,]/g, "\\$&")).join(",")
    : String(value);

/** The inverse: cuts at commas that are not escaped. */
function entriesOf(text: string): string[] {
  const entries: string[] = [];
  for (const [, entry, end] of text.matchAll(/((?:\\.|[^,])*?)(,|$)/g)) {
    entries.push(entry.replace(/\\(.)/g, "$1"));
    if (end === "") break;
  }
  return entries;
}

/** Reads text as a value of the same kind as `like`; undefined when it is none. */
function parseLike(text: string, like: Value): Value | undefined {
  switch (typeof like) {
    case "string":
      return text;
    case "number":
      return text.trim() === "" || Number.isNaN(Number(text)) ? undefined : Number(text);
    case "boolean":
      return text === "true" ? true : text === "false" ? false : undefined;
    default:
      return parseList(text, like);
  }
}

function parseList(text: string, like: readonly string[] | readonly number[]): Value | undefined {
  const words = text === "" ? [] : entriesOf(text);
  if (typeof like[0] !== "number") return words;
  const numbers = words.map(Number);
  return numbers.some(Number.isNaN) ? undefined : numbers;
}

/**
 * Writes into `query`, under `name.key`, every entry of `state` that is not as in `initial`, and
 * takes out those that are: a page that nobody touched has a short address.
 */
export function writeState(
  query: URLSearchParams,
  name: string,
  state: State,
  initial: State,
): void {
  for (const [key, value] of Object.entries(state)) {
    const text = asText(value);
    if (initial[key] !== undefined && text === asText(initial[key])) query.delete(`${name}.${key}`);
    else query.set(`${name}.${key}`, text);
  }
}

/** What `query` has for the figure called `name`; what is not of the kind that `initial` has is left out. */
export function readState(query: URLSearchParams, name: string, initial: State): State {
  const found: Record<string, Value> = {};
  for (const [key, like] of Object.entries(initial)) {
    const text = query.get(`${name}.${key}`);
    const value = text === null ? undefined : parseLike(text, like);
    if (value !== undefined) found[key] = value;
  }
  return found;
}
