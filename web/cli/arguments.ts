import { parseArgs } from "node:util";
import { ConfigError } from "../engine/index.js";
import { hint } from "../engine/validation/suggest.js";
import type { Parse } from "./values.js";

/** An option that takes a value, or a switch: that is on when it is given. */
export interface Option {
  /** The field of the configuration that it sets. */
  field: string;
  parse: Parse<unknown>;
  /** What stands for the value in the help: `NUMBER`. A switch has none. */
  value?: string;
  /** A value that could be given. */
  example?: string;
  meaning: string;
  /** What the help says behind the meaning: range, choices, default. */
  details?: readonly string[];
  /** The heading under which the help lists it. */
  group?: string;
  /** Whether it may be given several times; its field is then a list. */
  repeats?: true;
}

/** Options by name, without the dashes. */
export type Options = Readonly<Record<string, Option>>;

/** What stood on a command line. */
export interface Given {
  positionals: string[];
  /** Parsed values by the field they set; only of options that were given. */
  fields: Record<string, unknown>;
  /** Those of --json, --help and --version that were given. */
  flags: ReadonlySet<string>;
}

const flagNames = ["json", "help", "version"];

/** Binds a negative number to the option before it: `--at -10,3` is `--at=-10,3`. */
function bindNegatives(args: readonly string[]): string[] {
  const bound: string[] = [];
  for (const arg of args) {
    const before = bound.at(-1) ?? "";
    const belongs = /^-(\d|\.\d|inf|nan)/i.test(arg) && /^--[^=]+$/.test(before);
    if (belongs) bound[bound.length - 1] = `${before}=${arg}`;
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
  throw new ConfigError(`unknown option '${rawName}'${end}`);
}

/** Splits a command line by its options; throws ConfigError with a sentence. */
export function readArguments(args: readonly string[], options: Options): Given {
  const flagOptions = flagNames.map((name) => [name, { type: "boolean" as const }]);
  const valueOptions = Object.entries(options).map(([name, { value }]) => [
    name,
    { type: value === undefined ? ("boolean" as const) : ("string" as const) },
  ]);
  const { tokens } = parseArgs({
    args: bindNegatives(args),
    options: {
      ...(Object.fromEntries([...flagOptions, ...valueOptions]) as object),
      help: { type: "boolean", short: "h" },
    },
    strict: false,
    tokens: true,
  });
  const given = {
    positionals: [] as string[],
    fields: {} as Given["fields"],
    flags: new Set<string>(),
  };
  for (const token of tokens) {
    if (token.kind === "positional") given.positionals.push(token.value);
    if (token.kind === "option") readOption(token, options, given);
  }
  return given;
}

interface OptionToken {
  name: string;
  rawName: string;
  value: string | undefined;
}

function readOption({ name, rawName, value }: OptionToken, options: Options, given: Given): void {
  if (flagNames.includes(name)) {
    if (value !== undefined) throw new ConfigError(`--${name} takes no value, got '${value}'`);
    (given.flags as Set<string>).add(name);
    return;
  }
  const option = Object.hasOwn(options, name) ? options[name] : undefined;
  if (!option) return complain(rawName, name, options);
  const { field, parse, value: wanted, example, repeats } = option;
  if (wanted === undefined) {
    given.fields[field] = parse(value ?? "true", `--${name}`);
    return;
  }
  if (value === undefined || value === "") {
    throw new ConfigError(`--${name} needs a value: --${name}=${example ?? wanted}`);
  }
  const parsed = parse(value, `--${name}`);
  if (repeats) given.fields[field] = [...((given.fields[field] as unknown[]) ?? []), parsed];
  else given.fields[field] = parsed;
}
