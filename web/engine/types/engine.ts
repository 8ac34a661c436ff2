import type {
  CollapseConfig,
  DyingReluConfig,
  GradientFlowConfig,
  RunnerConfig,
  SummaryConfig,
  XorProofConfig,
} from "../generated/types.js";
import type { ActivationLike } from "./functions/activation.js";
import type { Catalogue } from "./catalogue.js";
import type { ExperimentMethods } from "./experiments.js";
import type { Race, RaceConfig, Runner } from "./networks/race.js";
import type { ScriptConfig } from "./networks/script.js";
import type { Summary } from "./networks/summary.js";

/** The typed face of the core. All calls are synchronous and throw {@link ConfigError} on bad input. */
export interface Engine extends ExperimentMethods {
  catalogue(): Catalogue;
  createRunner(config?: Partial<RunnerConfig>): Runner;
  createRace(config?: Partial<RaceConfig>): Race;
  createSummary(config?: Partial<SummaryConfig>): Summary;
  /** A race as a script in Python that runs it again, with NumPy or PyTorch. */
  script(config: ScriptConfig): string;
  /** The configuration with every default filled in, checked. */
  resolveGradientFlow(config?: Partial<GradientFlowConfig>): GradientFlowConfig;
  /** The configuration with every default filled in, checked. */
  resolveXorProof(config?: Partial<XorProofConfig>): XorProofConfig;
  /** The configuration with every default filled in, checked. */
  resolveCollapse(config?: Partial<CollapseConfig>): CollapseConfig;
  /** The configuration with every default filled in, checked. */
  resolveDyingRelu(config?: Partial<DyingReluConfig>): DyingReluConfig;
  /** The configuration with every default filled in, checked. */
  resolveRunner(config?: Partial<RunnerConfig>): RunnerConfig;
  /** The configuration with every default filled in (from the first preset), checked. */
  resolveRace(config?: Partial<RaceConfig>): RaceConfig;
  /** The activation's name to show, with parameters that are not the usual ones: "ELU (alpha 2)". */
  labelOf(activation: ActivationLike): string;
  /** All parameters by name, the catalogue's where none are given. */
  parametersOf(activation: ActivationLike): Record<string, number>;
  /** Objects that live in the core's memory and await `dispose()`. */
  liveObjects(): number;
  /** What the core's memory has grown to. */
  memoryBytes(): number;
}
