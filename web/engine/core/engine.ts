import { Activations } from "./activations.js";
import { readCatalogue } from "./catalogue.js";
import { raceScript } from "../export/script.js";
import { demandNone } from "../errors.js";
import { runnerKinds, summaryKinds } from "../generated/kinds.js";
import type { Kinds } from "../validation/kinds.js";
import { raceKinds } from "../validation/race-kinds.js";
import { ExperimentRunner } from "./experiments.js";
import type { RunnerConfig as WireRunner } from "../generated/core.mjs";
import type { CoreModule } from "./module.js";
import { checkFieldOfRunners, LocalRace, runnersOf, summaryOf } from "./local-race.js";
import { RunnerHandle } from "./runner-handle.js";
import { SummaryHandle } from "./summary-handle.js";
import type {
  ActivationLike,
  Catalogue,
  Engine,
  ExperimentName,
  RaceConfig,
  Runner,
  RunnerConfig,
  ScriptConfig,
  SummaryConfig,
} from "../types/index.js";
import { checkConfig } from "../validation/validate.js";
import { fromWire, toWire } from "./wire.js";

/** The core's description of an activation or formula; undefined if the text is invalid. */
function describeText(core: CoreModule, activation: string) {
  const wire = { ...core.describeDefaults(), activation };
  return core.validateDescribe(wire) === "" ? core.describe(wire) : undefined;
}

/** The engine in a worker, which receives checked configurations. */
export interface WorkerEngine extends Engine {
  /** Precondition: `config` is of a resolved race, or a resolved runner. */
  createCheckedRunner(config: RunnerConfig): Runner;
}

/** The engine over one instance of the core, without the experiments' methods. */
class CoreEngine implements Omit<WorkerEngine, ExperimentName> {
  readonly experiments: ExperimentRunner;
  readonly #core: CoreModule;
  readonly #catalogue: Catalogue;
  readonly #activations: Activations;
  readonly #runnerDefaults: WireRunner;

  constructor(core: CoreModule) {
    this.#core = core;
    this.#catalogue = readCatalogue(core);
    this.#activations = new Activations(this.#catalogue.activations, (text) =>
      describeText(core, text),
    );
    this.experiments = new ExperimentRunner(core, this.#activations);
    this.#runnerDefaults = core.runnerDefaults();
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
  #checkRunner(config: Partial<RunnerConfig>): WireRunner {
    const wire = this.#wire(config, runnerKinds, this.#runnerDefaults);
    demandNone(this.#core.validateRunner(wire));
    return wire;
  }

  /** Precondition: `wire` was checked. */
  #makeRunner(wire: WireRunner, config: RunnerConfig): RunnerHandle {
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
  #checkRace(config: Partial<RaceConfig>): { race: RaceConfig; wires: WireRunner[] } {
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
    const wire = this.#wire(config, summaryKinds, this.#core.summaryDefaults());
    demandNone(this.#core.validateSummary(wire));
    return new SummaryHandle(new this.#core.Summary(wire), wire.activations * wire.seeds);
  }

  script({ race, language, lastLosses }: ScriptConfig): string {
    const python = (activation: ActivationLike, name: string) => {
      const wire = this.#activations.toWire(activation);
      return this.#core.python({ ...this.#core.pythonDefaults(), ...wire, name });
    };
    const config = this.resolveRace(race);
    return raceScript({ engine: this, python }, config, language, lastLosses);
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

/** The engine over one instance of the core. */
export function createEngine(core: CoreModule): WorkerEngine {
  const engine = new CoreEngine(core);
  return Object.assign(engine, engine.experiments.methods());
}
