import { html, nothing, type TemplateResult } from "lit";
import type { ActivationSummary, RaceSummary } from "../../../engine/index.js";
import { formatFixed, formatShare, type SeriesStyle } from "../../../plot/index.js";
import { swatch } from "../../shared/controls/fields.js";

/** What the leaderboard of many seeds says of its runners. */
export interface ManyStartsLeaderboard {
  summary: RaceSummary;
  /** Names of the activations, in the race's order. */
  labels: readonly string[];
  target: number;
  /** Whether an epoch of the past is looked at: the board stays with the present. */
  isPast: boolean;
  styles: ReadonlyMap<string, SeriesStyle>;
  pick: (label: string | undefined) => void;
}

/** The median of epochs to the target, which may be a half; "never" where most starts ended without it. */
export function medianText(
  { toTarget: { median }, ended }: ActivationSummary,
  seeds: number,
): string {
  if (Number.isFinite(median)) return formatFixed(median, Number.isInteger(median) ? 0 : 1);
  return ended === seeds ? "never" : "–";
}

/** From which quartile to which: "165 to 203"; nothing while neither is known. */
export function spreadText({ toTarget, ended }: ActivationSummary, seeds: number): string {
  const { lowerQuartile, upperQuartile } = toTarget;
  if (lowerQuartile === Infinity) return "";
  const later = ended === seeds ? "never" : "later";
  const end = upperQuartile === Infinity ? later : formatFixed(upperQuartile, 0);
  return `${formatFixed(lowerQuartile, 0)} to ${end}`;
}

const shareOrNone = (share: number): string => (Number.isNaN(share) ? "–" : formatShare(share));

/** A column of the board: its heading, what stands in it, and whether a phone can do without. */
interface Column {
  heading: string;
  cell: (row: ActivationSummary, seeds: number) => string;
  isSpare?: boolean;
}

const columnsOf = (hasTest: boolean): Column[] => [
  { heading: "came first", cell: ({ firsts }, seeds) => `${firsts} of ${seeds}` },
  { heading: "to target", cell: medianText },
  { heading: "middle half", cell: spreadText, isSpare: true },
  { heading: "reached it", cell: ({ reached }, seeds) => `${reached} of ${seeds}`, isSpare: true },
  hasTest
    ? { heading: "held out", cell: ({ testAccuracy }) => shareOrNone(testAccuracy), isSpare: true }
    : { heading: "accuracy", cell: ({ accuracy }) => shareOrNone(accuracy), isSpare: true },
  { heading: "dead", cell: ({ deadShare }) => shareOrNone(deadShare), isSpare: true },
  {
    heading: "ms an epoch here",
    cell: ({ millisecondsAnEpoch: ms }) => (Number.isFinite(ms) ? formatFixed(ms, 2) : "–"),
    isSpare: true,
  },
];

/** The activations by their median of epochs to the target, over all seeds. */
export const manyStartsLeaderboard = ({
  summary,
  labels,
  target,
  isPast,
  styles,
  pick,
}: ManyStartsLeaderboard): TemplateResult => {
  const { activations, ranking, seeds } = summary;
  const columns = columnsOf(activations.some(({ testAccuracy }) => !Number.isNaN(testAccuracy)));
  const classOf = ({ isSpare }: Column): string | typeof nothing => (isSpare ? "spare" : nothing);
  return html`
    <table class="board seeds">
      <caption>
        Leaderboard of ${seeds} starts, by the median of epochs to a loss under
        ${target}${isPast ? "; of all epochs run so far, wherever the time slider stands" : ""}
      </caption>
      <thead>
        <tr>
          <th scope="col">function</th>
          ${columns.map((column) => html`<th scope="col" class=${classOf(column)}>${column.heading}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${Array.from(ranking, (place) => {
          const label = labels[place];
          return html`
            <tr @pointerenter=${() => pick(label)} @pointerleave=${() => pick(undefined)}>
              <th scope="row">${swatch(styles.get(label)!)} ${label}</th>
              ${columns.map(
                (column) =>
                  html`<td class=${classOf(column)}>${column.cell(activations[place], seeds)}</td>`,
              )}
            </tr>
          `;
        })}
      </tbody>
    </table>
  `;
};
