import { ConfigError, type Catalogue, type Engine } from "../engine/index.js";
import type { Given, Options } from "./arguments.js";

/** What a command found out: for programs, and for people. */
export interface Answer {
  data: unknown;
  text: () => string;
}

/** A word that `plot-twist` understands. */
export interface Command {
  name: string;
  /** What stands behind the name, if anything: `<activation>`. */
  operand?: string;
  summary: string;
  example: string;
  options: Options;
  /** The options as the help lists them, if the catalogue is part of that: race's presets. */
  described?: (catalogue: Catalogue) => Options;
  run: (engine: Engine, given: Given) => Answer;
}

/** Throws ConfigError if more stands on the command line than the command takes. */
export function refuseMore(command: string, extra: string | undefined): void {
  if (extra !== undefined)
    throw new ConfigError(`${command} does not know what to do with '${extra}'`);
}
