import type { Catalogue } from "../../../engine/index.js";
import { drawFlowChart, drawFlowDiagram, LABEL_SIZE, type FlowChart, type FlowDiagram, type Theme } from "../../../plot/index.js"; // prettier-ignore
import { choiceLabel } from "../../shared/functions/activation-choice.js";
import { csvFile, imageFiles, type FigureFile } from "../../shared/export/figure-files.js";
import type { ImageDrawing } from "../../shared/export/image-files.js";
import type { FlowState } from "../state/flow-state.js";
import { isRemedyShown, type Network } from "../state/measured-networks.js";
import { chartOf, diagramOf } from "../charts/chart-data.js";
import { flowCsv } from "./flow-csv.js";
import type { FlowTable } from "./flow-tables.js";
import { describeLayers, imageNotes } from "../diagnosis/flow-words.js";

/** Everything that a saved picture shows. */
export interface FlowImage {
  networks: readonly { label: string; diagram: FlowDiagram }[];
  chart: FlowChart;
  theme: Theme;
  /** Lines under the chart: the settings, and what each mark stands for. */
  notes: readonly string[];
  /** The picture in words, one sentence a network. */
  sentences: readonly string[];
}

/** The picture of networks whose gradient has passed all layers. */
export function flowImage(
  networks: readonly Network[],
  state: FlowState,
  catalogue: Catalogue,
  theme: Theme,
): FlowImage {
  const labelOf = ({ text }: Network): string => choiceLabel(text, catalogue.activations);
  return {
    networks: networks.map((network) => {
      const at = { progress: network.flow.measured.length };
      const diagram = diagramOf(network, networks, catalogue, theme, at);
      return { label: labelOf(network), diagram };
    }),
    chart: chartOf(networks, state, catalogue, theme, undefined),
    theme,
    notes: imageNotes(state, catalogue, isRemedyShown(networks)),
    sentences: networks.map((network) => describeLayers(labelOf(network), network.flow)),
  };
}

/** Sizes of a saved picture, CSS pixels. */
const WIDTH = 1200;
const GUTTER = 24;
const TITLE = 28;
const CHART = 380;
/** Least height of a diagram, and its height per layer if it is deep. */
const AT_REST = 320;
const ROW = 18;
/** Height of a line of notes. */
const LINE = 18;

const diagramHeight = ({ networks }: FlowImage): number =>
  Math.max(AT_REST, 64 + ROW * Math.max(...networks.map(({ diagram }) => diagram.measured.length)));

const heightOf = (image: FlowImage): number =>
  TITLE + diagramHeight(image) + CHART + LINE * image.notes.length + 4 * GUTTER;

/** Draws the networks side by side, and the chart and the notes below them. */
function draw(ctx: CanvasRenderingContext2D, image: FlowImage): void {
  const { networks, chart, notes, theme } = image;
  ctx.fillStyle = theme.paper;
  ctx.fillRect(0, 0, WIDTH, heightOf(image));
  const width = (WIDTH - GUTTER * (networks.length + 1)) / networks.length;
  const height = diagramHeight(image);
  networks.forEach(({ label, diagram }, i) => {
    const x = GUTTER + i * (width + GUTTER);
    ctx.font = `bold ${LABEL_SIZE + 3}px ${theme.fontUi}`;
    ctx.fillStyle = theme.ink;
    ctx.textAlign = "left";
    ctx.textBaseline = "top";
    ctx.fillText(label, x, GUTTER);
    drawFlowDiagram(ctx, diagram, { x, y: GUTTER + TITLE, width, height }, theme);
  });
  const top = TITLE + height + 2 * GUTTER;
  drawFlowChart(ctx, chart, { x: GUTTER, y: top, width: WIDTH - 2 * GUTTER, height: CHART }, theme);
  ctx.font = `${LABEL_SIZE}px ${theme.fontUi}`;
  ctx.fillStyle = theme.muted;
  ctx.textAlign = "left";
  ctx.textBaseline = "top";
  notes.forEach((line, i) => ctx.fillText(line, GUTTER, top + CHART + GUTTER + LINE * i));
}

const pictureOf = (image: FlowImage): ImageDrawing => ({
  width: WIDTH,
  height: heightOf(image),
  draw: (ctx) => draw(ctx, image),
});

/** The files as which the figure can be saved. */
export const flowFiles = (image: FlowImage, tables: readonly FlowTable[]): FigureFile[] => [
  ...imageFiles("gradient-flow", image.sentences.join(" "), () => pictureOf(image)),
  csvFile("gradient-flow", () => flowCsv(tables)),
];
