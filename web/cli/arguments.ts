import { parseArgs } from "node:util";
import { quoted } from "../engine/grammar/reader.js";
import { ConfigError } from "../engine/index.js";
import { hint } from "../engine/validation/suggest.js";
import type { Parse } from "./values.js";

/** An option that takes a value, or a switch, which is on when it is given. */
export interface Option {
  /** The field of the configuration that it sets. */
  field: string;
  parse: Parse<unknown>;
  /** Placeholder for the value in the help: `NUMBER`. A switch has none. */
  value?: string;
  /** An example of a value. */
  example?: string;
  meaning: string;
  /** Range, choices and default, which the help lists after the meaning. */
  details?: readonly string[];
  /** The heading under which the help lists it. */
  group?: string;
  /** Whether the option may be given several times; its field is then a list. */
  repeats?: true;
}

/** Options by name, without the dashes. */
export type Options = Readonly<Record<string, Option>>;

/** A parsed command line. */
export interface Given {
  positionals: string[];
  /** Parsed values of the options that were given, by field. */
  fields: Record<string, unknown>;
  /** Which of --json, --help and --version were given. */
  flags: ReadonlySet<string>;
}

const flagNames = ["json", "help", "version"];

/** Joins a negative number to the option with a value before it: `--at -10,3` becomes `--at=-10,3`. */
function bindNegatives(args: readonly string[], options: Options): string[] {
  const bound: string[] = [];
  for (const [i, arg] of args.entries()) {
    if (arg === "--") return [...bound, ...args.slice(i)];
    const before = bound.at(-1) ?? "";
    const wantsValue = before.startsWith("--") && options[before.slice(2)]?.value !== undefined;
    if (wantsValue && /^-(\d|\.\d|inf|nan)/i.test(arg)) bound.splice(-1, 1, `${before}=${arg}`);
    else bound.push(arg);
  }
  return bound;
}

function complain(rawName: string, name: string, options: Options): never {
  const names = [...Object.keys(options), ...flagNames].map((known) => `--${known}`);
  const end =
    name.length > 1
      ? hint(`--${name}`, names)
      : "; a formula that begins with a minus comes after --";
  throw new ConfigError(`unknown option ${quoted(rawName)}${end}`);
}

/** Parses a command line; throws ConfigError on unknown options and invalid values. */
export function readArguments(args: readonly string[], options: Options): Given {
  const flagOptions = flagNames.map((name) => [name, { type: "boolean" as const }]);
  const valueOptions = Object.entries(options).map(([name, { value }]) => [
    name,
    { type: value === undefined ? ("boolean" as const) : ("string" as const) },
  ]);
  const { tokens } = parseArgs({
    args: bindNegatives(args, options),
    options: {
      ...(Object.fromEntries([...flagOptions, ...valueOptions]) as object),
      help: { type: "boolean", short: "h" },
    },
    strict: false,
    tokens: true,
  });
  const given: Given = { positionals: [], fields: {}, flags: new Set() };
  const texts = new Map<string, string>();
  for (const token of tokens) {
    if (token.kind === "positional") given.positionals.push(token.value);
    if (token.kind === "option") readOption(token, options, given, texts);
  }
  return given;
}

interface OptionToken {
  name: string;
  rawName: string;
  value: string | undefined;
}

/** Refuses an option that was given before; `texts` has the values of those that were. */
function refuseSecond(
  name: string,
  { value: wanted }: Option,
  text: string,
  texts: Map<string, string>,
): void {
  // prettier-ignore
  const first = texts.get(name);
  texts.set(name, text);
  if (first === undefined) return;
  const end = wanted?.endsWith("S") ? "; a list is one value, with commas" : "";
  throw new ConfigError(
    `--${name} must be given once, got ${quoted(first)} and ${quoted(text)}${end}`,
  );
}

/** Reads one option into `given`; an option whose values do not add up is given once. */
function readOption(
  { name, rawName, value }: OptionToken,
  options: Options,
  given: Given,
  texts: Map<string, string>,
): void {
  if (flagNames.includes(name)) {
    if (value !== undefined)
      throw new ConfigError(`--${name} takes no value, got ${quoted(String(value))}`);
    (given.flags as Set<string>).add(name);
    return;
  }
  const option = Object.hasOwn(options, name) ? options[name] : undefined;
  if (!option) return complain(rawName, name, options);
  const { field, parse, value: wanted, example, repeats } = option;
  if (wanted !== undefined && (value === undefined || value === "")) {
    throw new ConfigError(`--${name} needs a value: --${name}=${example ?? wanted}`);
  }
  const text = value ?? "true";
  if (!repeats) refuseSecond(name, option, text, texts);
  const parsed = parse(text, `--${name}`);
  if (repeats) given.fields[field] = [...((given.fields[field] as unknown[]) ?? []), parsed];
  else given.fields[field] = parsed;
}
