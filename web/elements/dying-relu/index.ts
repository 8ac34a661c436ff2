/** Defines `<dying-relu>`. */
import { define } from "../shared/figure/define.js";
import { DyingRelu } from "./dying-relu.js";

define("dying-relu", DyingRelu);

export { DyingRelu };
export type { DyingState } from "./dying-state.js";
