import { drawSvg } from "../../plot/index.js";
import { download, textFile } from "../shared/downloads.js";
import { drawQuantity, quantities, type Scene } from "./picture.js";
import { curvesCsv } from "./table.js";

/** A picture of both plots side by side, CSS pixels. */
const WIDTH = 1200;
const HEIGHT = 460;
const PIXELS = 2;
const GUTTER = 24;

/** Paper, and both plots on it, without the cursor. */
function drawBoth(ctx: CanvasRenderingContext2D, scene: Scene): void {
  ctx.fillStyle = scene.theme.paper;
  ctx.fillRect(0, 0, WIDTH, HEIGHT);
  const width = (WIDTH - 3 * GUTTER) / 2;
  quantities.forEach((quantity, i) => {
    const outer = { x: GUTTER + i * (width + GUTTER), y: 12, width, height: HEIGHT - 24 };
    drawQuantity(ctx, scene, quantity, outer, false);
  });
}

const nameOf = ({ state }: Scene, end: string): string => {
  const name = state.functions.join("-").replace(/[^A-Za-z0-9_-]+/g, "_");
  return `${name.slice(0, 80) || "functions"}.${end}`;
};

/** The present picture as a file, by kind. */
export const exports = {
  async png(scene: Scene): Promise<void> {
    const canvas = new OffscreenCanvas(WIDTH * PIXELS, HEIGHT * PIXELS);
    const ctx = canvas.getContext("2d")!;
    ctx.scale(PIXELS, PIXELS);
    drawBoth(ctx as unknown as CanvasRenderingContext2D, scene);
    download(nameOf(scene, "png"), await canvas.convertToBlob({ type: "image/png" }));
  },
  svg(scene: Scene, title: string): void {
    const ruler = new OffscreenCanvas(1, 1).getContext("2d")!;
    const measure = (text: string, font: string): number => {
      ruler.font = font;
      return ruler.measureText(text).width;
    };
    const picture = { width: WIDTH, height: HEIGHT, title };
    const text = drawSvg(picture, measure, (ctx) => drawBoth(ctx, scene));
    download(nameOf(scene, "svg"), textFile(text, "image/svg+xml"));
  },
  csv(scene: Scene): void {
    download(nameOf(scene, "csv"), textFile(curvesCsv(scene.picture), "text/csv"));
  },
};
