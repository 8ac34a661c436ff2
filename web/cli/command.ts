import { quoted } from "../engine/grammar/reader.js";
import { ConfigError, type Catalogue, type Engine } from "../engine/index.js";
import type { Given, Options } from "./arguments.js";

/** Result of a command: `data` is printed as JSON with --json, `text` without; an empty text prints nothing. */
export interface Answer {
  data: unknown;
  text: () => string;
}

/** A command of `plot-twist`. */
export interface Command {
  name: string;
  /** The word before the name, if it is a member of a group. */
  group?: string;
  /** The operand after the name, if there is one: `<activation>`. */
  operand?: string;
  summary: string;
  example: string;
  options: Options;
  /** The options for the help, if they depend on the catalogue, as the presets of race do. */
  described?: (catalogue: Catalogue) => Options;
  run: (engine: Engine, given: Given) => Answer | Promise<Answer>;
}

/** Commands of two words: `plot-twist draw explorer`. */
export interface CommandGroup {
  name: string;
  /** What the second word is: `<figure>`. */
  operand: string;
  summary: string;
  /** The commands by their second words; loaded when one of them is wanted. */
  members: () => Promise<readonly Command[]>;
}

/** Throws ConfigError if the command line has an operand too many, `extra`. */
export function refuseMore(command: string, extra: string | undefined): void {
  if (extra !== undefined)
    throw new ConfigError(`${command} does not know what to do with ${quoted(extra)}`);
}
