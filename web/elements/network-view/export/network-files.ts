import type { EngineClient } from "../../../engine/index.js";
import { csvTable } from "../../../engine/export/numbers/csv.js";
import { textFile } from "../../shared/export/downloads.js";
import { csvFile, imageFiles, type FigureFile } from "../../shared/export/figure-files.js";
import { scriptFiles } from "../../spiral-race/export/script-files.js";
import { seenSentence } from "../network/unit-words.js";
import { unitColumns } from "../network/unit-table.js";
import type { NetworkModel } from "../state/network-model.js";
import { unitName } from "../state/network-shape.js";
import { networkImage } from "./network-image.js";

/** The numbers of all units with all digits, as the table has them. */
export function networkCsv(model: NetworkModel): string {
  const columns = unitColumns(model);
  const rows = Array.from({ length: model.shape.units }, (_, unit) => [
    unitName(model.shape, unit),
    ...columns.map(({ at }) => at(unit)),
  ]);
  return csvTable([["unit", ...columns.map(({ heading }) => heading)], ...rows]);
}

/** The network as JSON: which it is, its weights, its regions. */
export function networkJson({ pictures, folds }: NetworkModel): string {
  const { network, epoch } = pictures!;
  const counts = folds && {
    regionCounts: [...folds.folds.regionCounts],
    bounds: [...folds.folds.bounds],
  };
  return JSON.stringify({ epoch, ...network, weights: [...network.weights], ...counts }, null, 1);
}

/** The files as which an opened network can be saved; none before it is there. */
export function networkFiles(model: NetworkModel | undefined, client: EngineClient): FigureFile[] {
  if (!model?.pictures) return [];
  const { shape, layers, statistics, state } = model;
  const words = seenSentence(shape, layers, statistics, state.removed ?? []);
  return [
    ...imageFiles("network", words, () => networkImage(model)),
    csvFile("network", () => networkCsv(model)),
    {
      format: "JSON",
      name: "network.json",
      content: () => textFile(networkJson(model), "application/json"),
    },
    ...scriptFiles("network", { config: model.config, lastLosses: [], client }),
  ];
}
