import { css } from "lit";

/**
 * Colours, fonts and sizes of all elements, as custom properties. A page overrides them by setting the same names
 * without the leading `_` (`--pt-ink`, `--pt-paper`, ...); each has a default, so an element works on any page.
 * Colours follow `color-scheme` through `light-dark()`.
 */
export const themeStyles = css`
  :host {
    --_paper: var(--pt-paper, light-dark(#fffdf8, #15171a));
    --_ink: var(--pt-ink, light-dark(#1f1d1a, #ebe7df));
    --_muted: var(--pt-muted, light-dark(#68635a, #a7a298));
    --_line: var(--pt-line, light-dark(#98928a, #6f6d69));
    --_grid: var(--pt-grid, light-dark(#ebe7de, #2a2c30));
    --_accent: var(--pt-accent, light-dark(#0b5c8f, #7cc0ee));
    --_blue: var(--pt-blue, light-dark(#1f6fb5, #5aa7ea));
    --_orange: var(--pt-orange, light-dark(#d4660a, #f2934a));
    --_healthy: var(--pt-healthy, light-dark(#00806b, #3cc3a4));
    --_fading: var(--pt-fading, light-dark(#b08000, #efca5c));
    --_vanishing: var(--pt-vanishing, light-dark(#a82408, #ea5a34));
    --_exploding: var(--pt-exploding, light-dark(#7a45c4, #b08af2));
    --_font-ui: var(
      --pt-font-ui,
      system-ui,
      -apple-system,
      "Segoe UI",
      Roboto,
      "DejaVu Sans",
      sans-serif
    );
    --_font-text: var(
      --pt-font-text,
      "Iowan Old Style",
      "Palatino Linotype",
      Palatino,
      "DejaVu Serif",
      Georgia,
      serif
    );
  }
`;
