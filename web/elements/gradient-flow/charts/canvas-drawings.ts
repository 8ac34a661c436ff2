import type { Catalogue } from "../../../engine/index.js";
import { drawFlowChart, drawFlowDiagram, drawSlopeHistogram, type Theme } from "../../../plot/index.js"; // prettier-ignore
import type { FlowState } from "../state/flow-state.js";
import { histogramOf, type Network } from "../state/measured-networks.js";
import { chartOf, diagramOf, styleOf } from "./chart-data.js";

/** Everything that the canvases are drawn from. */
export interface FlowView {
  networks: readonly Network[];
  state: FlowState;
  catalogue: Catalogue;
  theme: Theme;
  /** Index of the layer whose inside is shown, 0 nearest the input. */
  layer: number;
  /** Layers that the gradient has passed. */
  progress: number;
}

/** How a canvas is painted, in CSS pixels. */
export interface FlowDrawing {
  paint: (ctx: CanvasRenderingContext2D, width: number, height: number) => void;
  /** Inputs of the picture: it is not painted again while they are unchanged. */
  shown: readonly unknown[];
}

const networkDrawing = (network: Network, view: FlowView): FlowDrawing => {
  const { networks, catalogue, theme, layer, progress } = view;
  return {
    paint: (ctx, width, height) => {
      const diagram = diagramOf(network, networks, catalogue, theme, { progress, selected: layer });
      drawFlowDiagram(ctx, diagram, { x: 0, y: 0, width, height }, theme);
    },
    shown: [networks, progress, layer],
  };
};

const histogramDrawing = (network: Network, view: FlowView): FlowDrawing => {
  const { networks, theme, layer } = view;
  return {
    paint: (ctx, width, height) => {
      const histogram = histogramOf(network, layer, styleOf(network, networks, theme));
      drawSlopeHistogram(ctx, histogram, { x: 0, y: 0, width, height }, theme);
    },
    shown: [network, layer],
  };
};

const chartDrawing = ({ networks, state, catalogue, theme, layer }: FlowView): FlowDrawing => {
  const selected = state.layer === 0 ? undefined : layer;
  return {
    paint: (ctx, width, height) => {
      const chart = chartOf(networks, state, catalogue, theme, selected);
      drawFlowChart(ctx, chart, { x: 0, y: 0, width, height }, theme);
    },
    shown: [networks, state.bound, state.predicted, selected],
  };
};

/**
 * The drawing of a canvas: a diagram (`data-network`: the network's index), a histogram (`data-inside`: the network's
 * index) or the chart. Undefined while the network is not measured.
 */
export function drawingOf({ dataset }: HTMLCanvasElement, view: FlowView): FlowDrawing | undefined {
  const { network, inside } = dataset;
  if (network === undefined && inside === undefined) return chartDrawing(view);
  const shown = view.networks.at(Number(network ?? inside));
  if (!shown) return undefined;
  return network === undefined ? histogramDrawing(shown, view) : networkDrawing(shown, view);
}
