import { asVector, drawSvg, themes, type SvgTools, type Theme } from "../../../plot/index.js";
import type { Shown, Still, StillLook, StillPart } from "./still.js";

/** Colours of a still: those of a theme, or those of its reader's. */
export type StillTheme = Theme["scheme"] | "auto";

export interface StillFileLook extends Omit<StillLook, "theme"> {
  theme: StillTheme;
  /** Whether the ground is left out, so that what is behind the picture shows. */
  transparent: boolean;
}

/** Draws the parts, each with an origin and a clip of its own. */
export function drawParts(ctx: CanvasRenderingContext2D, parts: readonly StillPart[]): void {
  const vector = asVector(ctx);
  for (const { rect, draw } of parts) {
    if (vector) vector.drawPart(rect, draw);
    else {
      ctx.save();
      ctx.beginPath();
      ctx.rect(rect.x, rect.y, rect.width, rect.height);
      ctx.clip();
      ctx.translate(rect.x, rect.y);
      draw(ctx);
      ctx.restore();
    }
  }
}

function drawing({ width, height, parts }: Still, { paper }: Theme, transparent: boolean) {
  return (ctx: CanvasRenderingContext2D): void => {
    if (!transparent) {
      ctx.fillStyle = paper;
      ctx.fillRect(0, 0, width, height);
    }
    drawParts(ctx, parts);
  };
}

/** A still, and the text of its SVG file. */
export function stillFile(
  shown: Shown,
  { theme, transparent, ...size }: StillFileLook,
  tools: SvgTools,
): { still: Still; svg: string } {
  const first = themes[theme === "dark" ? "dark" : "light"];
  const still = shown.draw({ ...size, theme: first });
  const draw = drawing(still, first, transparent);
  const { dark } = themes;
  const drawDark = theme === "auto" ? drawing(shown.draw({ ...size, theme: dark }), dark, transparent) : undefined; // prettier-ignore
  return { still, svg: drawSvg({ ...still, family: first.fontUi }, tools, draw, drawDark) };
}
