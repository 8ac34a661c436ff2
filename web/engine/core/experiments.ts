import { experimentNames } from "../generated/experiment-names.js";
import { experimentKinds } from "../generated/kinds.js";
import type { ConfigOf, ExperimentMethods, ExperimentName, ResultOf } from "../types/index.js";
import { demandNone } from "../errors.js";
import type { Kinds } from "../validation/kinds.js";
import { checkConfig } from "../validation/validate.js";
import type { Activations } from "./activations.js";
import type { CoreModule } from "./module.js";
import { fromWire, toWire } from "./wire.js";

/** Runs experiments of one instance of the core. Throws ConfigError on bad input. */
export class ExperimentRunner {
  readonly #core: CoreModule;
  readonly #activations: Activations;

  constructor(core: CoreModule, activations: Activations) {
    this.#core = core;
    this.#activations = activations;
  }

  /** The core's form of a configuration: types are checked here, ranges by the core; missing settings get defaults. */
  #wire(name: ExperimentName, config: unknown): object {
    const kinds = experimentKinds[name] as Kinds<object>;
    const defaults = this.#core.defaults(name);
    const wire = toWire(checkConfig(config, kinds), kinds, defaults, this.#activations);
    demandNone(this.#core.validate(name, wire));
    return wire;
  }

  /** The configuration with every default filled in, checked. */
  resolve<Name extends ExperimentName>(
    name: Name,
    config: Partial<ConfigOf<Name>> = {},
  ): ConfigOf<Name> {
    const kinds = experimentKinds[name] as unknown as Kinds<ConfigOf<Name>>;
    return fromWire(this.#wire(name, config), kinds, config);
  }

  run<Name extends ExperimentName>(name: Name, config: unknown = {}): ResultOf<Name> {
    return this.#core.run(name, this.#wire(name, config)) as ResultOf<Name>;
  }

  /** Each experiment as a method. */
  methods(): ExperimentMethods {
    const methods = experimentNames.map((name) => [
      name,
      (config?: object) => this.run(name, config),
    ]);
    return Object.fromEntries(methods) as ExperimentMethods;
  }
}
