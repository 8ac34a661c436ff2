import { ConfigError } from "../../../../engine/index.js";

/** The entries of a state that could not be read: each keeps its sentence until it is set to something that can be. */
export class Refusals {
  readonly #reasons = new Map<string, ConfigError>();

  /** The refusals, the oldest first. */
  get all(): readonly ConfigError[] {
    return [...this.#reasons.values()];
  }

  /** The value that `read` returns; undefined if it throws ConfigError, which is then kept under `key`. */
  read<T>(key: string, read: () => T): T | undefined {
    this.#reasons.delete(key);
    try {
      return read();
    } catch (reason) {
      if (!(reason instanceof ConfigError)) throw reason;
      this.#reasons.set(key, reason);
      return undefined;
    }
  }

  forget(key: string): void {
    this.#reasons.delete(key);
  }
}
