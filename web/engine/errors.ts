/** The input is at fault: the message is one sentence that names the parameter and its value. */
export class ConfigError extends Error {
  override readonly name = "ConfigError";
}

/** The engine itself is at fault: the module could not be loaded, or a worker was lost. */
export class EngineError extends Error {
  override readonly name: string = "EngineError";
}

/** This browser cannot run the module; trying again is of no use. */
export class UnsupportedError extends EngineError {
  override readonly name = "UnsupportedError";
}

/** Throws the core's complaint, if it has one. */
export function demandNone(complaint: string): void {
  if (complaint) throw new ConfigError(complaint);
}
