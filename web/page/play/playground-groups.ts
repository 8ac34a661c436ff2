import { inFull, inPicture, type Groups } from "../../elements/shared/figure/groups.js";
import { networkGroups } from "../../elements/network-view/network-groups.js";

/** The parts of the playground that an address can hide. */
export const playgroundGroups: Groups = {
  ...networkGroups,
  data: { label: "Data", holds: "data sets, noise, points held out", shownIn: inFull },
  learning: { label: "Learning", holds: "learning rate and optimizer", shownIn: inFull },
  start: { label: "Start", holds: "seed, new start", shownIn: inFull },
  speed: { label: "Speed", holds: "epochs a second", shownIn: inFull },
  undo: { label: "Undo", holds: "takes the last change back", shownIn: inFull },
  result: { label: "Result", holds: "losses as numbers and curves", shownIn: inPicture },
  points: { label: "Your own points", holds: "the point editor", shownIn: inFull },
  onward: { label: "Onward", holds: "links that take the network along", shownIn: inFull },
};
