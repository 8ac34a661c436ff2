import { core } from "plot-twist:parts";
import { unpack } from "./unpack.js";

/** The bytes of the module in the file itself: the only one, which has all that its figures need. */
export const fetchCore = (): Promise<ArrayBuffer> => unpack(core);
