import { explorerStill } from "../../elements/activation-explorer/export/explorer-still.js";
import { explorerEntries } from "../../elements/activation-explorer/state/explorer-entries.js";
import { zooStill } from "../../elements/activation-zoo/export/zoo-still.js";
import { zooEntries } from "../../elements/activation-zoo/zoo-entries.js";
import { dyingEntries } from "../../elements/dying-relu/dying-entries.js";
import { dyingStill } from "../../elements/dying-relu/export/dying-still.js";
import { flowStill } from "../../elements/gradient-flow/export/flow-still.js";
import { flowEntries } from "../../elements/gradient-flow/state/flow-entries.js";
import { networkStill } from "../../elements/network-view/export/network-still.js";
import { networkEntries } from "../../elements/network-view/state/network-entries.js";
import { softmaxStill } from "../../elements/softmax-lab/export/softmax-still.js";
import { labEntries } from "../../elements/softmax-lab/lab-entries.js";
import { raceStill } from "../../elements/spiral-race/export/race-still.js";
import { raceEntries } from "../../elements/spiral-race/state/race-entries.js";
import { xorStill } from "../../elements/xor-proof/export/xor-still.js";
import { xorEntries } from "../../elements/xor-proof/xor-entries.js";
import type { Setting } from "../../engine/settings.js";
import type { StillFigure } from "../../elements/shared/picture/still.js";

/** A figure on the command line. */
export interface DrawnFigure {
  /** Its name there: `explorer`. */
  name: string;
  summary: string;
  /** An example of a command line. */
  example: string;
  /** Every entry of the element's state by its key. An entry that the initial state lacks is unset by default. */
  entries: Readonly<Record<string, Setting>>;
  still: StillFigure;
}

export const drawnFigures: readonly DrawnFigure[] = [
  {
    name: "explorer",
    summary: "Functions and their slopes, as the activation explorer plots them",
    example: "plot-twist draw explorer --functions relu,gelu --theme dark --output figure.svg",
    entries: explorerEntries,
    still: explorerStill,
  },
  {
    name: "flow",
    summary: "How much of the gradient arrives at each layer: the networks, and the chart",
    example: "plot-twist draw flow --activations sigmoid,relu --depth 10 --output flow.svg",
    entries: flowEntries,
    still: flowStill,
  },
  {
    name: "race",
    summary: "A race, run to its end: decision boundaries, losses by epoch, leaderboard",
    example: "plot-twist draw race --preset article --epochs 800 --output race.svg",
    entries: raceEntries,
    still: raceStill,
  },
  {
    name: "xor",
    summary: "The same network on XOR with its activation and without: surfaces, errors, the blend",
    example: "plot-twist draw xor --activation sigmoid --starts 100 --output xor.svg",
    entries: xorEntries,
    still: xorStill,
  },
  {
    name: "dying",
    summary: "How many units die in training, by epoch and learning rate",
    example: "plot-twist draw dying --activation relu --learning-rates 0.01,0.1 --output dying.svg",
    entries: dyingEntries,
    still: dyingStill,
  },
  {
    name: "zoo",
    summary: "Activation functions as rows: a thumbnail, the formula, and facts",
    example: "plot-twist draw zoo --search relu --width 1000 --output zoo.svg",
    entries: zooEntries,
    still: zooStill,
  },
  {
    name: "softmax",
    summary: "Softmax as it stands beside the stable form, in four precisions",
    example: "plot-twist draw softmax --logits 2,1,0.5,-1 --shift 90 --output softmax.svg",
    entries: labEntries,
    still: softmaxStill,
  },
  {
    name: "network-view",
    summary: "An opened network at the end of its run: units, weights, large picture",
    example: "plot-twist draw network-view --activation relu --folds --output network.svg",
    entries: networkEntries,
    still: networkStill,
  },
];
