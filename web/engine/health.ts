import type { Health } from "./types/index.js";

/** The states of a gradient in the core's order, from the smallest to the largest. */
export const healthStates: readonly Health[] = ["vanishing", "fading", "healthy", "exploding"];
