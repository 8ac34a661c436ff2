/** Defines `<xor-proof>`. */
import { define } from "../shared/figure/define.js";
import type { Fires, FigureEvents } from "../shared/figure/figure-events.js";
import type { StateProperties } from "../shared/figure/state-properties.js";
import { XorProof } from "./xor-proof.js";
import type { XorState } from "./xor-state.js";

define("xor-proof", XorProof);

export { XorProof };
export type { XorState };

declare global {
  interface HTMLElementTagNameMap {
    "xor-proof": Fires<FigureEvents<XorState>> & XorProof & StateProperties<XorState>;
  }
}
