import { csvFile, imageFiles, type FigureFile } from "../../shared/export/figure-files.js";
import type { ImageDrawing } from "../../shared/export/image-files.js";
import { drawOutputPlot, plottedOutputs, type ExplorerViewModel } from "../plots/function-plots.js";
import { sentence } from "../plots/plot-words.js";
import { curvesCsv } from "./curves-csv.js";

/** Sizes of a saved picture, CSS pixels. */
const WIDTH = 1200;
const HEIGHT = 460;
const GUTTER = 24;

/** Draws both plots side by side on paper, without the cursor. */
function drawBoth(ctx: CanvasRenderingContext2D, model: ExplorerViewModel): void {
  ctx.fillStyle = model.theme.paper;
  ctx.fillRect(0, 0, WIDTH, HEIGHT);
  const width = (WIDTH - 3 * GUTTER) / 2;
  plottedOutputs.forEach((output, i) => {
    const outer = { x: GUTTER + i * (width + GUTTER), y: 12, width, height: HEIGHT - 24 };
    drawOutputPlot(ctx, model, output, outer, false);
  });
}

const nameOf = ({ state }: ExplorerViewModel): string => {
  const name = state.functions.join("-").replace(/[^A-Za-z0-9_-]+/g, "_");
  return name.slice(0, 80) || "functions";
};

const imageOf = (model: ExplorerViewModel): ImageDrawing => ({
  width: WIDTH,
  height: HEIGHT,
  draw: (ctx) => drawBoth(ctx, model),
});

/** The files as which the figure can be saved. */
export const explorerFiles = (model: ExplorerViewModel): FigureFile[] => [
  ...imageFiles(nameOf(model), sentence(model), () => imageOf(model)),
  csvFile(nameOf(model), () => curvesCsv(model.curveData)),
];
