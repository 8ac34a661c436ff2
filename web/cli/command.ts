import { ConfigError, type Catalogue, type Engine } from "../engine/index.js";
import type { Given, Options } from "./arguments.js";

/** Result of a command: `data` is printed as JSON with --json, `text` without. */
export interface Answer {
  data: unknown;
  text: () => string;
}

/** A command of `plot-twist`. */
export interface Command {
  name: string;
  /** The operand after the name, if there is one: `<activation>`. */
  operand?: string;
  summary: string;
  example: string;
  options: Options;
  /** The options for the help, if they depend on the catalogue, as the presets of race do. */
  described?: (catalogue: Catalogue) => Options;
  run: (engine: Engine, given: Given) => Answer;
}

/** Throws ConfigError if the command line has an operand too many, `extra`. */
export function refuseMore(command: string, extra: string | undefined): void {
  if (extra !== undefined)
    throw new ConfigError(`${command} does not know what to do with '${extra}'`);
}
