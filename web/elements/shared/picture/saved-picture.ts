import { cutText, type Theme } from "../../../plot/index.js";
import { pngFile, svgFile, type ImageDrawing } from "../export/image-files.js";
import { drawParts } from "./still-file.js";
import type { Shown, Still } from "./still.js";

/** Sizes of a saved picture, CSS pixels. */
const WIDTH = 1200;
const MARGIN = 24;
const TITLE = 18;
/** Height of the line of the title. */
const HEAD = 36;

function drawTitle(ctx: CanvasRenderingContext2D, { title }: Still, { fontUi, ink }: Theme): void {
  ctx.save();
  ctx.font = `600 ${TITLE}px ${fontUi}`;
  ctx.fillStyle = ink;
  ctx.textAlign = "left";
  ctx.textBaseline = "alphabetic";
  const width = (text: string): number => ctx.measureText(text).width;
  ctx.fillText(cutText(title, WIDTH - 2 * MARGIN, width), MARGIN, MARGIN + TITLE);
  ctx.restore();
}

/** A still on paper, under its title. */
function imageOf(still: Still, theme: Theme): ImageDrawing {
  const top = MARGIN + HEAD;
  const height = top + still.height + MARGIN;
  const parts = still.parts.map(({ rect, draw }) => ({
    rect: { ...rect, x: rect.x + MARGIN, y: rect.y + top },
    draw,
  }));
  return {
    width: WIDTH,
    height,
    draw: (ctx) => {
      ctx.fillStyle = theme.paper;
      ctx.fillRect(0, 0, WIDTH, height);
      drawTitle(ctx, still, theme);
      drawParts(ctx, parts);
    },
  };
}

/** A figure's picture as a file. */
export function savedPicture(format: "PNG" | "SVG", { draw }: Shown, theme: Theme): Blob {
  const still = draw({ theme, width: WIDTH - 2 * MARGIN });
  const image = imageOf(still, theme);
  return format === "PNG" ? pngFile(image) : svgFile(image, still.title, still.description);
}
