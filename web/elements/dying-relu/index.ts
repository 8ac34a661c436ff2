/** Defines `<dying-relu>`. */
import { define } from "../shared/figure/define.js";
import type { Fires, FigureEvents } from "../shared/figure/figure-events.js";
import type { StateProperties } from "../shared/figure/state-properties.js";
import { DyingRelu } from "./dying-relu.js";
import type { DyingState } from "./dying-state.js";

define("dying-relu", DyingRelu);

export { DyingRelu };
export type { DyingState };

declare global {
  interface HTMLElementTagNameMap {
    "dying-relu": Fires<FigureEvents<DyingState>> & DyingRelu & StateProperties<DyingState>;
  }
}
