import { Activations } from "./activations.js";
import { readCatalogue } from "./catalogue.js";
import { demandNone } from "../errors.js";
import { runnerKinds, summaryKinds } from "../generated/kinds.js";
import type { Kinds } from "../validation/kinds.js";
import { raceKinds } from "../validation/race-kinds.js";
import { ExperimentRunner } from "./experiments.js";
import type { CoreModule } from "./module.js";
import { checkFieldOfRunners, LocalRace, runnersOf, summaryOf } from "./local-race.js";
import { RunnerHandle } from "./runner-handle.js";
import { SummaryHandle } from "./summary-handle.js";
import type {
  ActivationLike,
  Catalogue,
  DescribeResult,
  Engine,
  ExperimentName,
  PythonFunction,
  RaceConfig,
  Runner,
  RunnerConfig,
  SummaryConfig,
} from "../types/index.js";
import { checkConfig } from "../validation/validate.js";
import { fromWire, toWire, type Wire } from "./wire.js";

/** The core's description of an activation or formula; undefined if the text is invalid. */
function describeText(core: CoreModule, activation: string) {
  const wire = { ...core.defaults("describe"), activation };
  const isValid = core.validate("describe", wire) === "";
  return isValid ? (core.run("describe", wire) as DescribeResult) : undefined;
}

/** The engine in a worker, which receives checked configurations. The page writes scripts, from parts that it returns. */
export interface WorkerEngine extends Omit<Engine, "script"> {
  /** Writes an activation in Python; a formula gets this name. */
  python(activation: ActivationLike, name: string): PythonFunction;
  /** Precondition: `config` is of a resolved race, or a resolved runner. */
  createCheckedRunner(config: RunnerConfig): Runner;
}

/** The engine over one instance of the core, without the experiments' methods. */
class CoreEngine implements Omit<WorkerEngine, ExperimentName> {
  readonly experiments: ExperimentRunner;
  readonly #core: CoreModule;
  readonly #catalogue: Catalogue;
  readonly #activations: Activations;
  #runnerDefaultsOnce: Wire<RunnerConfig> | undefined;

  constructor(core: CoreModule) {
    this.#core = core;
    this.#catalogue = readCatalogue();
    this.#activations = new Activations(this.#catalogue.activations, (text) =>
      describeText(core, text),
    );
    this.experiments = new ExperimentRunner(core, this.#activations);
  }

  get #runnerDefaults(): Wire<RunnerConfig> {
    return (this.#runnerDefaultsOnce ??= this.#core.defaults("runner") as Wire<RunnerConfig>);
  }

