import { raceCsv, raceJson, type EngineClient, type ScriptLanguage } from "../../../engine/index.js"; // prettier-ignore
import { textFile } from "../../shared/export/downloads.js";
import { csvFile, imageFiles, type FigureFile } from "../../shared/export/figure-files.js";
import { lossWords } from "../loss-chart/loss-chart-section.js";
import type { RaceViewModel } from "../state/race-view-model.js";
import { raceImage } from "./race-image.js";

/** The race as a Python program that starts from the same weights and points. */
async function script(
  language: ScriptLanguage,
  { config, session }: RaceViewModel,
  client: EngineClient,
): Promise<Blob> {
  // The losses that the script should end with; unknown before the race has finished.
  const ends = session.finished ? session.runners.map(({ losses }) => losses.at(-1) ?? NaN) : [];
  const known = ends.length > 0 ? { lastLosses: ends } : {};
  const text = await client.script({ race: config!, language, ...known });
  return textFile(text, "text/x-python");
}

/** The files as which the race can be saved; none before it is there. */
export function raceFiles(model: RaceViewModel, client: EngineClient): FigureFile[] {
  const { session, config } = model;
  if (!config) return [];
  return [
    ...imageFiles("race", lossWords(model), () => raceImage(model)),
    csvFile("race", () => raceCsv(session.runners)),
    {
      format: "JSON",
      name: "race.json",
      content: () => textFile(raceJson(config, session.runners), "application/json"),
    },
    {
      format: "NumPy script",
      name: "race_numpy.py",
      content: () => script("numpy", model, client),
    },
    {
      format: "PyTorch script",
      name: "race_pytorch.py",
      content: () => script("pytorch", model, client),
    },
  ];
}
