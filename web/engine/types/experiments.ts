import type { DatasetConfig, DatasetResult } from "./networks/dataset.js";
import type { DifferenceConfig, DifferenceResult } from "./functions/difference.js";
import type { EvaluateConfig, EvaluateResult } from "./functions/evaluate.js";
import type { ExerciseConfig, ExerciseResult } from "./functions/exercise.js";
import type { ExploreConfig, ExploreResult } from "./functions/explore.js";
import type { GradientFlowConfig, GradientFlowResult } from "./networks/gradient-flow.js";
import type { DescribeConfig, DescribeResult } from "./functions/describe.js";
import type { InspectConfig, InspectResult } from "./functions/inspect.js";
import type {
  CollapseConfig,
  CollapseResult,
  DyingReluConfig,
  DyingReluResult,
  XorBlendConfig,
  XorBlendResult,
  XorProofConfig,
  XorProofResult,
} from "./lessons/lessons.js";
import type { LandmarksConfig, LandmarksResult } from "./functions/landmarks.js";
import type {
  SoftmaxConfig,
  SoftmaxResult,
  SoftplusConfig,
  SoftplusResult,
} from "./lessons/softmax.js";
import type { EvaluateVectorConfig, EvaluateVectorResult } from "./functions/evaluate-vector.js";

/** What an experiment takes and what it gives. */
interface Experiment<Config, Result> {
  config: Config;
  result: Result;
}

/**
 * Every experiment that is one call: a method of the engine, and of its client, under the same
 * name. What a configuration leaves out takes the core's default.
 */
export interface Experiments {
  explore: Experiment<ExploreConfig, ExploreResult>;
  evaluate: Experiment<EvaluateConfig, EvaluateResult>;
  landmarks: Experiment<LandmarksConfig, LandmarksResult>;
  difference: Experiment<DifferenceConfig, DifferenceResult>;
  exercise: Experiment<ExerciseConfig, ExerciseResult>;
  gradientFlow: Experiment<GradientFlowConfig, GradientFlowResult>;
  inspect: Experiment<InspectConfig, InspectResult>;
  dataset: Experiment<DatasetConfig, DatasetResult>;
  xorProof: Experiment<XorProofConfig, XorProofResult>;
  xorBlend: Experiment<XorBlendConfig, XorBlendResult>;
  collapse: Experiment<CollapseConfig, CollapseResult>;
  describe: Experiment<DescribeConfig, DescribeResult>;
  dyingRelu: Experiment<DyingReluConfig, DyingReluResult>;
  evaluateVector: Experiment<EvaluateVectorConfig, EvaluateVectorResult>;
  softmax: Experiment<SoftmaxConfig, SoftmaxResult>;
  softplus: Experiment<SoftplusConfig, SoftplusResult>;
}

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
