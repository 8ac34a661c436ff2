import type { Catalogue } from "../../../engine/index.js";
import { drawFlowChart, drawFlowDiagram, type Rect, type Theme } from "../../../plot/index.js";
import { choiceLabel } from "../../shared/functions/activation-choice.js";
import { canonicalized } from "../../shared/functions/canonical-state.js";
import { stackPlots, type PlotGrid, type StackedPlot } from "../../shared/picture/stack.js";
import type { Still, StillFigure, StillLook } from "../../shared/picture/still.js";
import { REM } from "../../shared/styles/fluid-height.js";
import { chartOf, diagramOf, styleOf } from "../charts/chart-data.js";
import { diagramHeight, flowLayout } from "../charts/flow-layout.js";
import { diagnose } from "../diagnosis/diagnosis.js";
import { imageNotes, weightsName } from "../diagnosis/flow-words.js";
import { flowCsv } from "./flow-csv.js";
import { initialFlow, type FlowState } from "../state/flow-state.js";
import { isRemedyShown, measure, type Network } from "../state/measured-networks.js";

/** Everything that the still shows. */
interface Measured {
  networks: readonly Network[];
  state: FlowState;
  catalogue: Catalogue;
}

const nameOf = ({ text }: Network, { catalogue }: Measured): string =>
  choiceLabel(text, catalogue.activations);

/** Index of the layer that is looked into; without a choice, the one that the gradient reached last. */
const layerOf = ({ state: { layer }, networks }: Measured): number => {
  const depth = networks[0]!.flow.health.length;
  return layer >= 1 && layer <= depth ? Math.round(layer) - 1 : 0;
};

/** The diagram of a network at rest, under its name. */
function diagram(network: Network, measured: Measured, theme: Theme, width: number): StackedPlot {
  const { networks, catalogue } = measured;
  const layers = network.flow.health.length;
  const style = styleOf(network, networks, theme);
  const at = { progress: layers, selected: layerOf(measured) };
  const data = diagramOf(network, networks, catalogue, theme, at);
  return {
    name: `network ${networks.indexOf(network) + 1}`,
    height: () => diagramHeight(layers).at(width),
    heading: { text: nameOf(network, measured), style, tag: "measured", isCut: true },
    draw: (ctx, rect) => drawFlowDiagram(ctx, data, rect, theme),
  };
}

function gridsOf(measured: Measured, { theme, width }: StillLook): PlotGrid[] {
  const { networks, state, catalogue } = measured;
  const { wideFrom, widestFrom, columnGap, narrowColumnGap } = flowLayout;
  const isWide = width >= wideFrom * REM;
  const isWidest = width >= widestFrom * REM && networks.length > 2;
  const columns = isWidest ? networks.length : isWide && networks.length > 1 ? 2 : 1;
  const selected = state.layer === 0 ? undefined : layerOf(measured);
  const data = chartOf(networks, state, catalogue, theme, selected);
  const chart = {
    name: "chart",
    height: () => (isWide ? flowLayout.wideChart : flowLayout.narrowChart).at(width),
    draw: (ctx: CanvasRenderingContext2D, rect: Rect) => drawFlowChart(ctx, data, rect, theme),
  };
  return [
    {
      columns,
      columnGap: (isWidest ? narrowColumnGap : columnGap) * REM,
      rowGap: flowLayout.rowGap * REM,
      plots: networks.map((network) => diagram(network, measured, theme, width)),
    },
    { columns: 1, columnGap: 0, rowGap: 0, above: flowLayout.chartAbove * REM, plots: [chart] },
  ];
}

function describe(measured: Measured): string {
  const { networks, state, catalogue } = measured;
  const weights = weightsName(state, catalogue);
  const context = (network: Network) => ({ name: nameOf(network, measured), weights, width: state.width }); // prettier-ignore
  const sentences = networks.map((network) => diagnose(network.flow, context(network)));
  return [...sentences, ...imageNotes(state, catalogue, isRemedyShown(networks))].join(" ");
}

function still(measured: Measured, look: StillLook): Still {
  const { networks } = measured;
  const names = networks.map((network) => nameOf(network, measured)).join(", ");
  return {
    title: `Gradient by layer: ${names}`,
    description: describe(measured),
    ...stackPlots(gridsOf(measured, look), look),
  };
}

/** The gradient flow's diagrams and its chart, without the controls. */
export const flowStill: StillFigure<FlowState> = {
  tag: "gradient-flow",
  initialState: initialFlow,
  async compute(given, { calls, catalogue }) {
    const state = canonicalized(given, ["activations"], catalogue.activations);
    const networks = (await measure(calls, state, "still"))!;
    const measured: Measured = { networks, state, catalogue };
    const tables = networks.map((network) => ({
      name: nameOf(network, measured),
      flow: network.flow,
    }));
    return { draw: (look) => still(measured, look), csv: () => flowCsv(tables) };
  },
};
