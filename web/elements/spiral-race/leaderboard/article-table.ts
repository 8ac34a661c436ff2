import { html, type TemplateResult } from "lit";
import type { SeriesStyle } from "../../../plot/index.js";
import { formatFixed, formatShare } from "../../../plot/index.js";
import { swatch } from "../../shared/controls/fields.js";
import { isAsPreset, type RaceState } from "../state/race-state.js";
import type { RunnerAtEpoch } from "../state/runner-at-epoch.js";

/** Final losses as printed in the article, by id: quotations, not computed. */
const printed: Readonly<Record<string, string>> = {
  sigmoid: "0.68",
  tanh: "0.35",
  relu: "0.08",
  leaky_relu: "0.06",
  elu: "0.05",
  gelu_tanh: "0.04",
  silu: "0.04",
  mish: "0.04",
};

/** Whether a state asks for the article's own race, from any start. */
export const isArticle = (state: RaceState): boolean =>
  state.preset === "article" && isAsPreset({ ...state, seeds: undefined, starts: undefined });

/** The article's printed losses beside those of its race here. */
export const articleTable = (
  runnersAtEpoch: readonly RunnerAtEpoch[],
  styles: ReadonlyMap<string, SeriesStyle>,
): TemplateResult => html`
  <section class="article" data-group="notes" aria-label="The article’s table and ours">
    <p class="sentence">
      Nobody learns: every loss stays near that of a coin toss. The article prints other numbers;
      its code gives ours.
    </p>
    <table>
      <caption>
        Loss at the end: as the article prints it, and as it comes out here
      </caption>
      <thead>
        <tr>
          <th scope="col">function</th>
          <th scope="col">printed</th>
          <th scope="col">here</th>
          <th scope="col">accuracy</th>
        </tr>
      </thead>
      <tbody>
        ${runnersAtEpoch.map(
          ({ runner, epoch, loss, score }) => html`
            <tr>
              <th scope="row">${swatch(styles.get(runner.label)!)} ${runner.label}</th>
              <td>
                ${runner.activation in printed ? html`<q>${printed[runner.activation]}</q>` : "–"}
              </td>
              <td>${epoch === 0 ? "–" : formatFixed(loss, 3)}</td>
              <td>${epoch === 0 ? "–" : formatShare(score)}</td>
            </tr>
          `,
        )}
      </tbody>
    </table>
  </section>
`;
