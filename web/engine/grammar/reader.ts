import { ConfigError } from "../errors.js";

/** Makes a value of text; throws ConfigError with a sentence that begins with `name`: `--seeds`. */
export type Reader<T> = (text: string, name: string) => T;

/** Throws ConfigError: "--skip must be true or false, got 'maybe'". */
export function refuse(name: string, wanted: string, text: string): never {
  throw new ConfigError(`${name} must be ${wanted}, got '${text}'`);
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
