import { parseColor, lightTheme, themes, type Theme } from "../../../plot/index.js";
import { colorNames } from "../styles/theme-styles.js";

const brightness = (color: string): number => {
  const [red, green, blue] = parseColor(color);
  return 0.3 * red + 0.6 * green + 0.1 * blue;
};

/** A computed colour as `rgb()`: what is given as `oklch()` or in another space of colours is converted by a pixel. */
function inRgb(color: string): string {
  if (/^rgba?\(|^color\(srgb /.test(color)) return color;
  const ctx = new OffscreenCanvas(1, 1).getContext("2d");
  if (!ctx) return lightTheme.ink;
  ctx.fillStyle = color;
  ctx.fillRect(0, 0, 1, 1);
  const [red, green, blue] = ctx.getImageData(0, 0, 1, 1).data;
  return `rgb(${red}, ${green}, ${blue})`;
}

/** Whether the text at `element` is light: then its ground is dark, even if its page says nothing by `color-scheme`. */
export const hasLightText = (element: Element): boolean =>
  brightness(inRgb(getComputedStyle(element).color)) > 140;

/**
 * All colours at `probe` as they are computed, from its background, a gradient through them. Where one of them cannot
 * be read there is no gradient: then the probe's own colour is set to each.
 */
function computedColors(probe: HTMLElement): string[] {
  const computed = getComputedStyle(probe);
  const inGradient = computed.backgroundImage.match(/\b[a-z-]+\([^()]*\)/g) ?? [];
  if (inGradient.length === colorNames.length) return inGradient;
  return colorNames.map((name) => {
    probe.style.color = `var(--_${name})`;
    return computed.color;
  });
}

/** The theme of these colours. The scheme is light where the paper is brighter than the ink. */
function themeOf(computed: readonly string[], fontUi: string): Theme {
  const colors = Object.fromEntries(colorNames.map((name, i) => [name, inRgb(computed[i]!)]));
  const { paper, ink } = colors as unknown as Theme;
  const scheme = brightness(paper) < brightness(ink) ? "dark" : "light";
  return { ...themes[scheme], ...colors, scheme, fontUi };
}

/** Reads a figure's theme; the same object as long as the theme is the same. */
export class ThemeReader {
  #theme = lightTheme;
  /** What the theme was read from. */
  #key = "";

  get theme(): Theme {
    return this.#theme;
  }

  /** Reads the theme at `probe`, an element in the figure's shadow root; returns whether it has changed. */
  read(probe: HTMLElement): boolean {
    const colors = computedColors(probe);
    const { fontFamily } = getComputedStyle(probe);
    const key = [...colors, fontFamily].join();
    if (key === this.#key) return false;
    this.#key = key;
    this.#theme = themeOf(colors, fontFamily);
    return true;
  }
}
