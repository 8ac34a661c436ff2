import {
  sampleOf,
  type FigureState as State,
  type SettingKinds,
  type StateValue as Value,
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
    const usual = initial[key];
    const isUsual = value === undefined || (usual !== undefined && asText(value) === asText(usual));
    if (isUsual) query.delete(`${name}.${key}`);
    else query.set(`${name}.${key}`, asText(value));
  }
}

/**
 * What `query` has for the figure called `name`. What is not of the kind that `initial` has, or that `kinds`
 * says of what is not set there, is left out.
 */
export function readState(
  query: URLSearchParams,
  name: string,
  initial: State,
  kinds: SettingKinds = {},
): State {
  const found: Record<string, Value> = {};
  for (const key of Object.keys({ ...initial, ...kinds })) {
    const text = query.get(`${name}.${key}`);
    const like = sampleOf(key, initial, kinds);
    const value = text === null || like === undefined ? undefined : parseLike(text, like);
    if (value !== undefined) found[key] = value;
  }
  return found;
}
