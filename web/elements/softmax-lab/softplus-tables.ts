import { html, nothing, type TemplateResult } from "lit";
import type { PrecisionLimits, SoftplusResult, Threshold } from "../../engine/index.js";
import { precisions, type Answers } from "./lab-state.js";
import { figure, floatOutcome, outcomeWords, type FloatOutcome } from "./words.js";

/** CSS class of each outcome. */
const looks: Readonly<Record<FloatOutcome, string>> = {
  right: "fine",
  tiny: "fine",
  coarse: "coarse",
  zero: "broken",
  infinite: "broken",
  none: "broken",
};

/** The cells of one precision: the naive, the guarded and the stable form. */
function softplusCells(result: SoftplusResult, precision: string): TemplateResult[] {
  const exact = result.exact[0]!;
  const forms: readonly (readonly [value: number, error: number])[] = [
    [result.naive[0]!, result.naiveError[0]!],
    [result.guarded[0]!, result.guardedError[0]!],
    [result.stable[0]!, result.stableError[0]!],
  ];
  return forms.map(([value, error]) => {
    const found = floatOutcome(value, exact, error, result.limits);
    return html`<td class=${looks[found]} data-verdict=${found}>
      <span class="value">${figure(value, 5)}</span>
      <span class="why">${outcomeWords(found, error, precision)}</span>
    </td>`;
  });
}

/** Table of softplus at one x: three forms in four precisions. */
export const softplusTable = (answers: Answers): TemplateResult => html`
  <div class="scroll" tabindex="0" role="region" aria-label="Softplus in four precisions">
    <table class="softplus">
      <caption class="hidden">
        Softplus in three forms and four precisions
      </caption>
      <thead>
        <tr>
          <th scope="col">Precision</th>
          <th scope="col">As it stands <span>log(1 + e<sup>x</sup>)</span></th>
          <th scope="col">
            As the article has it <span>x if x &gt; 20, else log(1 + e<sup>x</sup>)</span>
          </th>
          <th scope="col">Stable <span>max(x, 0) + log1p(e<sup>−|x|</sup>)</span></th>
        </tr>
      </thead>
      <tbody>
        ${precisions.map(({ id, name }) => {
          const answer = answers.get(id);
          return html`<tr data-precision=${id}>
            <th scope="row">${name}</th>
            ${answer ? softplusCells(answer.softplus, name.toLowerCase()) : html`<td colspan="3">…</td>`}
          </tr>`;
        })}
      </tbody>
    </table>
  </div>
`;

type LimitName = keyof PrecisionLimits & `${string}${"Infinite" | "Zero"}`;

/** Rows of the table of limits: the limit's name in the core's result, and its heading. */
const limitRows: readonly [limit: LimitName, words: TemplateResult][] = [
  ["expInfinite", html`e<sup>x</sup> is infinite from`],
  ["expZero", html`e<sup>x</sup> is 0 from`],
  ["naiveInfinite", html`log(1 + e<sup>x</sup>) is infinite from`],
  ["naiveZero", html`log(1 + e<sup>x</sup>) is 0 from`],
  ["guardedInfinite", html`with the guard at 20 it is infinite from`],
  ["guardedZero", html`with the guard it is 0 from`],
  ["stableZero", html`the stable form is 0 from`],
];

/** The first number at which a form breaks and, if it prints differently, the last at which it does not. */
function thresholdCell(threshold: Threshold): TemplateResult {
  if (Number.isNaN(threshold.first)) return html`<td>never</td>`;
  const [first, last] = [figure(threshold.first, 7), figure(threshold.last, 7)];
  return html`<td title=${threshold.first}>
    ${first} ${first === last ? nothing : html`<span class="muted">fine at ${last}</span>`}
  </td>`;
}

/**
 * Table of the numbers from which on each form returns an infinity or a zero, by precision. The core finds them by
 * search over all numbers of the precision.
 */
export const limitsTable = (answers: Answers): TemplateResult => html`
  <div class="scroll" tabindex="0" role="region" aria-label="Where each precision breaks">
    <table class="limits">
      <caption class="hidden">
        The first number, going away from 0, at which each form breaks, and the last at which it
        does not
      </caption>
      <thead>
        <tr>
          <th scope="col">Going away from 0</th>
          ${precisions.map(({ name }) => html`<th scope="col">${name}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${limitRows.map(
          ([limit, words]) => html`
            <tr>
              <th scope="row">${words}</th>
              ${precisions.map(({ id }) => {
                const answer = answers.get(id);
                return answer ? thresholdCell(answer.softplus.limits[limit]) : html`<td>…</td>`;
              })}
            </tr>
          `,
        )}
      </tbody>
    </table>
  </div>
`;