  catalogue(): Catalogue {
    return structuredClone(this.#catalogue);
  }

  /** The core's form of a configuration: types are checked here; missing settings get `defaults`. */
  #wire<Config, Wire extends object>(config: unknown, kinds: Kinds<Config>, defaults: Wire) {
    return toWire(checkConfig(config, kinds), kinds, defaults, this.#activations);
  }

  readonly resolveGradientFlow: Engine["resolveGradientFlow"] = (config) =>
    this.experiments.resolve("gradientFlow", config);
  readonly resolveXorProof: Engine["resolveXorProof"] = (config) =>
    this.experiments.resolve("xorProof", config);
  readonly resolveCollapse: Engine["resolveCollapse"] = (config) =>
    this.experiments.resolve("collapse", config);
  readonly resolveDyingRelu: Engine["resolveDyingRelu"] = (config) =>
    this.experiments.resolve("dyingRelu", config);

  /** Checks a runner; throws ConfigError. */
  #checkRunner(config: Partial<RunnerConfig>): Wire<RunnerConfig> {
    const wire = this.#wire(config, runnerKinds, this.#runnerDefaults);
    demandNone(this.#core.validate("runner", wire));
    return wire;
  }

  /** Precondition: `wire` was checked. */
  #makeRunner(wire: Wire<RunnerConfig>, config: RunnerConfig): RunnerHandle {
    const label = this.labelOf(config.activation);
    return new RunnerHandle(this.#core, new this.#core.Runner(wire), config, label);
  }

  resolveRunner(config: Partial<RunnerConfig> = {}): RunnerConfig {
    return fromWire(this.#checkRunner(config), runnerKinds, config);
  }

  createRunner(config: Partial<RunnerConfig> = {}): RunnerHandle {
    const wire = this.#checkRunner(config);
    return this.#makeRunner(wire, fromWire(wire, runnerKinds, config));
  }

  createCheckedRunner(config: RunnerConfig): RunnerHandle {
    const wire = toWire(config, runnerKinds, this.#runnerDefaults, this.#activations);
    return this.#makeRunner(wire, config);
  }

  /** The first preset, overridden by `config`; throws ConfigError if it has no runners or too many. */
  #fieldOfRunners(config: Partial<RaceConfig>): RaceConfig {
    const given = checkConfig(config, raceKinds);
    const race: RaceConfig = structuredClone({ ...this.#catalogue.presets[0]!.config, ...given });
    checkFieldOfRunners(race);
    return {
      ...race,
      seeds: Array.from(race.seeds),
      layers: Array.from(race.layers),
      custom: Array.from(race.custom),
    };
  }

  /** Checks a race; `wires` has one configuration per activation, in the core's form, without the seed. */
  #checkRace(config: Partial<RaceConfig>): { race: RaceConfig; wires: Wire<RunnerConfig>[] } {
    const race = this.#fieldOfRunners(config);
    const { activations, seeds, ...training } = race;
    const runs = activations.length * seeds.length;
    const wires = activations.map((activation) => {
      const wire = this.#checkRunner({ activation, ...training });
      demandNone(this.#core.validateRuns(wire, runs));
      return wire;
    });
    const snapshots = Math.min(...wires.map((wire) => this.#core.snapshotsWithin(wire, runs)));
    return {
      race: { ...race, snapshots },
      wires: wires.map((wire) => ({ ...wire, snapshots })),
    };
  }

  resolveRace(config: Partial<RaceConfig> = {}): RaceConfig {
    return this.#checkRace(config).race;
  }

  createRace(config: Partial<RaceConfig> = {}): LocalRace {
    const { race, wires } = this.#checkRace(config);
    const runners = runnersOf(race).map((runner, index) =>
      this.#makeRunner({ ...wires[index % wires.length]!, seed: runner.seed }, runner),
    );
    return new LocalRace(race, runners, () => this.createSummary(summaryOf(race)));
  }

  createSummary(config: Partial<SummaryConfig> = {}): SummaryHandle {
    const defaults = this.#core.defaults("summary") as Wire<SummaryConfig>;
    const wire = this.#wire(config, summaryKinds, defaults);
    demandNone(this.#core.validate("summary", wire));
    return new SummaryHandle(new this.#core.Summary(wire), wire.activations * wire.seeds);
  }

  python(activation: ActivationLike, name: string): PythonFunction {
    const wire = this.#activations.toWire(activation);
    const config = { ...this.#core.defaults("python"), ...wire, name };
    return this.#core.run("python", config) as PythonFunction;
  }

  labelOf(activation: RunnerConfig["activation"]): string {
    return this.#activations.label(activation);
  }

  parametersOf(activation: RunnerConfig["activation"]): Record<string, number> {
    return this.#activations.parametersOf(activation);
  }

  liveObjects(): number {
    return this.#core.liveRunners() + this.#core.liveSummaries();
  }

  memoryBytes(): number {
    return this.#core.memoryBytes();
  }
}

/** The engine over one instance of the core; over the small module, only what concerns functions works. */
export function createEngine(core: CoreModule): WorkerEngine {
  const engine = new CoreEngine(core);
  return Object.assign(engine, engine.experiments.methods());
}
