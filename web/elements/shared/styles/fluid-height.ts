import { unsafeCSS, type CSSResult } from "lit";
import { clamp } from "../../../plot/index.js";

/** CSS pixels of 1rem where nothing else is said. */
export const REM = 16;

/** A height that follows the width of its figure. Styles and stills are made from the same one. */
export interface FluidHeight {
  css: CSSResult;
  /** CSS pixels in a figure of a width. */
  at: (width: number) => number;
}

/** `share` per cent of the figure's width, but `least` to `most` rem. */
export const fluidHeight = (least: number, share: number, most: number): FluidHeight => ({
  css: unsafeCSS(`clamp(${least}rem, ${share}cqi, ${most}rem)`),
  at: (width) => clamp((width * share) / 100, least * REM, most * REM),
});

/** A height that is the same at every width, in rem. */
export const fixedHeight = (height: number): FluidHeight => ({
  css: unsafeCSS(`${height}rem`),
  at: () => height * REM,
});
