import { unsafeCSS, type CSSResult } from "lit";

/**
 * Replaces the unit rem, which belongs to the page, by the figure's own (`--_unit`): many pages make 1rem 10 px.
 * Conditions of container queries cannot use custom properties; there, it is the em of the query container.
 */
export function inOwnUnits({ cssText }: CSSResult): CSSResult {
  const rem = /(-?[\d.]+)rem\b/g;
  const rules = cssText.split(/(@container[^{]*|@media[^{]*|--_unit:[^;]*)/);
  const converted = rules.map((part) => {
    if (part.startsWith("@container")) return part.replace(rem, "$1em");
    return /^(@media|--_unit)/.test(part) ? part : part.replace(rem, "calc($1 * var(--_unit))");
  });
  return unsafeCSS(converted.join(""));
}
