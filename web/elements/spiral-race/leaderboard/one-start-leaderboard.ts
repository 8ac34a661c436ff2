import { html, nothing, type TemplateResult } from "lit";
import { formatFixed, formatShare, type SeriesStyle } from "../../../plot/index.js";
import { swatch } from "../../shared/controls/fields.js";
import type { RunnerAtEpoch } from "../state/runner-at-epoch.js";
import { standings } from "./standings.js";

/** What the leaderboard says of its runners. */
export interface LeaderboardOptions {
  target: number;
  /** The epoch that it tells of; undefined: now. */
  at: number | undefined;
  /** The epoch that accuracy and pictures are of, while the past is looked at. */
  kept: number | undefined;
  pick: (label: string | undefined) => void;
  styles: ReadonlyMap<string, SeriesStyle>;
}

const lossText = ({ epoch, loss, diverged }: RunnerAtEpoch): string =>
  epoch === 0 && loss === Infinity ? "–" : diverged ? "diverged" : formatFixed(loss, 4);

/** A share that may not be known yet. */
const shareText = (share: number | null): string =>
  share === null || Number.isNaN(share) ? "…" : formatShare(share);

/** Before the first count nothing is known to be dead. */
const deadText = ({ epoch, deadShare }: RunnerAtEpoch): string =>
  epoch === 0 && Number.isNaN(deadShare) ? "–" : shareText(deadShare);

/** Milliseconds that an epoch takes here, on average over all epochs of a run. */
const paceText = ({ milliseconds, epoch }: RunnerAtEpoch["runner"]): string =>
  epoch === 0 ? "–" : formatFixed(milliseconds / epoch, 2);

/** A column of the board: its heading, what stands in it, and whether a phone can do without. */
interface Column {
  heading: string;
  cell: (runnerAtEpoch: RunnerAtEpoch) => string | number;
  isSpare?: boolean;
}

const heldOut: Column = { heading: "held out", cell: (it) => shareText(it.testAccuracy) };

const columnsOf = (hasTest: boolean): Column[] => [
  { heading: "to target", cell: ({ epochsToTarget }) => epochsToTarget ?? "–" },
  { heading: "epoch", cell: ({ epoch }) => epoch, isSpare: true },
  { heading: "loss", cell: lossText },
  { heading: "accuracy", cell: ({ accuracy }) => shareText(accuracy) },
  ...(hasTest ? [heldOut] : []),
  { heading: "dead", cell: deadText, isSpare: true },
  { heading: "ms\u00a0an epoch", cell: ({ runner }) => paceText(runner), isSpare: true },
];

/** What the numbers are of. */
function captionOf({ target, at, kept }: LeaderboardOptions): string {
  const now = `Leaderboard, by epochs to a loss under ${target}`;
  if (at === undefined) return now;
  const then = `${now}, as of epoch ${at}`;
  return kept === undefined || kept === at ? then : `${then} (pictures, shares: ${kept})`;
}

const classOf = ({ isSpare }: Column): string | typeof nothing => (isSpare ? "spare" : nothing);

const row = (
  runnerAtEpoch: RunnerAtEpoch,
  columns: readonly Column[],
  { styles, pick }: LeaderboardOptions,
): TemplateResult => html`
  <tr
    @pointerenter=${() => pick(runnerAtEpoch.runner.label)}
    @pointerleave=${() => pick(undefined)}
  >
    <th scope="row">
      ${swatch(styles.get(runnerAtEpoch.runner.label)!)} ${runnerAtEpoch.runner.label}
    </th>
    ${columns.map((column) => html`<td class=${classOf(column)}>${column.cell(runnerAtEpoch)}</td>`)}
  </tr>
`;

/** The runners by epochs to the target, and their numbers at one epoch. */
export const oneStartLeaderboard = (
  runnersAtEpoch: readonly RunnerAtEpoch[],
  options: LeaderboardOptions,
): TemplateResult => {
  const columns = columnsOf(runnersAtEpoch.some(({ testAccuracy }) => testAccuracy !== null));
  return html`
    <table class="board">
      <caption>
        ${captionOf(options)}
      </caption>
      <thead>
        <tr>
          <th scope="col">function</th>
          ${columns.map((column) => html`<th scope="col" class=${classOf(column)}>${column.heading}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${standings(runnersAtEpoch).map((runnerAtEpoch) => row(runnerAtEpoch, columns, options))}
      </tbody>
    </table>
  `;
};
