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

/** Throws ConfigError with the core's complaint, unless that is empty. */
export function demandNone(complaint: string): void {
  if (complaint) throw new ConfigError(complaint);
}
