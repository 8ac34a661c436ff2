import { inFull, inRow, type Groups, withShare } from "../shared/figure/groups.js";

/** The parts of `<xor-proof>` that `controls` and `hide` show and hide. */
export const xorGroups: Groups = withShare({
  start: { label: "Start", holds: "the button for a new start", shownIn: inRow },
  activation: { label: "Activation", holds: "the menu of activations", shownIn: inRow },
  blend: { label: "Blend", holds: "the slider from linear to curved", shownIn: inRow },
  count: { label: "Count", holds: "how many starts are solved", shownIn: inRow, isSpoken: true },
  plane: { label: "Plane", holds: "why a plane cannot solve it", shownIn: inFull },
  outputs: { label: "Outputs", holds: "the table of the four points", shownIn: inFull },
  loss: { label: "Loss", holds: "the chart of the errors", shownIn: inFull },
  curve: { label: "Linear to curved", holds: "the chart of the blend", shownIn: inFull },
  matrices: { label: "Matrices", holds: "five that multiply into one", shownIn: inFull },
  table: { label: "Tables", holds: "both charts as numbers", shownIn: inFull },
  more: { label: "More", holds: "all settings", shownIn: inFull },
});
