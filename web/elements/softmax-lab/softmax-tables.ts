import { html, nothing, type TemplateResult } from "lit";
import type { SoftmaxRun } from "../../engine/index.js";
import type { Theme } from "../../plot/index.js";
import { shareBars } from "./bars.js";
import { precisions, type Answers, type Computed, type Precision } from "./lab-state.js";
import { errorWords, failureWords, figure, share } from "./words.js";

/** Softmax computed by one form in one precision: bars, sum, and error or failure. */
function runCell(
  run: SoftmaxRun,
  { softmax, softplus }: Computed,
  { name }: Precision,
  way: string,
  theme: Theme,
): TemplateResult {
  const { expInfinite: infinite, expZero: zero } = softplus.limits;
  const broken = failureWords(run, name.toLowerCase(), { infinite, zero });
  return html`
    <td class=${broken ? "broken" : "fine"} data-failure=${run.failure || "none"}>
      <div class="run">
        ${shareBars(run, softmax.exact, theme, `${name}, ${way}`)}
        <p class="numbers">
          sum <strong>${figure(run.total)}</strong>, <span>entropy ${figure(run.entropy, 3)}</span>
        </p>
        <p class="why">
          ${broken ? html`<strong>Broken.</strong> ${broken}` : errorWords(run, softmax.inputError, name.toLowerCase())}
        </p>
      </div>
    </td>
  `;
}

/** Table of softmax in every precision, by the textbook formula and by the stable form. */
export const softmaxTable = (answers: Answers, theme: Theme): TemplateResult => html`
  <table class="compare" data-group="softmax">
    <caption class="hidden">
      Shares in four precisions, computed as the formula stands and with the largest score
      subtracted first
    </caption>
    <thead>
      <tr>
        <th scope="col">Precision</th>
        <th scope="col">As it stands</th>
        <th scope="col">Largest score subtracted first</th>
      </tr>
    </thead>
    <tbody>
      ${precisions.map((precision) => {
        const answer = answers.get(precision.id);
        const cell = (run: SoftmaxRun, way: string) => runCell(run, answer!, precision, way, theme);
        return html`
          <tr data-precision=${precision.id}>
            <th scope="row">${precision.name} <span class="muted">${precision.bits} bits</span></th>
            ${answer ? cell(answer.softmax.naive, "as it stands") : html`<td>…</td>`}
            ${answer ? cell(answer.softmax.stable, "largest subtracted") : html`<td>…</td>`}
          </tr>
        `;
      })}
    </tbody>
  </table>
`;

/** The shares as a table of numbers. */
export const sharesTable = (answers: Answers): TemplateResult | typeof nothing => {
  const exact = answers.get("double")?.softmax.exact;
  if (!exact) return nothing;
  return html`
    <div class="scroll" tabindex="0" role="region" aria-label="Shares as numbers">
      <table class="shares">
        <thead>
          <tr>
            <th scope="col">Score</th>
            <th scope="col">Exact</th>
            ${precisions.map(
              ({ name }) => html`
                <th scope="col">${name}, as it stands</th>
                <th scope="col">${name}, subtracted</th>
              `,
            )}
          </tr>
        </thead>
        <tbody>
          ${Array.from(
            exact,
            (value, i) => html`
              <tr>
                <th scope="row">${i + 1}</th>
                <td>${share(value)}</td>
                ${precisions.map(({ id }) => {
                  const run = answers.get(id)?.softmax;
                  return html`<td>${run ? share(run.naive.shares[i]!) : "…"}</td>
                    <td>${run ? share(run.stable.shares[i]!) : "…"}</td>`;
                })}
              </tr>
            `,
          )}
        </tbody>
      </table>
    </div>
  `;
};
