import { Activations } from "./activations.js";
import { readCatalogue } from "./catalogue.js";
import { raceScript } from "../export/script.js";
import { demandNone, type Experiment } from "../experiments/experiment.js";
import { experiments } from "../experiments/index.js";
import * as fields from "../validation/fields.js";
import type { CoreModule } from "./module.js";
import { checkFieldOfRunners, LocalRace, runnersOf, summaryOf } from "./local-race.js";
import { RunnerHandle } from "./runner-handle.js";
import { summaryFields, SummaryHandle } from "./summary-handle.js";
import type {
  ActivationLike,
  Catalogue,
  CollapseConfig,
  DyingReluConfig,
  Engine,
  ExperimentMethod,
  ExperimentName,
  GradientFlowConfig,
  RaceConfig,
  ResultOf,
  RunnerConfig,
  ScriptConfig,
  SummaryConfig,
  XorProofConfig,
} from "../types/index.js";
import { checkConfig } from "../validation/validate.js";
import { toWire, trainingOf } from "./wire.js";

/** What the core says of an activation's text; undefined if the text is none. */
function describeText(core: CoreModule, activation: string) {
  const wire = { ...core.describeDefaults(), activation };
  return core.validateDescribe(wire) === "" ? core.describe(wire) : undefined;
}

/** The typed face over one instance of the core. */
export class CoreEngine implements Engine {
  readonly #core: CoreModule;
  readonly #catalogue: Catalogue;
  readonly #activations: Activations;

  constructor(core: CoreModule) {
    this.#core = core;
    this.#catalogue = readCatalogue(core);
    this.#activations = new Activations(this.#catalogue.activations, (text) =>
      describeText(core, text),
    );
  }

  catalogue(): Catalogue {
    return structuredClone(this.#catalogue);
  }

  /** Types are checked here and ranges by the core; what is left out takes the core's default. */
  #wire<Config, Wire extends object>(
    config: unknown,
    kinds: fields.Fields<Config>,
    defaults: Wire,
  ) {
    return toWire(checkConfig(config, kinds), kinds, defaults, this.#activations);
  }

  /** An experiment as a method. */
  #method<Name extends ExperimentName>(name: Name): ExperimentMethod<Name> {
    const { run } = experiments[name] as Experiment<unknown, ResultOf<Name>>;
    return (config = {}) => run(this.#core, this.#activations, config);
  }

  readonly explore = this.#method("explore");
  readonly evaluate = this.#method("evaluate");
  readonly gradientFlow = this.#method("gradientFlow");
  readonly inspect = this.#method("inspect");
  readonly dataset = this.#method("dataset");
  readonly xorProof = this.#method("xorProof");
  readonly xorBlend = this.#method("xorBlend");
  readonly collapse = this.#method("collapse");
  readonly describe = this.#method("describe");
  readonly landmarks = this.#method("landmarks");
  readonly difference = this.#method("difference");
  readonly exercise = this.#method("exercise");
  readonly dyingRelu = this.#method("dyingRelu");
  readonly evaluateVector = this.#method("evaluateVector");
  readonly softmax = this.#method("softmax");
  readonly softplus = this.#method("softplus");

  resolveGradientFlow(config: Partial<GradientFlowConfig> = {}): GradientFlowConfig {
    const wire = experiments.gradientFlow.resolve(this.#core, this.#activations, config);
    const { parameters: _, activation, seeds, ...settings } = wire;
    return { activation: config.activation ?? activation, ...settings, seeds: Array.from(seeds) };
  }

  resolveXorProof(config: Partial<XorProofConfig> = {}): XorProofConfig {
    const wire = experiments.xorProof.resolve(this.#core, this.#activations, config);
    const { parameters: _, activation, seeds, ...settings } = wire;
    return { activation: config.activation ?? activation, ...settings, seeds: Array.from(seeds) };
  }

  resolveCollapse(config: Partial<CollapseConfig> = {}): CollapseConfig {
    const wire = experiments.collapse.resolve(this.#core, this.#activations, config);
    return { ...wire, layers: Array.from(wire.layers) };
  }

  resolveDyingRelu(config: Partial<DyingReluConfig> = {}): DyingReluConfig {
    const wire = experiments.dyingRelu.resolve(this.#core, this.#activations, config);
    const { parameters: _, activation, ...settings } = wire;
    return {
      activation: config.activation ?? activation,
      ...settings,
      layers: Array.from(wire.layers),
      learningRates: Array.from(wire.learningRates),
      seeds: Array.from(wire.seeds),
    };
  }

  resolveRunner(config: Partial<RunnerConfig> = {}): RunnerConfig {
    const wire = this.#wire(config, fields.runnerFields, this.#core.runnerDefaults());
    demandNone(this.#core.validateRunner(wire));
    const { activation = wire.activation } = config;
    return { activation, seed: wire.seed, ...trainingOf(wire) };
  }

  createRunner(config: Partial<RunnerConfig> = {}): RunnerHandle {
    const resolved = this.resolveRunner(config);
    const wire = this.#wire(resolved, fields.runnerFields, this.#core.runnerDefaults());
    const label = this.labelOf(resolved.activation);
    return new RunnerHandle(this.#core, new this.#core.Runner(wire), resolved, label);
  }

  resolveRace(config: Partial<RaceConfig> = {}): RaceConfig {
    const given = checkConfig(config, fields.raceFields);
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
      const wire = this.#wire(runner, fields.runnerFields, this.#core.runnerDefaults());
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
    const wire = this.#wire(config, summaryFields, this.#core.summaryDefaults());
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
