import { inFull, inRow, type Groups, withShare } from "../shared/figure/groups.js";

/** The parts of `<softmax-lab>` that `controls` and `hide` show and hide. */
export const labGroups: Groups = withShare({
  size: { label: "Size", holds: "add a score, remove one", shownIn: inFull },
  temperature: { label: "Temperature", holds: "its slider", shownIn: inRow },
  shift: { label: "Shift", holds: "the slider that moves all scores", shownIn: inRow },
  tries: { label: "Try", holds: "examples", shownIn: inFull },
  sentence: { label: "Sentence", holds: "the shares in words", shownIn: inFull, isSpoken: true },
  softmax: { label: "Softmax", holds: "both forms in four precisions", shownIn: inFull },
  table: { label: "Table of shares", holds: "the shares as numbers", shownIn: inFull },
  softplus: { label: "Softplus", holds: "both forms at one x, and their limits", shownIn: inFull },
});
