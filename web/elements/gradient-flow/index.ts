/** Defines `<gradient-flow>`. */
import { define } from "../shared/figure/define.js";
import type { Fires, FigureEvents } from "../shared/figure/figure-events.js";
import type { StateProperties } from "../shared/figure/state-properties.js";
import { GradientFlow } from "./gradient-flow.js";
import type { FlowState } from "./state/flow-state.js";

define("gradient-flow", GradientFlow);

export { GradientFlow };
export type { FlowState };

declare global {
  interface HTMLElementTagNameMap {
    "gradient-flow": Fires<FigureEvents<FlowState>> & GradientFlow & StateProperties<FlowState>;
  }
}
