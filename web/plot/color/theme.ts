/**
 * Colours, as `#rrggbb` or `rgb()`, and the font of drawings. Elements read them from custom properties;
 * tests use the constants.
 */
export interface Theme {
  scheme: "light" | "dark";
  /** Background. */
  paper: string;
  /** Text, and curves of typed formulas. */
  ink: string;
  /** Secondary text: tick labels, axis titles. */
  muted: string;
  /** Axes and zero lines. */
  line: string;
  /** The light grid behind the curves. */
  grid: string;
  accent: string;
  /** Class 0, drawn round. */
  blue: string;
  /** Class 1, drawn square. */
  orange: string;
  healthy: string;
  fading: string;
  vanishing: string;
  exploding: string;
  /** CSS font-family of labels, with digits of equal width. */
  fontUi: string;
}

const fontUi = 'system-ui, -apple-system, "Segoe UI", Roboto, "DejaVu Sans", sans-serif';

/** Ink on warm paper. */
export const lightTheme: Theme = {
  scheme: "light",
  paper: "#fffdf8",
  ink: "#1f1d1a",
  muted: "#68635a",
  line: "#98928a",
  grid: "#ebe7de",
  accent: "#0b5c8f",
  blue: "#1f6fb5",
  orange: "#d4660a",
  healthy: "#00806b",
  fading: "#b08000",
  vanishing: "#a82408",
  exploding: "#7a45c4",
  fontUi,
};

/** Warm white on slate. */
export const darkTheme: Theme = {
  scheme: "dark",
  paper: "#15171a",
  ink: "#ebe7df",
  muted: "#a7a298",
  line: "#6f6d69",
  grid: "#2a2c30",
  accent: "#7cc0ee",
  blue: "#5aa7ea",
  orange: "#f2934a",
  healthy: "#3cc3a4",
  fading: "#efca5c",
  vanishing: "#ea5a34",
  exploding: "#b08af2",
  fontUi,
};

/** The two built-in themes by scheme. */
export const themes: Readonly<Record<Theme["scheme"], Theme>> = {
  light: lightTheme,
  dark: darkTheme,
};
