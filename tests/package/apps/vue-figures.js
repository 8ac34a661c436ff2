import "plot-twist/elements";
import { h } from "vue";

/** Figures whose properties and listeners Vue sets. */
export const Figures = ({ ready }) => [
  h(
    "activation-explorer",
    { functions: ["relu", "gelu"], overlay: true, onReady: () => ready("activation-explorer") },
    "A still",
  ),
  h("gradient-flow", { depth: 3, onReady: () => ready("gradient-flow") }, "A still"),
];
