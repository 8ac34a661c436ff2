import { formulaStyle, functionStyle, type SeriesStyle, type Theme } from "../../../plot/index.js";
import { idOf, isFormula } from "./activation-choice.js";

/**
 * Line style of each function, by its text: the catalogue's functions have styles of their own; formulas are drawn
 * in ink, with different dashes.
 */
export function seriesStyles(
  texts: readonly string[],
  theme: Theme,
): ReadonlyMap<string, SeriesStyle> {
  const styles = new Map<string, SeriesStyle>();
  let formulas = 0;
  for (const text of new Set(texts)) {
    const style = isFormula(text)
      ? formulaStyle(theme, formulas++)
      : functionStyle(idOf(text), theme);
    styles.set(text, style);
  }
  return styles;
}
