import { ConfigError } from "../errors.js";

/** Makes a value of text; throws ConfigError with a sentence that begins with `name`: `--seeds`. */
export type Reader<T> = (text: string, name: string) => T;

/** Most characters of a text that a sentence quotes. */
const mostQuoted = 64;

/** A text between quotation marks, on one line and cut where it is long. */
export function quoted(text: string): string {
  const line = text.replace(/\s+/g, " ");
  return line.length > mostQuoted ? `'${line.slice(0, mostQuoted)}...'` : `'${line}'`;
}

/** Throws ConfigError: "--skip must be true or false, got 'maybe'". */
export function refuse(name: string, wanted: string, text: string): never {
  throw new ConfigError(`${name} must be ${wanted}, got ${quoted(text)}`);
}

/** The value that `read` returns; undefined if it throws ConfigError. */
export function attempt<T>(read: Reader<T>, text: string): T | undefined {
  try {
    return read(text, "");
  } catch (reason) {
    if (reason instanceof ConfigError) return undefined;
    throw reason;
  }
}
