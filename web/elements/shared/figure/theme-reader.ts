import { parseColor, themes, type Theme } from "../../../plot/index.js";

/** Colours of a theme and the custom properties that give them. */
const properties = {
  paper: "--_paper",
  ink: "--_ink",
  muted: "--_muted",
  line: "--_line",
  grid: "--_grid",
  accent: "--_accent",
  blue: "--_blue",
  orange: "--_orange",
  healthy: "--_healthy",
  fading: "--_fading",
  vanishing: "--_vanishing",
  exploding: "--_exploding",
} as const satisfies Partial<Record<keyof Theme, string>>;

const brightness = (color: string): number => {
  const [red, green, blue] = parseColor(color);
  return 0.3 * red + 0.6 * green + 0.1 * blue;
};

/**
 * The theme as it applies at `probe`, an element in the figure's shadow root. The browser resolves the
 * custom properties by being asked for a colour; a page's own paper and ink decide what is light.
 */
export function readTheme(probe: HTMLElement): Theme {
  const computed = getComputedStyle(probe);
  const colors: Record<string, string> = {};
  for (const [name, property] of Object.entries(properties)) {
    probe.style.color = `var(${property})`;
    colors[name] = computed.color;
  }
  const scheme = brightness(colors.paper) < brightness(colors.ink) ? "dark" : "light";
  return { ...themes[scheme], ...colors, scheme, fontUi: computed.fontFamily };
}
