/** Defines `<xor-proof>`. */
import { define } from "../shared/figure/define.js";
import { XorProof } from "./xor-proof.js";

define("xor-proof", XorProof);

export { XorProof };
export type { XorState } from "./xor-state.js";
