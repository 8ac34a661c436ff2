import type { Catalogue, Named, RaceConfig } from "../../../engine/index.js";
import { seedWords } from "../../shared/functions/seed-words.js";
import type { RaceViewModel } from "../state/race-view-model.js";
import { count } from "../state/status-words.js";

/** What a saved figure shows, in a line. */
export function figureTitle({ config, shown, summary }: RaceViewModel): string {
  const seeds = config?.seeds ?? [];
  const what = `of ${count(shown.length, "function")}`;
  return summary
    ? `Median loss ${what} over ${count(seeds.length, "start")}; band: half of them`
    : `Loss ${what} from one start`;
}

const nameIn = (rows: readonly Named[], id: string): string =>
  (rows.find((row) => row.id === id)?.name ?? id).replace(/^[A-Z](?=[a-z ,-]+$)/, (letter) =>
    letter.toLowerCase(),
  );

/** The name of a loss, as it stands beside an axis. */
export const lossName = ({ losses }: Catalogue, loss: string): string => nameIn(losses, loss);

/** Words that matter, between commas. */
const listed = (...words: readonly (string | false)[]): string =>
  words.filter((word) => word !== false).join(", ");

function networkWords(config: RaceConfig, { initializers }: Catalogue): string {
  const { layers, layerActivations, init, gain, sigma, skip, normalization } = config;
  const own = layerActivations.map((id) => (id === "" ? "own" : String(id)));
  return listed(
    `Network ${layers.join("-")}`,
    own.some((id) => id !== "own") && `hidden layers: ${own.join(" / ")}`,
    `weights: ${initializers.find(({ id }) => id === init)?.name ?? init}`,
    gain !== 1 && `gain ${gain}`,
    init === "normal" && `sigma ${sigma}`,
    skip && "skip connections",
    normalization !== "none" && `${normalization} normalisation`,
    seedWords(config.seeds),
  );
}

function learningWords(config: RaceConfig, catalogue: Catalogue): string {
  const { optimizer, learningRate, batch, weightDecay, clip, epochs, precision } = config;
  return listed(
    `${catalogue.optimizers.find(({ id }) => id === optimizer)?.name ?? optimizer}`,
    `learning rate ${learningRate}`,
    batch === 0 ? "full batch" : `batches of ${batch}`,
    weightDecay > 0 && `weight decay ${weightDecay}`,
    clip > 0 && `clipped at ${clip}`,
    count(epochs, "epoch"),
    `${precision === "float" ? "32" : "64"}-bit floats`,
  );
}

function dataWords(config: RaceConfig, { datasets }: Catalogue): string {
  const { dataset, points, classes, noise, turns, testShare, custom } = config;
  const row = datasets.find(({ id }) => id === dataset);
  if (dataset === "custom") return `${count(Math.floor(custom.length / 3), "point")} of one’s own`;
  return listed(
    row?.name ?? dataset,
    row?.isDrawn === true && `${points} points in each of ${classes} classes`,
    row?.isDrawn === true && `noise ${noise}`,
    dataset === "spirals" && `${turns} turns`,
    testShare > 0 && `share held out: ${testShare}`,
  );
}

/** The settings of the race, in two lines. */
export function settingsWords({ config, catalogue }: RaceViewModel): string[] {
  if (!config || !catalogue) return [];
  return [
    `${networkWords(config, catalogue)}. ${learningWords(config, catalogue)}.`,
    `${dataWords(config, catalogue)}. Made with Plot Twist.`,
  ];
}
