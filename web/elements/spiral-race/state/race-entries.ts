import { raceSettings } from "../../../engine/settings.js";
import { stateEntries, type Entry } from "../../shared/settings/state-entries.js";
import { initialRace, MOST_STARTS } from "./race-state.js";

const { snapshots: _, ...settings } = raceSettings;

/** The core's settings, which are the preset's unless they are given. */
const ofPreset = Object.fromEntries(
  Object.entries(settings).map(([key, row]): [string, Entry] => [
    key,
    { ...row, unset: "the preset's" },
  ]),
);

/** The entries of the race's state, in words. */
export const raceEntries = stateEntries(initialRace, {
  preset: { kind: "text", meaning: "race that the other options change" },
  ...ofPreset,
  starts: {
    kind: "whole",
    meaning: `number of consecutive seeds, from the first one on, 1 to ${MOST_STARTS}`,
    unset: "the preset's",
  },
  log: { kind: "flag", meaning: "whether the loss axis is logarithmic" },
  speed: { kind: "number", meaning: "epochs a second, which a still does not have" },
  at: { kind: "whole", meaning: "epoch that is looked at; -1: the last one" },
  picture: { kind: "seed", meaning: "seed whose runners have pictures", unset: "the first" },
  layersShow: { kind: "text", meaning: "view of the layers, which a still does not have" },
});
