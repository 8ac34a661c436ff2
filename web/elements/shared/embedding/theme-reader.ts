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
 * The theme that applies at `probe`, an element in a figure's shadow root. Custom properties are resolved by setting
 * the probe's colour to each of them and reading the computed colour. The scheme is light where the paper is
 * brighter than the ink.
 */
function readTheme(probe: HTMLElement): Theme {
  const computed = getComputedStyle(probe);
  const resolved = (name: string): string => {
    probe.style.color = `var(--_${name})`;
    return inRgb(computed.color);
  };
  const colors = Object.fromEntries(colorNames.map((name) => [name, resolved(name)] as const));
  const { paper, ink } = colors as unknown as Theme;
  const scheme = brightness(paper) < brightness(ink) ? "dark" : "light";
  return { ...themes[scheme], ...colors, scheme, fontUi: computed.fontFamily };
}

/** Reads a figure's theme; the same object as long as the theme is the same. */
export class ThemeReader {
  #theme = lightTheme;
  /** What the theme was read from. */
  #key = "";

  get theme(): Theme {
    return this.#theme;
  }

  /**
   * Reads the theme at `probe`; returns whether it has changed. The probe's background is made of all colours, so that
   * one property tells whether any has changed.
   */
  read(probe: HTMLElement): boolean {
    const { backgroundImage, fontFamily } = getComputedStyle(probe);
    // "none": one of the colours cannot be read, and each has to be.
    const key = backgroundImage === "none" ? "" : `${backgroundImage} ${fontFamily}`;
    if (key && key === this.#key) return false;
    this.#key = key;
    const theme = readTheme(probe);
    if (JSON.stringify(theme) === JSON.stringify(this.#theme)) return false;
    this.#theme = theme;
    return true;
  }
}
