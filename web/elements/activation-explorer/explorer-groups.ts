import { inFull, inPicture, inRow, type Groups, withShare } from "../shared/figure/groups.js";

/** The parts of `<activation-explorer>` that `controls` and `hide` show and hide. */
export const explorerGroups: Groups = withShare({
  readout: { label: "Read-out", holds: "the numbers at the cursor", shownIn: inPicture },
  zoom: { label: "Zoom", holds: "zoom in, zoom out, reset view", shownIn: inFull },
  keys: { label: "Keys", holds: "what the keys do", shownIn: inFull, isSpoken: true },
  corner: { label: "Corner", holds: "what happens at a kink or jump", shownIn: inFull },
  functions: { label: "Functions", holds: "chips of the functions", shownIn: inRow },
  overlay: { label: "Overlay", holds: "whether several are shown", shownIn: inRow },
  picker: { label: "Picker", holds: "finds functions, takes formulas", shownIn: inRow },
  parameters: { label: "Parameters", holds: "sliders of the functions", shownIn: inFull },
  difference: { label: "Difference", holds: "the function to subtract", shownIn: inFull },
  tries: { label: "Try", holds: "examples", shownIn: inFull },
  sound: { label: "Sound", holds: "lets the curve be heard", shownIn: inFull },
  sentence: { label: "Sentence", holds: "the plots in words", shownIn: inFull, isSpoken: true },
  facts: { label: "Facts", holds: "what is known of the function", shownIn: inFull },
  more: { label: "More", holds: "ranges, what is drawn, files", shownIn: inFull },
  table: { label: "Table of values", holds: "the curves as numbers", shownIn: inFull },
});
