import type { CSSResultOrNative } from "lit";

/**
 * Gives a shadow root its styles again after its element has moved into another document: style sheets cannot be
 * shared between documents, and browsers drop those that were adopted.
 */
export function renewStyles(root: ShadowRoot, styles: readonly CSSResultOrNative[]): void {
  const view = root.ownerDocument.defaultView;
  if (!view) return;
  root.adoptedStyleSheets = styles.map((style) => {
    const sheet = new view.CSSStyleSheet();
    const text =
      "cssText" in style ? style.cssText : [...style.cssRules].map((rule) => rule.cssText).join("");
    sheet.replaceSync(text);
    return sheet;
  });
}
