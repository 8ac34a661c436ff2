import type { ExperimentName, ResultOf } from "../types/index.js";
import { collapse } from "./collapse.js";
import { dataset } from "./dataset.js";
import { describe } from "./describe.js";
import { difference } from "./difference.js";
import { dyingRelu } from "./dying-relu.js";
import { evaluate } from "./evaluate.js";
import { exercise } from "./exercise.js";
import { evaluateVector } from "./evaluate-vector.js";
import type { Experiment } from "./experiment.js";
import { explore } from "./explore.js";
import { gradientFlow } from "./gradient-flow.js";
import { inspect } from "./inspect.js";
import { xorBlend, xorProof } from "./xor.js";
import { landmarks } from "./landmarks.js";
import { softmax } from "./softmax.js";
import { softplus } from "./softplus.js";

/** Every experiment that is one call, by its name. Engine, workers and clients run this table. */
export const experiments = {
  explore,
  evaluate,
  gradientFlow,
  inspect,
  dataset,
  xorProof,
  xorBlend,
  collapse,
  describe,
  landmarks,
  difference,
  exercise,
  dyingRelu,
  evaluateVector,
  softmax,
  softplus,
} satisfies { [Name in ExperimentName]: Experiment<unknown, ResultOf<Name>> };
