import { Activations } from "./activations.js";
import { readCatalogue } from "./catalogue.js";
import { raceScript } from "../export/script.js";
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
  Engine,
  ExperimentName,
  RaceConfig,
  RunnerConfig,
  ScriptConfig,
  SummaryConfig,
} from "../types/index.js";
import { checkConfig } from "../validation/validate.js";
import { fromWire, toWire } from "./wire.js";

/** What the core says of an activation's text; undefined if the text is none. */
function describeText(core: CoreModule, activation: string) {
  const wire = { ...core.describeDefaults(), activation };
  return core.validateDescribe(wire) === "" ? core.describe(wire) : undefined;
}

/** The typed face over one instance of the core, experiments that are one call apart. */
class CoreEngine implements Omit<Engine, ExperimentName> {
  readonly experiments: ExperimentRunner;
  readonly #core: CoreModule;
  readonly #catalogue: Catalogue;
  readonly #activations: Activations;

  constructor(core: CoreModule) {
    this.#core = core;
    this.#catalogue = readCatalogue(core);
    this.#activations = new Activations(this.#catalogue.activations, (text) =>
      describeText(core, text),
    );
    this.experiments = new ExperimentRunner(core, this.#activations);
  }

  catalogue(): Catalogue {
    return structuredClone(this.#catalogue);
  }

  /** Types are checked here and ranges by the core; what is left out takes the core's default. */
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

  resolveRunner(config: Partial<RunnerConfig> = {}): RunnerConfig {
    const wire = this.#wire(config, runnerKinds, this.#core.runnerDefaults());
    demandNone(this.#core.validateRunner(wire));
    return fromWire(wire, runnerKinds, config);
  }

  createRunner(config: Partial<RunnerConfig> = {}): RunnerHandle {
    const resolved = this.resolveRunner(config);
    const wire = this.#wire(resolved, runnerKinds, this.#core.runnerDefaults());
    const label = this.labelOf(resolved.activation);
    return new RunnerHandle(this.#core, new this.#core.Runner(wire), resolved, label);
  }

  resolveRace(config: Partial<RaceConfig> = {}): RaceConfig {
    const given = checkConfig(config, raceKinds);
    const race: RaceConfig = structuredClone({ ...this.#catalogue.presets[0].config, ...given });
    checkFieldOfRunners(race);
    return {
      ...race,
      snapshots: this.#snapshotsOf(race),
      seeds: Array.from(race.seeds),
      layers: Array.from(race.layers),
      custom: Array.from(race.custom),
    };
  }

  /** Checks the runners, and says how many of the weights of the past each of them keeps. */
  #snapshotsOf({ activations, seeds, ...training }: RaceConfig): number {
    const runs = activations.length * seeds.length;
    const kept = activations.map((activation) => {
      const runner = this.resolveRunner({ activation, ...training });
      const wire = this.#wire(runner, runnerKinds, this.#core.runnerDefaults());
      demandNone(this.#core.validateRuns(wire, runs));
      return this.#core.snapshotsWithin(wire, runs);
    });
    return Math.min(...kept);
  }

  createRace(config: Partial<RaceConfig> = {}): LocalRace {
    const race = this.resolveRace(config);
    const runners = runnersOf(race).map((runner) => this.createRunner(runner));
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

/** The typed face over one instance of the core. */
export function createEngine(core: CoreModule): Engine {
  const engine = new CoreEngine(core);
  return Object.assign(engine, engine.experiments.methods());
}
