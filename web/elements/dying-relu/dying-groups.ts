import { inFull, inRow, type Groups, withShare } from "../shared/figure/groups.js";

/** The parts of `<dying-relu>` that `controls` and `hide` show and hide. */
export const dyingGroups: Groups = withShare({
  activation: { label: "Activation", holds: "the menu of activations", shownIn: inRow },
  optimizer: { label: "Optimizer", holds: "the menu of optimizers", shownIn: inRow },
  sentence: { label: "Sentence", holds: "the chart in words", shownIn: inFull, isSpoken: true },
  table: { label: "Table", holds: "the learning rates as numbers", shownIn: inFull },
});
