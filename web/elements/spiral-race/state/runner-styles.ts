import type { RunnerState } from "../../../engine/index.js";
import { formulaStyle, functionStyle, type SeriesStyle, type Theme } from "../../../plot/index.js";
import { isFormula } from "../../shared/functions/activation-choice.js";

/** Dashes of runners whose function, with other parameters, runs already. */
const again: readonly (readonly number[])[] = [
  [8, 3],
  [3, 3],
  [9, 3, 2, 3],
];

/** How each activation of a race is drawn, by label: its own style, formulas in ink, a second one of a kind in another dash. */
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
    styles.set(label, nth === 0 ? style : { ...style, dash: again[(nth - 1) % again.length]! });
  }
  return styles;
}
