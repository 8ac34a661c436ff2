/** Defines `<activation-zoo>`. */
import { define } from "../shared/figure/define.js";
import type { Fires, FigureEvents } from "../shared/figure/figure-events.js";
import type { StateProperties } from "../shared/figure/state-properties.js";
import { ActivationZoo } from "./activation-zoo.js";
import type { ZooState } from "./zoo-state.js";

define("activation-zoo", ActivationZoo);

export { ActivationZoo };
export type { ZooState };

declare global {
  interface HTMLElementTagNameMap {
    "activation-zoo": Fires<FigureEvents<ZooState>> & ActivationZoo & StateProperties<ZooState>;
  }
}
