import { html, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import type { ActivationInfo, RaceConfig } from "../../../engine/index.js";
import type { Theme } from "../../../plot/index.js";
import {
  choiceLabel,
  formatChoice,
  idOf,
  isFormula,
} from "../../shared/functions/activation-choice.js";
import { swatch } from "../../shared/controls/fields.js";
import { seriesStyles } from "../../shared/functions/series-styles.js";

/** The most functions in a race. */
export const MOST_RUNNERS = 16;

/** The activations of a race, as text. */
export const runningFunctions = ({ activations }: RaceConfig): string[] =>
  activations.map((one) => (typeof one === "string" ? one : formatChoice(one)));

/**
 * `texts` with `text` removed, or added at the end. The list itself if it would become empty or longer than {@link
 * MOST_RUNNERS}.
 */
export function toggled(texts: readonly string[], text: string): readonly string[] {
  const rest = texts.filter((other) => other !== text);
  if (rest.length === texts.length) return texts.length < MOST_RUNNERS ? [...texts, text] : texts;
  return rest.length > 0 ? rest : texts;
}

/** Chips of the activations that run, formulas included, and of all other functions of the catalogue. */
export const functionChips = (
  config: RaceConfig,
  activations: readonly ActivationInfo[],
  theme: Theme,
  change: (activations: readonly string[]) => void,
): TemplateResult => {
  const texts = runningFunctions(config);
  const others = activations.map(({ id }) => id).filter((id) => !texts.some((text) => idOf(text) === id)); // prettier-ignore
  const all = [...texts, ...others];
  const styles = seriesStyles(all, theme);
  const chip = (text: string): TemplateResult => html`
    <label class="chip" title=${isFormula(text) ? idOf(text) : ""}>
      <input
        type="checkbox"
        .checked=${live(texts.includes(text))}
        @change=${(event: Event) => {
          const next = toggled(texts, text);
          // A change that is not allowed (see `toggled`) leaves the box as it was.
          (event.target as HTMLInputElement).checked = next.includes(text);
          if (next !== texts) change(next);
        }}
      />
      ${swatch(styles.get(text)!)} <span>${choiceLabel(text, activations)}</span>
    </label>
  `;
  return html`
    <fieldset class="chips">
      <legend>Which functions?</legend>
      ${all.map(chip)}
    </fieldset>
  `;
};
