import { html, nothing, type TemplateResult } from "lit";
import { formatFixed, formatShare, type SeriesStyle } from "../../plot/index.js";
import { swatch } from "../shared/fields.js";
import type { Moment } from "./moment.js";
import { standings } from "./standings.js";

/** What the leaderboard says of its runners. */
export interface BoardOptions {
  target: number;
  /** The epoch that it tells of; undefined: now. */
  at: number | undefined;
  /** The epoch that accuracy and pictures are of, while the past is looked at. */
  kept: number | undefined;
  pick: (label: string | undefined) => void;
  styles: ReadonlyMap<string, SeriesStyle>;
}

const lossText = ({ epoch, loss, diverged }: Moment): string =>
  epoch === 0 && loss === Infinity ? "–" : diverged ? "diverged" : formatFixed(loss, 4);

/** A share that may not be known yet. */
const shareText = (share: number | null): string =>
  share === null || Number.isNaN(share) ? "…" : formatShare(share);

/** What the numbers are of. */
function captionOf({ target, at, kept }: BoardOptions): string {
  const now = `Leaderboard, by epochs to a loss under ${target}`;
  if (at === undefined) return now;
  const then = `${now}, as of epoch ${at}`;
  return kept === undefined || kept === at ? then : `${then} (pictures and accuracy: ${kept})`;
}

const row = (
  moment: Moment,
  hasTest: boolean,
  { styles, pick }: BoardOptions,
): TemplateResult => html`
  <tr @pointerenter=${() => pick(moment.runner.label)} @pointerleave=${() => pick(undefined)}>
    <th scope="row">${swatch(styles.get(moment.runner.label)!)} ${moment.runner.label}</th>
    <td>${moment.epochsToTarget ?? "–"}</td>
    <td class="spare">${moment.epoch}</td>
    <td>${lossText(moment)}</td>
    <td>${shareText(moment.accuracy)}</td>
    ${hasTest ? html`<td>${shareText(moment.testAccuracy)}</td>` : nothing}
  </tr>
`;

/** The runners by epochs to the target, and their numbers at one epoch. */
export const leaderboard = (moments: readonly Moment[], options: BoardOptions): TemplateResult => {
  const hasTest = moments.some(({ testAccuracy }) => testAccuracy !== null);
  return html`
    <table class="board">
      <caption>
        ${captionOf(options)}
      </caption>
      <thead>
        <tr>
          <th scope="col">function</th>
          <th scope="col">to target</th>
          <th scope="col" class="spare">epoch</th>
          <th scope="col">loss</th>
          <th scope="col">accuracy</th>
          ${hasTest ? html`<th scope="col">held out</th>` : nothing}
        </tr>
      </thead>
      <tbody>
        ${standings(moments).map((moment) => row(moment, hasTest, options))}
      </tbody>
    </table>
  `;
};
