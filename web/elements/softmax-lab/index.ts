/** Defines `<softmax-lab>`. */
import { define } from "../shared/figure/define.js";
import { SoftmaxLab } from "./softmax-lab.js";

define("softmax-lab", SoftmaxLab);

export { SoftmaxLab };
export type { LabState } from "./lab-state.js";
