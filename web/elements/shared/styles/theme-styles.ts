import { css, unsafeCSS } from "lit";
import { darkTheme, lightTheme, type Theme } from "../../../plot/color/theme.js";

/** A theme's colours that a page can set. */
type ColorName = Exclude<keyof Theme, "scheme" | "fontUi">;

/**
 * The custom properties of all figures that set colours, by what they colour: `--plot-twist-paper`, and so on. Their
 * values in light and dark are those of the themes.
 */
export const colorProperties = {
  paper: "background of menus and plots' labels",
  ink: "text, and curves of typed formulas",
  muted: "secondary text, tick labels and axis titles",
  line: "axes, zero lines, borders of controls",
  grid: "grid behind the curves",
  accent: "primary buttons, links, focus",
  blue: "class 0",
  orange: "class 1",
  healthy: "healthy gradients",
  fading: "fading gradients",
  vanishing: "vanishing gradients, and problems",
  exploding: "exploding gradients",
} as const satisfies Record<ColorName, string>;

export const colorNames = Object.keys(colorProperties) as readonly ColorName[];

/** The custom properties of all figures that set type and size, with what they set and their defaults. */
export const typeProperties = {
  "font-ui": {
    meaning: "font of controls and plots; its digits should have equal widths",
    initial: 'system-ui, -apple-system, "Segoe UI", Roboto, "DejaVu Sans", sans-serif',
  },
  "font-text": {
    meaning: "font of running text",
    initial: '"Iowan Old Style", "Palatino Linotype", Palatino, "DejaVu Serif", Georgia, serif',
  },
  // Pages that make 1rem small still get 16 px.
  unit: {
    meaning: "unit of all lengths, in px or rem: text has 0.875 of it",
    initial: "max(1rem, 16px)",
  },
} as const;

/** The names of all custom properties that a page can set. */
export const publicProperties: readonly string[] = [
  ...colorNames,
  ...Object.keys(typeProperties),
].map((name) => `--plot-twist-${name}`);

const declarations = (entries: readonly (readonly [name: string, value: string])[]) =>
  unsafeCSS(entries.map(([name, value]) => `--_${name}: ${value};`).join("\n"));

const colors = declarations(
  colorNames.map((name) => {
    const scheme = `light-dark(${lightTheme[name]}, ${darkTheme[name]})`;
    return [name, `var(--plot-twist-${name}, ${scheme})`];
  }),
);

const types = declarations(
  Object.entries(typeProperties).map(([name, { initial }]) => [
    name,
    `var(--plot-twist-${name}, ${initial})`,
  ]),
);

/** On paper: ink on white, whatever the page's theme. */
const printed = declarations(
  colorNames.map((name) => [name, name === "paper" ? "#ffffff" : lightTheme[name]]),
);

/** The system's colours, where people force theirs on pages. */
const forced = declarations([
  ["paper", "Canvas"],
  ["ink", "CanvasText"],
  ["muted", "CanvasText"],
  ["line", "GrayText"],
  ["grid", "color-mix(in srgb, CanvasText 25%, Canvas)"],
  ["accent", "LinkText"],
]);

/**
 * Colours, fonts and sizes of all elements, as custom properties. A page overrides them by setting those in
 * {@link publicProperties}; each has a default, so an element works on any page. Colours follow `color-scheme`
 * through `light-dark()`.
 */
export const themeStyles = css`
  :host {
    ${colors}
    ${types}
  }
  :host([theme="light"]) .frame {
    color-scheme: light;
  }
  :host([theme="dark"]) .frame {
    color-scheme: dark;
  }
  /* Light text stands on a dark ground: see hasLightText. */
  :host(:not([theme="light"]):state(dark)) .frame {
    color-scheme: dark;
  }
  @media (forced-colors: active) {
    :host {
      ${forced}
    }
    :host .frame {
      color-scheme: light dark;
    }
  }
  :host(:state(printing)) {
    ${printed}
  }
  :host(:state(printing)) .frame {
    color-scheme: light;
  }
  @media print {
    :host {
      ${printed}
    }
    :host .frame {
      color-scheme: light;
    }
  }
`;
