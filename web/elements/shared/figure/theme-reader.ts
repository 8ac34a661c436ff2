import { parseColor, themes, type Theme } from "../../../plot/index.js";

/** The custom property that sets each colour of a theme. */
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
 * The theme that applies at `probe`, an element in the figure's shadow root. Custom properties are resolved by
 * setting the probe's colour to each of them and reading the computed colour. The scheme is light where the paper
 * is brighter than the ink.
 */
export function readTheme(probe: HTMLElement): Theme {
  const computed = getComputedStyle(probe);
  const resolved = (property: string): string => {
    probe.style.color = `var(${property})`;
    return computed.color;
  };
  const [paper, ink] = [resolved(properties.paper), resolved(properties.ink)];
  const scheme = brightness(paper) < brightness(ink) ? "dark" : "light";
  const colors = Object.fromEntries(
    Object.entries(properties).map(([name, property]) => [name, resolved(property)] as const),
  );
  return { ...themes[scheme], ...colors, scheme, fontUi: computed.fontFamily };
}
