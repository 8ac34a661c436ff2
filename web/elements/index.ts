/** The figures as custom elements; importing this defines them. */
import { ActivationExplorer } from "./activation-explorer/activation-explorer.js";
import { DyingRelu } from "./dying-relu/dying-relu.js";
import { GradientFlow } from "./gradient-flow/gradient-flow.js";
import { define } from "./shared/define.js";
import { SpiralRace } from "./spiral-race/spiral-race.js";
import { XorProof } from "./xor-proof/xor-proof.js";

define("activation-explorer", ActivationExplorer);
define("dying-relu", DyingRelu);
define("gradient-flow", GradientFlow);
define("spiral-race", SpiralRace);
define("xor-proof", XorProof);

export { ActivationExplorer, DyingRelu, GradientFlow, SpiralRace, XorProof };
export type { ExplorerState } from "./activation-explorer/explorer-state.js";
export type { DyingState } from "./dying-relu/dying-state.js";
export type { FlowState } from "./gradient-flow/flow-state.js";
export type { RaceState } from "./spiral-race/race-state.js";
export type { XorState } from "./xor-proof/xor-state.js";
