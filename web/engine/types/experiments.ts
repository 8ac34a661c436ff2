import type { Experiments } from "../generated/types.js";

export type ExperimentName = keyof Experiments;
export type ConfigOf<Name extends ExperimentName> = Experiments[Name]["config"];
export type ResultOf<Name extends ExperimentName> = Experiments[Name]["result"];

/** An experiment in this thread: synchronous, throwing ConfigError on bad input. */
export type ExperimentMethod<Name extends ExperimentName> = (
  config?: Partial<ConfigOf<Name>>,
) => ResultOf<Name>;

/**
 * An experiment in a worker. A channel holds one running and one waiting call: a later call takes
 * the place of the waiting one, whose promise resolves to undefined.
 */
export type ExperimentCall<Name extends ExperimentName> = (
  config: Partial<ConfigOf<Name>>,
  channel: string,
) => Promise<ResultOf<Name> | undefined>;

export type ExperimentMethods = { [Name in ExperimentName]: ExperimentMethod<Name> };
export type ExperimentCalls = { [Name in ExperimentName]: ExperimentCall<Name> };
