import { inFull, inPicture, inRow, type Groups, withShare } from "../shared/figure/groups.js";

/** The parts of `<network-view>` that `controls` and `hide` show and hide. */
export const networkGroups: Groups = withShare({
  setup: { label: "Setup", holds: "function and data", shownIn: inRow },
  beside: { label: "Beside", holds: "a second function, from the same start", shownIn: inFull },
  inputs: { label: "Inputs", holds: "what the network takes in of x and y", shownIn: inFull },
  layers: { label: "Layers", holds: "layers and units by plus and minus", shownIn: inFull },
  network: { label: "Network", holds: "units and weights", shownIn: inPicture },
  picture: { label: "Picture", holds: "the picked unit, large", shownIn: inPicture },
  transport: { label: "Transport", holds: "play, step, reset", shownIn: inRow },
  time: { label: "Time", holds: "the slider over the epochs", shownIn: inRow },
  show: { label: "Show", holds: "what the pictures show", shownIn: inFull },
  sentence: { label: "Sentence", holds: "what is seen in words", shownIn: inFull, isSpoken: true },
  unit: { label: "Unit", holds: "the picked unit in numbers", shownIn: inFull },
  trace: { label: "Trace", holds: "one point, forward and back", shownIn: inFull },
  folds: { label: "Folds", holds: "where the function bends", shownIn: inFull },
  picker: { label: "Picker", holds: "finds functions, takes formulas", shownIn: inFull },
  more: { label: "More", holds: "all settings", shownIn: inFull },
  table: { label: "Table", holds: "the units in numbers", shownIn: inFull },
});
