import type { RunnerState } from "../../../engine/index.js";
import { formulaStyle, functionStyle, type SeriesStyle, type Theme } from "../../../plot/index.js";
import { isFormula } from "../../shared/functions/activation-choice.js";

/** Dashes of further runners of the same function with other parameters. */
const furtherDashes: readonly (readonly number[])[] = [
  [8, 3],
  [3, 3],
  [9, 3, 2, 3],
];

/**
 * Line style of each activation of a race, by label: formulas are drawn in ink, and further runners of a function
 * with other dashes.
 */
export function runnerStyles(
  runners: readonly Pick<RunnerState, "activation" | "label">[],
  theme: Theme,
): ReadonlyMap<string, SeriesStyle> {
  const styles = new Map<string, SeriesStyle>();
  const seen = new Map<string, number>();
  let formulas = 0;
  for (const { activation, label } of runners) {
    if (styles.has(label)) continue;
    if (isFormula(activation)) {
      styles.set(label, formulaStyle(theme, formulas++));
      continue;
    }
    const style = functionStyle(activation, theme);
    const nth = seen.get(activation) ?? 0;
    seen.set(activation, nth + 1);
    styles.set(
      label,
      nth === 0 ? style : { ...style, dash: furtherDashes[(nth - 1) % furtherDashes.length]! },
    );
  }
  return styles;
}
