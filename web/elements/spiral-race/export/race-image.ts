import { drawLosses, LABEL_SIZE, type Theme } from "../../../plot/index.js";
import type { ImageDrawing } from "../../shared/export/image-files.js";
import { figureTitle, settingsWords } from "./figure-caption.js";
import { lossChart, tileDrawing } from "../canvases/canvas-drawings.js";
import type { RaceViewModel } from "../state/race-view-model.js";

/** Sizes of a saved picture, CSS pixels; TILES is the number of tiles in a row. */
const WIDTH = 1200;
const CHART = 480;
const GUTTER = 24;
const TILES = 8;
const NAME = 22;
const TITLE = 18;
const LINE = 18;

/** Height of all rows of tiles. */
const rowsHeight = ({ shown }: RaceViewModel): number => Math.ceil(shown.length / TILES) * (tileSize + NAME + GUTTER / 2); // prettier-ignore

const tileSize = (WIDTH - (TILES + 1) * GUTTER) / TILES;

function ground(ctx: CanvasRenderingContext2D, height: number, theme: Theme): void {
  ctx.fillStyle = theme.paper;
  ctx.fillRect(0, 0, WIDTH, height);
}

/** Height of title and settings, with the gaps around them. */
const headHeight = (model: RaceViewModel): number => GUTTER + TITLE + LINE * settingsWords(model).length + GUTTER / 2; // prettier-ignore

/** Draws the title, and the settings with which the race can be repeated. */
function drawHead(ctx: CanvasRenderingContext2D, model: RaceViewModel): void {
  const { fontUi, ink, muted } = model.theme;
  ctx.textAlign = "left";
  ctx.textBaseline = "alphabetic";
  ctx.font = `${TITLE}px ${fontUi}`;
  ctx.fillStyle = ink;
  ctx.fillText(figureTitle(model), GUTTER, GUTTER + TITLE - 4);
  ctx.font = `${LABEL_SIZE}px ${fontUi}`;
  ctx.fillStyle = muted;
  settingsWords(model).forEach((line, i) => ctx.fillText(line, GUTTER, GUTTER + TITLE + LINE * (i + 1) - 2)); // prettier-ignore
}

/** Draws the loss chart with its upper edge at `y`. */
function drawCurves(ctx: CanvasRenderingContext2D, model: RaceViewModel, y: number): void {
  const rect = { x: GUTTER, y, width: WIDTH - 2 * GUTTER, height: CHART };
  drawLosses(ctx, lossChart(model), rect, model.theme);
}

/** Draws the decision boundaries, each with its function's name below, from `top` on. */
function drawTiles(ctx: CanvasRenderingContext2D, model: RaceViewModel, top: number): void {
  model.shown.forEach(({ label }, i) => {
    const x = GUTTER + (i % TILES) * (tileSize + GUTTER);
    const y = top + Math.floor(i / TILES) * (tileSize + NAME + GUTTER / 2);
    tileDrawing(model, i).paint(ctx, { x, y, width: tileSize, height: tileSize });
    ctx.font = `${LABEL_SIZE}px ${model.theme.fontUi}`;
    ctx.fillStyle = model.theme.ink;
    ctx.textAlign = "left";
    ctx.textBaseline = "top";
    ctx.fillText(label, x, y + tileSize + 5, tileSize);
  });
}

/** The race as a picture: title, settings, tiles, and the loss chart below them. */
export function raceImage(model: RaceViewModel): ImageDrawing {
  const head = headHeight(model);
  const top = head + rowsHeight(model);
  const height = top + CHART + GUTTER;
  const draw = (ctx: CanvasRenderingContext2D): void => {
    ground(ctx, height, model.theme);
    drawHead(ctx, model);
    drawTiles(ctx, model, head);
    drawCurves(ctx, model, top);
  };
  return { width: WIDTH, height, draw };
}
