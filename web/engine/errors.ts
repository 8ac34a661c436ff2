/** Invalid input; the message is one sentence that names the parameter and its value. */
export class ConfigError extends Error {
  override readonly name = "ConfigError";
}

/** Failure of the engine: the module could not be loaded, or a worker was lost. */
export class EngineError extends Error {
  override readonly name: string = "EngineError";
}

/** The browser cannot run the module; a second attempt fails as well. */
export class UnsupportedError extends EngineError {
  override readonly name = "UnsupportedError";
}

/** The core stopped in the middle of a call and cannot be used again; its worker is replaced. */
export class StoppedError extends EngineError {
  override readonly name = "StoppedError";
}

/** Why the core aborts: it was refused memory. It checks everything else before. */
export const outOfMemory = "the core stopped, because this device gives it no more memory";

/** An exception of a call as an error with a sentence: what is none of this project's is a trap of WebAssembly. */
export function asFailure(error: unknown): Error {
  if (error instanceof ConfigError || error instanceof EngineError) return error;
  const reason = error instanceof Error ? error.message : String(error);
  return new StoppedError(`the core stopped: ${reason}`, { cause: error });
}

/** Throws ConfigError with the core's complaint, unless that is empty. */
export function demandNone(complaint: string): void {
  if (complaint) throw new ConfigError(complaint);
}
