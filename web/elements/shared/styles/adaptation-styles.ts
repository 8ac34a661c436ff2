import { css } from "lit";

/** What figures are in pages that are read from right to left, in forced colours, and in print. */
export const adaptationStyles = css`
  /* Charts, tables and numbers are read from left to right everywhere. */
  canvas,
  table,
  math,
  input,
  .plots,
  .networks,
  .sides,
  .charts,
  .tiles,
  .product,
  .legend li {
    direction: ltr;
  }
  /* English stays English, at the page's side. */
  :host(:dir(rtl)) .body * {
    unicode-bidi: plaintext;
  }
  :host(:dir(rtl)) :is(p, h3, summary, label) {
    text-align: right;
  }
  @media (forced-colors: active) {
    .chip:has(:checked) {
      outline: 2px solid Highlight;
    }
    :host button.primary {
      forced-color-adjust: none;
      border-color: Highlight;
      background: Highlight;
      color: HighlightText;
    }
    .swatch {
      forced-color-adjust: none;
    }
  }
  @media print {
    .plot {
      content-visibility: visible;
      break-inside: avoid;
    }
    /* Paper has another width than the screen for which a canvas was painted. */
    canvas {
      object-fit: contain;
      object-position: top left;
    }
    .swatch,
    .legend svg {
      print-color-adjust: exact;
    }
    :host :is(.controls, .deck, .setup, .picker, .parameters, .toolbar, .tries, .compare, .presets),
    :host details:not([open]) {
      display: none;
    }
    :host .scroll {
      overflow: visible;
    }
    .unready:not(.waiting) .body {
      display: none;
    }
    .unready:not(.waiting) .live::after {
      content: "This figure is computed while the page is read. It had not been shown when this was printed.";
      color: var(--_muted);
      font: italic 0.875rem/1.45 var(--_font-ui);
    }
  }
`;
