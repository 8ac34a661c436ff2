import type { Activations } from "../core/activations.js";
import { ConfigError } from "../errors.js";
import type { Fields } from "../validation/fields.js";
import type { CoreModule } from "../core/module.js";
import { checkConfig } from "../validation/validate.js";
import { toWire } from "../core/wire.js";

/** How the core runs an experiment: four of its functions, and the fields that they are told. */
interface Row<Config, Wire, Result> {
  fields: Fields<Config>;
  defaults: (core: CoreModule) => Wire;
  validate: (core: CoreModule, wire: Wire) => string;
  run: (core: CoreModule, wire: Wire) => Result;
}

/** An experiment as the engine holds it. */
export interface Experiment<Wire, Result> {
  /** The whole configuration in the core's terms; throws ConfigError on bad input. */
  resolve: (core: CoreModule, activations: Activations, config: unknown) => Wire;
  /** Runs a configuration; throws ConfigError on bad input. */
  run: (core: CoreModule, activations: Activations, config: unknown) => Result;
}

/** Throws the core's complaint, if it has one. */
export function demandNone(complaint: string): void {
  if (complaint) throw new ConfigError(complaint);
}

/** Types are checked here and ranges by the core; what is left out takes the core's default. */
export function experiment<Config, Wire extends object, Result>(
  row: Row<Config, Wire, Result>,
): Experiment<Wire, Result> {
  const resolve: Experiment<Wire, Result>["resolve"] = (core, activations, config) => {
    const given = checkConfig(config, row.fields);
    const wire = toWire(given, row.fields, row.defaults(core), activations);
    demandNone(row.validate(core, wire));
    return wire;
  };
  return {
    resolve,
    run: (core, activations, config) => row.run(core, resolve(core, activations, config)),
  };
}
