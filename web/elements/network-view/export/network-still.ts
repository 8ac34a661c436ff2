import { networkHeight, networkWidth, type SeriesStyle } from "../../../plot/index.js";
import type { PlotGrid, StackedPlot } from "../../shared/picture/stack.js";
import { stackPlots } from "../../shared/picture/stack.js";
import type { LocalSources, Still, StillFigure, StillLook } from "../../shared/picture/still.js";
import { REM } from "../../shared/styles/fluid-height.js";
import { settingsWords } from "../../spiral-race/export/figure-caption.js";
import { runnerStyles } from "../../spiral-race/state/runner-styles.js";
import { largeDrawing, networkDrawing } from "../network/canvases.js";
import { largeName } from "../network/large-picture.js";
import { pairSentence } from "../network/pair-words.js";
import { seenSentence } from "../network/unit-words.js";
import type { NetworkModel } from "../state/network-model.js";
import { initialNetwork, type NetworkState } from "../state/network-state.js";
import { networkCsv } from "./network-files.js";
import { imageTitle } from "./network-image.js";
import { openStill } from "./network-still-model.js";

/** Lengths of the figure's style sheet. */
const WIDE = 46 * REM;
const GAP = 1.5 * REM;
const ROW = 0.75 * REM;
const MOST = 26 * REM;
const LEAST = 16 * REM;
const SHARE = 0.34;
/** The least width of a large picture beside the network of a pair. */
const BESIDE = 13 * REM;

/** A network's drawing, under the name of its function beside another. */
const network = (model: NetworkModel, side: number, style?: SeriesStyle): StackedPlot => ({
  name: `network ${side + 1}`,
  isRigid: true,
  height: () => networkHeight(model.layers),
  ...(style ? { heading: { text: model.runner.label, style, isCut: true } } : {}),
  draw: (ctx, rect) => networkDrawing(model).paint(ctx, rect),
});

const large = (model: NetworkModel, side: number): StackedPlot => ({
  name: `picture ${side + 1}`,
  isRigid: true,
  isFramed: true,
  height: (width) => width,
  heading: { text: largeName(model), isCut: true },
  draw: (ctx, rect) => largeDrawing(model).paint(ctx, rect),
});

/** Widths of a network and of its large picture beside it; undefined where that stands below. */
function sideBySide(model: NetworkModel, width: number, isPair: boolean): number[] | undefined {
  if (!isPair) {
    const track = Math.max(LEAST, SHARE * width);
    return width < WIDE ? undefined : [width - GAP - track, Math.min(MOST, track)];
  }
  const rest = width - GAP - networkWidth(model.layers) - BESIDE;
  const picture = Math.min(MOST, BESIDE + rest / 2);
  return rest < 0 ? undefined : [width - GAP - picture, picture];
}

/** Networks and their large pictures as the page places them. */
function gridsOf(models: readonly NetworkModel[], { theme, width }: StillLook): PlotGrid[] {
  const isPair = models.length > 1;
  const inRow = isPair && width >= WIDE ? models.length : 1;
  const own = (width - GAP * (inRow - 1)) / inRow;
  const styles = runnerStyles(models.map(({ runner }) => runner), theme); // prettier-ignore
  const styleOf = ({ runner }: NetworkModel) => (isPair ? styles.get(runner.label) : undefined);
  const beside = sideBySide(models[0]!, own, isPair);
  const gap = { columnGap: GAP, rowGap: ROW };
  if (beside) {
    const columns = Array.from({ length: inRow }, () => beside).flat();
    const plots = models.flatMap((model, i) => [network(model, i, styleOf(model)), large(model, i)]); // prettier-ignore
    return [{ columns, ...gap, plots }];
  }
  const picture = Math.min(MOST, own);
  const groups = inRow > 1 ? [models] : models.map((model) => [model]);
  const repeat = (each: number): number[] => Array.from({ length: inRow }, () => each);
  return groups.flatMap((group, row): PlotGrid[] => [
    {
      ...{ columns: repeat(own), ...gap, above: row > 0 ? GAP : 0 },
      plots: group.map((model) => network(model, models.indexOf(model), styleOf(model))),
    },
    {
      ...{ columns: repeat(picture), rowGap: ROW, columnGap: own - picture + GAP, above: ROW },
      plots: group.map((model) => large(model, models.indexOf(model))),
    },
  ]);
}

function still(models: readonly NetworkModel[], look: StillLook): Still {
  const [first] = models;
  const seen = models.length > 1 ? pairSentence(models) : seenSentence(first!);
  return {
    title: imageTitle(models),
    description: [seen, ...settingsWords(first!)].join(" "),
    ...stackPlots(gridsOf(models, look), look),
  };
}

/** The network at the end of its run, or at an epoch, with its large picture, without the controls. */
export const networkStill: StillFigure<NetworkState> = {
  tag: "network-view",
  initialState: initialNetwork,
  async compute(state, sources: LocalSources) {
    const modelsIn = await openStill(state, sources);
    return {
      draw: (look) => still(modelsIn(look.theme), look),
      csv: () => networkCsv(modelsIn({} as StillLook["theme"])),
    };
  },
};
