import { raceCsv, raceJson, type EngineClient } from "../../../engine/index.js"; // prettier-ignore
import { textFile } from "../../shared/export/downloads.js";
import { csvFile, imageFiles, type FigureFile } from "../../shared/export/figure-files.js";
import { lossWords } from "../loss-chart/loss-chart-section.js";
import type { RaceViewModel } from "../state/race-view-model.js";
import { raceImage } from "./race-image.js";
import { scriptFiles } from "./script-files.js";

/** The files as which the race can be saved; none before it is there. */
export function raceFiles(model: RaceViewModel, client: EngineClient): FigureFile[] {
  const { session, config } = model;
  if (!config) return [];
  const lastLosses = session.finished ? session.runners.map(({ losses }) => losses.at(-1) ?? NaN) : []; // prettier-ignore
  return [
    ...imageFiles("race", lossWords(model), () => raceImage(model)),
    csvFile("race", () => raceCsv(session.runners)),
    {
      format: "JSON",
      name: "race.json",
      content: () => textFile(raceJson(config, session.runners), "application/json"),
    },
    ...scriptFiles("race", { config, lastLosses, client }),
  ];
}
