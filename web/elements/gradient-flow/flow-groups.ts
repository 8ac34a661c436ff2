import {
  inFull,
  inPicture,
  inRow,
  inRowOnly,
  type Groups,
  withShare,
} from "../shared/figure/groups.js";

/** The parts of `<gradient-flow>` that `controls` and `hide` show and hide. */
export const flowGroups: Groups = withShare({
  legend: { label: "Legend", holds: "the states of a layer", shownIn: inPicture },
  playback: { label: "Playback", holds: "replay, step", shownIn: inRow },
  speed: { label: "Speed", holds: "the speed of the playback", shownIn: inFull },
  activations: { label: "Activations", holds: "one menu a network", shownIn: inRow },
  depth: { label: "Depth", holds: "the number of layers", shownIn: inRowOnly },
  networks: { label: "Networks", holds: "add one, remove one", shownIn: inFull },
  picker: { label: "Picker", holds: "finds functions, takes formulas", shownIn: inFull },
  parameters: { label: "Parameters", holds: "sliders of the functions", shownIn: inFull },
  diagnosis: { label: "Diagnosis", holds: "what is wrong, why, remedies", shownIn: inFull },
  chart: { label: "Chart", holds: "measured, bound and predicted", shownIn: inFull },
  layer: { label: "Layer", holds: "a look into one layer", shownIn: inFull },
  sound: { label: "Sound", holds: "lets the gradients be heard", shownIn: inFull },
  more: { label: "More", holds: "all settings", shownIn: inFull },
  table: { label: "Table of gradients", holds: "the layers as numbers", shownIn: inFull },
});
