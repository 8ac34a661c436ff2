/** The figures as custom elements; importing this defines them. */
import { ActivationExplorer } from "./activation-explorer/activation-explorer.js";
import { GradientFlow } from "./gradient-flow/gradient-flow.js";
import { define } from "./shared/define.js";
import { SpiralRace } from "./spiral-race/spiral-race.js";

define("activation-explorer", ActivationExplorer);
define("gradient-flow", GradientFlow);
define("spiral-race", SpiralRace);

export { ActivationExplorer, GradientFlow, SpiralRace };
export type { ExplorerState } from "./activation-explorer/explorer-state.js";
export type { FlowState } from "./gradient-flow/flow-state.js";
export type { RaceState } from "./spiral-race/race-state.js";
