import type { EngineClient, ScriptLanguage } from "../../../engine/index.js";
import { csvTable, csvText } from "../../../engine/export/numbers/csv.js";
import { textFile } from "../../shared/export/downloads.js";
import { csvFile, imageFiles, type FigureFile } from "../../shared/export/figure-files.js";
import { scriptFiles, scriptLanguages } from "../../spiral-race/export/script-files.js";
import { pairSentence } from "../network/pair-words.js";
import { seenSentence } from "../network/unit-words.js";
import { unitColumns } from "../network/unit-table.js";
import type { NetworkModel } from "../state/network-model.js";
import { unitName } from "../state/network-shape.js";
import { networkImage } from "./network-image.js";

/** The numbers of all units with all digits, as the tables have them; of two networks with the function's name. */
export function networkCsv(models: readonly NetworkModel[]): string {
  const isPair = models.length > 1;
  const rows = models.flatMap((model) =>
    Array.from({ length: model.shape.units }, (_, unit) => [
      ...(isPair ? [csvText(model.runner.label)] : []),
      unitName(model.shape, unit),
      ...unitColumns(model).map(({ at }) => at(unit)),
    ]),
  );
  const headings = unitColumns(models[0]!).map(({ heading }) => heading);
  return csvTable([[...(isPair ? ["function"] : []), "unit", ...headings], ...rows]);
}

/** A network as a plain object: which it is, its weights, its regions. */
function plainNetwork({ pictures, folds }: NetworkModel): object {
  const { network, epoch } = pictures!;
  const counts = folds && {
    regionCounts: [...folds.folds.regionCounts],
    bounds: [...folds.folds.bounds],
  };
  return { epoch, ...network, weights: [...network.weights], ...counts };
}

/** The network as JSON; two as a list. */
export const networkJson = (models: readonly NetworkModel[]): string =>
  JSON.stringify(models.length > 1 ? models.map(plainNetwork) : plainNetwork(models[0]!), null, 1);

/** A network with the weights that are shown, edits among them, as a program: texts to be copied. */
function networkTexts(
  { config, pictures, runner }: NetworkModel,
  isPair: boolean,
  client: EngineClient,
) {
  const { weights, removed, blend } = pictures!.network;
  const network = { weights, removed, blend };
  const languages = Object.keys(scriptLanguages) as ScriptLanguage[];
  return languages.map((language): FigureFile => {
    const script = () => client.script({ race: config, language, network });
    const what = isPair ? `${runner.label} in` : "Network in";
    return {
      format: `${what} ${scriptLanguages[language]}`,
      name: "network.py",
      isCopied: true,
      content: async () => textFile(await script(), "text/x-python"),
    };
  });
}

/** The files as which an opened network can be saved; none before it is there. Scripts that train are of the first. */
export function networkFiles(models: readonly NetworkModel[], client: EngineClient): FigureFile[] {
  const [first] = models;
  if (!first || !models.every(({ pictures }) => pictures)) return [];
  const words = models.length > 1 ? pairSentence(models) : seenSentence(first);
  return [
    ...imageFiles("network", words, () => networkImage(models)),
    csvFile("network", () => networkCsv(models)),
    {
      format: "JSON",
      name: "network.json",
      content: () => textFile(networkJson(models), "application/json"),
    },
    ...scriptFiles("network", { config: first.config, lastLosses: [], client }),
    ...models.flatMap((model) => networkTexts(model, models.length > 1, client)),
  ];
}
