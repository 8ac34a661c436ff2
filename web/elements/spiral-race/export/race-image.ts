import { drawLosses, LABEL_SIZE, type Theme } from "../../../plot/index.js";
import { pngFile, svgFile } from "../../shared/export/image-files.js";
import { figureTitle, settingsWords } from "./figure-caption.js";
import { lossChart, tilePicture } from "../canvases/canvas-drawings.js";
import type { RaceScene } from "../state/race-view-model.js";

/** CSS pixels of the picture that is saved. */
const WIDTH = 1200;
const CHART = 480;
const GUTTER = 24;
const TILES = 8;
const NAME = 22;
const TITLE = 18;
const LINE = 18;

/** Height of the rows of tiles. */
const rowsHeight = ({ shown }: RaceScene): number => Math.ceil(shown.length / TILES) * (tileSize + NAME + GUTTER / 2); // prettier-ignore

const tileSize = (WIDTH - (TILES + 1) * GUTTER) / TILES;

function ground(ctx: CanvasRenderingContext2D, height: number, theme: Theme): void {
  ctx.fillStyle = theme.paper;
  ctx.fillRect(0, 0, WIDTH, height);
}

/** Height of the title and the settings, with what is between them and the pictures. */
const headHeight = (scene: RaceScene): number => GUTTER + TITLE + LINE * settingsWords(scene).length + GUTTER / 2; // prettier-ignore

/** What the figure shows, and the settings that it takes to make it again. */
function drawHead(ctx: CanvasRenderingContext2D, scene: RaceScene): void {
  const { fontUi, ink, muted } = scene.theme;
  ctx.textAlign = "left";
  ctx.textBaseline = "alphabetic";
  ctx.font = `${TITLE}px ${fontUi}`;
  ctx.fillStyle = ink;
  ctx.fillText(figureTitle(scene), GUTTER, GUTTER + TITLE - 4);
  ctx.font = `${LABEL_SIZE}px ${fontUi}`;
  ctx.fillStyle = muted;
  settingsWords(scene).forEach((line, i) => ctx.fillText(line, GUTTER, GUTTER + TITLE + LINE * (i + 1) - 2)); // prettier-ignore
}

/** The loss curves, from `y` on. */
function drawCurves(ctx: CanvasRenderingContext2D, scene: RaceScene, y: number): void {
  const rect = { x: GUTTER, y, width: WIDTH - 2 * GUTTER, height: CHART };
  drawLosses(ctx, lossChart(scene), rect, scene.theme);
}

/** What each network says over the plane, with its name under it, from `top` on. */
function drawTiles(ctx: CanvasRenderingContext2D, scene: RaceScene, top: number): void {
  scene.shown.forEach(({ label }, i) => {
    const x = GUTTER + (i % TILES) * (tileSize + GUTTER);
    const y = top + Math.floor(i / TILES) * (tileSize + NAME + GUTTER / 2);
    tilePicture(scene, i).paint(ctx, { x, y, width: tileSize, height: tileSize });
    ctx.font = `${LABEL_SIZE}px ${scene.theme.fontUi}`;
    ctx.fillStyle = scene.theme.ink;
    ctx.textAlign = "left";
    ctx.textBaseline = "top";
    ctx.fillText(label, x, y + tileSize + 5, tileSize);
  });
}

/** Title, settings and tiles over the loss curves, as pixels. */
export function pngOf(scene: RaceScene): Blob {
  const head = headHeight(scene);
  const top = head + rowsHeight(scene);
  const height = top + CHART + GUTTER;
  const draw = (ctx: CanvasRenderingContext2D): void => {
    ground(ctx, height, scene.theme);
    drawHead(ctx, scene);
    drawTiles(ctx, scene, head);
    drawCurves(ctx, scene, top);
  };
  return pngFile({ width: WIDTH, height, draw });
}

/** Title, settings and loss curves as a drawing; `sentence` is for those who cannot see it. */
export function svgOf(scene: RaceScene, sentence: string): Blob {
  const head = headHeight(scene);
  const height = head + CHART + GUTTER;
  const draw = (ctx: CanvasRenderingContext2D): void => {
    ground(ctx, height, scene.theme);
    drawHead(ctx, scene);
    drawCurves(ctx, scene, head);
  };
  return svgFile({ width: WIDTH, height, draw }, sentence);
}
