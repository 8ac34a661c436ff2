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

/** The engine in this thread. All calls are synchronous and throw {@link ConfigError} on invalid input. */
export interface Engine extends ExperimentMethods {
  catalogue(): Catalogue;
  createRunner(config?: Partial<RunnerConfig>): Runner;
  createRace(config?: Partial<RaceConfig>): Race;
  createSummary(config?: Partial<SummaryConfig>): Summary;
  /** Python script that repeats a race with NumPy or PyTorch, or computes the outputs of one of its networks. */
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
  /** Display name, with parameters that differ from their initial values: "ELU (alpha 2)". */
  labelOf(activation: ActivationLike): string;
  /** All parameters by name; those not given have the catalogue's initial values. */
  parametersOf(activation: ActivationLike): Record<string, number>;
  /** Number of objects in the core's memory that are not disposed of. */
  liveObjects(): number;
  /** Size of the core's memory in bytes; it never shrinks. */
  memoryBytes(): number;
}
