import { download, textFile } from "../../shared/export/downloads.js";
import { pngFile, svgFile, type Picture } from "../../shared/export/image-files.js";
import { drawQuantity, quantities, type Scene } from "../plots/function-plots.js";
import { curvesCsv } from "../readouts/table.js";

/** A picture of both plots side by side, CSS pixels. */
const WIDTH = 1200;
const HEIGHT = 460;
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

const pictureOf = (scene: Scene): Picture => ({
  width: WIDTH,
  height: HEIGHT,
  draw: (ctx) => drawBoth(ctx, scene),
});

/** The present picture as a file, by kind. */
export const exports = {
  png: (scene: Scene): void => download(nameOf(scene, "png"), pngFile(pictureOf(scene))),
  svg: (scene: Scene, title: string): void =>
    download(nameOf(scene, "svg"), svgFile(pictureOf(scene), title)),
  csv: (scene: Scene): void =>
    download(nameOf(scene, "csv"), textFile(curvesCsv(scene.picture), "text/csv")),
};
