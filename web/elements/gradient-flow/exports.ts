import { drawFlowChart, drawFlowDiagram, LABEL_SIZE, type FlowChart, type FlowDiagram, type Theme } from "../../plot/index.js"; // prettier-ignore
import { download, textFile } from "../shared/downloads.js";
import { pngFile, svgFile, type Picture } from "../shared/pictures.js";

/** All that a picture shows. */
export interface Poster {
  networks: readonly { label: string; diagram: FlowDiagram }[];
  chart: FlowChart;
  theme: Theme;
  /** The sentence that stands under the networks, one each. */
  sentences: readonly string[];
}

/** CSS pixels. */
const WIDTH = 1200;
const GUTTER = 24;
const TITLE = 28;
const CHART = 380;
/** Height of a diagram: at rest, and for each layer of a deep network. */
const AT_REST = 320;
const ROW = 18;

const diagramHeight = ({ networks }: Poster): number =>
  Math.max(AT_REST, 64 + ROW * Math.max(...networks.map(({ diagram }) => diagram.measured.length)));

const heightOf = (poster: Poster): number => TITLE + diagramHeight(poster) + CHART + 3 * GUTTER;

/** The networks side by side, and the chart under them. */
function draw(ctx: CanvasRenderingContext2D, poster: Poster): void {
  const { networks, chart, theme } = poster;
  ctx.fillStyle = theme.paper;
  ctx.fillRect(0, 0, WIDTH, heightOf(poster));
  const width = (WIDTH - GUTTER * (networks.length + 1)) / networks.length;
  const height = diagramHeight(poster);
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
}

const pictureOf = (poster: Poster): Picture => ({
  width: WIDTH,
  height: heightOf(poster),
  draw: (ctx) => draw(ctx, poster),
});

/** The present figure as a file, by kind. */
export const exports = {
  png: (poster: Poster): void => download("gradient-flow.png", pngFile(pictureOf(poster))),
  svg: (poster: Poster): void =>
    download("gradient-flow.svg", svgFile(pictureOf(poster), poster.sentences.join(" "))),
  csv: (text: string): void => download("gradient-flow.csv", textFile(text, "text/csv")),
};
