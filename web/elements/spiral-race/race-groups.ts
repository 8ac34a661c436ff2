import { inFull, inPicture, inRow, type Groups, withShare } from "../shared/figure/groups.js";

/** The parts of `<spiral-race>` that `controls` and `hide` show and hide. */
export const raceGroups: Groups = withShare({
  presets: { label: "Presets", holds: "chips of the races to choose from", shownIn: inRow },
  about: { label: "About", holds: "the preset in a sentence", shownIn: inFull },
  leaderboard: { label: "Leaderboard", holds: "who is where, in numbers", shownIn: inFull },
  tiles: { label: "Tiles", holds: "the decision boundaries", shownIn: inPicture },
  chart: { label: "Chart", holds: "the losses by epoch", shownIn: inPicture },
  view: { label: "View", holds: "the scale of the losses, the seed shown", shownIn: inFull },
  transport: { label: "Transport", holds: "play, step, reset", shownIn: inRow },
  time: { label: "Time", holds: "the slider over the epochs", shownIn: inRow },
  start: { label: "Start", holds: "seed, new start, starts, speed", shownIn: inFull },
  status: { label: "Status", holds: "the race in a sentence", shownIn: inFull, isSpoken: true },
  notes: { label: "Notes", holds: "the same start, stopped runs", shownIn: inFull },
  picker: { label: "Picker", holds: "finds functions, takes formulas", shownIn: inFull },
  network: { label: "Look inside", holds: "a tile’s network, opened", shownIn: inFull },
  layers: { label: "Inside the layers", holds: "histograms by layer", shownIn: inFull },
  more: { label: "More", holds: "all settings", shownIn: inFull },
  points: { label: "Your own points", holds: "the point editor", shownIn: inFull },
});
