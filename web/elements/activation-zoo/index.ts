/** Defines `<activation-zoo>`. */
import { define } from "../shared/figure/define.js";
import { ActivationZoo } from "./activation-zoo.js";

define("activation-zoo", ActivationZoo);

export { ActivationZoo };
export type { ZooState } from "./zoo-state.js";
