/** The figures as custom elements; importing this defines them. */
import { ActivationExplorer } from "./activation-explorer/activation-explorer.js";
import { DyingRelu } from "./dying-relu/dying-relu.js";
import { ActivationZoo } from "./activation-zoo/activation-zoo.js";
import { GradientFlow } from "./gradient-flow/gradient-flow.js";
import { define } from "./shared/figure/define.js";
import { SoftmaxLab } from "./softmax-lab/softmax-lab.js";
import { SpiralRace } from "./spiral-race/spiral-race.js";
import { XorProof } from "./xor-proof/xor-proof.js";

define("activation-explorer", ActivationExplorer);
define("dying-relu", DyingRelu);
define("gradient-flow", GradientFlow);
define("spiral-race", SpiralRace);
define("xor-proof", XorProof);
define("activation-zoo", ActivationZoo);
define("softmax-lab", SoftmaxLab);

export {
  ActivationExplorer,
  ActivationZoo,
  DyingRelu,
  GradientFlow,
  SoftmaxLab,
  SpiralRace,
  XorProof,
};
export type { ExplorerState } from "./activation-explorer/state/explorer-state.js";
export type { DyingState } from "./dying-relu/dying-state.js";
export type { FlowState } from "./gradient-flow/state/flow-state.js";
export type { LabState } from "./softmax-lab/lab-state.js";
export type { RaceState } from "./spiral-race/state/race-state.js";
export type { XorState } from "./xor-proof/xor-state.js";
export type { ZooState } from "./activation-zoo/zoo-state.js";
