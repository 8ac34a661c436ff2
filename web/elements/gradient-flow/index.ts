/** Defines `<gradient-flow>`. */
import { define } from "../shared/figure/define.js";
import { GradientFlow } from "./gradient-flow.js";

define("gradient-flow", GradientFlow);

export { GradientFlow };
export type { FlowState } from "./state/flow-state.js";
