import { drawLosses, drawSvg, LABEL_SIZE, type Theme } from "../../plot/index.js";
import { lossChart, tilePicture } from "./pictures.js";
import type { RaceScene } from "./scene.js";

/** CSS pixels of the picture that is saved, and how many of its own each of them has. */
const WIDTH = 1200;
const CHART = 480;
const GUTTER = 24;
const TILES = 8;
const NAME = 22;
const PIXELS = 2;

/** Height of the rows of tiles. */
const rowsHeight = ({ shown }: RaceScene): number => Math.ceil(shown.length / TILES) * (tileSize + NAME + GUTTER / 2); // prettier-ignore

const tileSize = (WIDTH - (TILES + 1) * GUTTER) / TILES;

function ground(ctx: CanvasRenderingContext2D, height: number, theme: Theme): void {
  ctx.fillStyle = theme.paper;
  ctx.fillRect(0, 0, WIDTH, height);
}

/** The loss curves, from `y` on. */
function drawCurves(ctx: CanvasRenderingContext2D, scene: RaceScene, y: number): void {
  const rect = { x: GUTTER, y, width: WIDTH - 2 * GUTTER, height: CHART };
  drawLosses(ctx, lossChart(scene), rect, scene.theme);
}

/** What each network says over the plane, with its name under it. */
function drawTiles(ctx: CanvasRenderingContext2D, scene: RaceScene): void {
  scene.shown.forEach(({ label }, i) => {
    const x = GUTTER + (i % TILES) * (tileSize + GUTTER);
    const y = GUTTER + Math.floor(i / TILES) * (tileSize + NAME + GUTTER / 2);
    tilePicture(scene, i).paint(ctx, { x, y, width: tileSize, height: tileSize });
    ctx.font = `${LABEL_SIZE}px ${scene.theme.fontUi}`;
    ctx.fillStyle = scene.theme.ink;
    ctx.textAlign = "left";
    ctx.textBaseline = "top";
    ctx.fillText(label, x, y + tileSize + 5, tileSize);
  });
}

/** The tiles over the loss curves, as pixels. */
export async function pngOf(scene: RaceScene): Promise<Blob> {
  const top = GUTTER + rowsHeight(scene);
  const height = top + CHART + GUTTER;
  const canvas = new OffscreenCanvas(WIDTH * PIXELS, height * PIXELS);
  const ctx = canvas.getContext("2d") as unknown as CanvasRenderingContext2D;
  ctx.scale(PIXELS, PIXELS);
  ground(ctx, height, scene.theme);
  drawTiles(ctx, scene);
  drawCurves(ctx, scene, top);
  return canvas.convertToBlob({ type: "image/png" });
}

/** The loss curves as a drawing. */
export function svgOf(scene: RaceScene, title: string): string {
  const ruler = new OffscreenCanvas(1, 1).getContext("2d")!;
  const measure = (text: string, font: string): number => {
    ruler.font = font;
    return ruler.measureText(text).width;
  };
  const height = CHART + 2 * GUTTER;
  return drawSvg({ width: WIDTH, height, title }, measure, (ctx) => {
    ground(ctx, height, scene.theme);
    drawCurves(ctx, scene, GUTTER);
  });
}
