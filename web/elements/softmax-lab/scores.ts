import { html, svg, type TemplateResult } from "lit";
import { share } from "./words.js";
import { fewestLogits, mostLogits, ranges, type LabState } from "./lab-state.js";
import { numberInput } from "../shared/controls/number-input.js";
import { unlessEditing } from "../shared/controls/unless-editing.js";

const numberOf = (event: Event): number => (event.target as HTMLInputElement).valueAsNumber;

/** One score: a slider, a number field, and its share. */
const score = (
  value: number,
  i: number,
  exact: number | undefined,
  change: (value: number) => void,
): TemplateResult => {
  const name = `Score ${i + 1}`;
  return html`
    <div class="score" role="group" aria-label=${name}>
      <span class="label" aria-hidden="true">x<sub>${i + 1}</sub></span>
      <input
        type="range"
        aria-label=${name}
        aria-valuetext=${exact === undefined ? value : `${value}, share ${share(exact)}`}
        min=${ranges.logit.min}
        max=${ranges.logit.max}
        step="0.1"
        .value=${unlessEditing(String(value))}
        @input=${(event: Event) => change(numberOf(event))}
      />
      ${numberInput({ label: name, name: `${name}, typed`, value, change })}
      <svg class="score-bar" viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true">
        ${svg`<rect width=${100 * (exact ?? 0)} height="1" />`}
      </svg>
      <span class="result" aria-hidden="true">${exact === undefined ? "" : share(exact)}</span>
    </div>
  `;
};

/** All scores, and buttons that add and remove one. */
export const scores = (
  { logits }: LabState,
  exact: Float64Array | undefined,
  change: (patch: Partial<LabState>) => void,
): TemplateResult => html`
  <fieldset>
    <legend>Scores, and the share that each gets</legend>
    <div class="scores">
      ${logits.map((value, i) =>
        score(value, i, exact?.[i], (typed) => change({ logits: logits.with(i, typed) })),
      )}
    </div>
    <div class="group" data-group="size">
      <button
        ?disabled=${logits.length >= mostLogits}
        @click=${() => change({ logits: [...logits, 0] })}
      >
        Add a score
      </button>
      <button
        ?disabled=${logits.length <= fewestLogits}
        @click=${() => change({ logits: logits.slice(0, -1) })}
      >
        Remove the last
      </button>
    </div>
  </fieldset>
`;
