import "plot-twist/elements";
import type {} from "plot-twist/react";

/** Figures whose properties and listeners React sets. */
export const Figures = ({ ready }: { ready(name: string): void }) => (
  <section className="figures">
    <activation-explorer
      functions={["relu", "gelu"]}
      overlay
      onready={() => ready("activation-explorer")}
    >
      A still
    </activation-explorer>
    <gradient-flow depth={3} onready={() => ready("gradient-flow")}>
      A still
    </gradient-flow>
  </section>
);
