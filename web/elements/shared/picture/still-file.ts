import { asVector, drawSvg, themes, type SvgTools, type Theme } from "../../../plot/index.js";
import type { Still, StillLook } from "./still.js";

/** Colours of a still: those of a theme, or those of its reader's. */
export type StillTheme = Theme["scheme"] | "auto";

export interface StillFileLook extends Omit<StillLook, "theme"> {
  theme: StillTheme;
  /** Whether the ground is left out, so that what is behind the picture shows. */
  transparent: boolean;
}

function drawing({ width, height, parts }: Still, { paper }: Theme, transparent: boolean) {
  return (ctx: CanvasRenderingContext2D): void => {
    if (!transparent) {
      ctx.fillStyle = paper;
      ctx.fillRect(0, 0, width, height);
    }
    for (const { rect, draw } of parts) asVector(ctx)!.drawPart(rect, draw);
  };
}

/** A still, and the text of its SVG file. */
export function stillFile(
  stillIn: (look: StillLook) => Still,
  { theme, transparent, ...size }: StillFileLook,
  tools: SvgTools,
): { still: Still; svg: string } {
  const first = themes[theme === "dark" ? "dark" : "light"];
  const still = stillIn({ ...size, theme: first });
  const draw = drawing(still, first, transparent);
  const { dark } = themes;
  const drawDark = theme === "auto" ? drawing(stillIn({ ...size, theme: dark }), dark, transparent) : undefined; // prettier-ignore
  return { still, svg: drawSvg({ ...still, family: first.fontUi }, tools, draw, drawDark) };
}
