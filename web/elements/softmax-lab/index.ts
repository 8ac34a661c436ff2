/** Defines `<softmax-lab>`. */
import { define } from "../shared/figure/define.js";
import type { Fires, FigureEvents } from "../shared/figure/figure-events.js";
import type { StateProperties } from "../shared/figure/state-properties.js";
import { SoftmaxLab } from "./softmax-lab.js";
import type { LabState } from "./lab-state.js";

define("softmax-lab", SoftmaxLab);

export { SoftmaxLab };
export type { LabState };

declare global {
  interface HTMLElementTagNameMap {
    "softmax-lab": Fires<FigureEvents<LabState>> & SoftmaxLab & StateProperties<LabState>;
  }
}
