import { html, nothing, type TemplateResult } from "lit";
import type { SeriesStyle } from "../../../plot/index.js";
import { swatch } from "../../shared/controls/fields.js";

/** A column of the leaderboard; phones leave out spare ones. */
export interface Column<Row> {
  heading: string;
  cell: (row: Row) => string | number;
  isSpare?: boolean;
}

/** Inputs of a leaderboard; its rows are in order, one a runner. */
export interface LeaderboardTable<Row> {
  /** CSS classes of the table. */
  look: string;
  caption: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  labelOf: (row: Row) => string;
  styles: ReadonlyMap<string, SeriesStyle>;
  /** Receives the label of the runner under the pointer. */
  pick: (label: string | undefined) => void;
}

/** The past epoch of a leaderboard, for the end of its caption, and that of its shares if it is another. */
export function epochWords(at: number | undefined, kept: number | undefined): string {
  if (at === undefined) return "";
  return `, as of epoch ${at}${kept === undefined || kept === at ? "" : ` (pictures, shares: ${kept})`}`;
}

/** A leaderboard as a table. */
export function leaderboardTable<Row>({
  look,
  caption,
  columns,
  rows,
  labelOf,
  styles,
  pick,
}: LeaderboardTable<Row>): TemplateResult {
  const classOf = ({ isSpare }: Column<Row>): string | typeof nothing => (isSpare ? "spare" : nothing); // prettier-ignore
  const line = (row: Row): TemplateResult => {
    const label = labelOf(row);
    return html`
      <tr @pointerenter=${() => pick(label)} @pointerleave=${() => pick(undefined)}>
        <th scope="row" title=${label}>${swatch(styles.get(label)!)} ${label}</th>
        ${columns.map((column) => html`<td class=${classOf(column)}>${column.cell(row)}</td>`)}
      </tr>
    `;
  };
  return html`
    <table class=${look} data-group="leaderboard">
      <caption>
        ${caption}
      </caption>
      <thead>
        <tr>
          <th scope="col">function</th>
          ${columns.map((column) => html`<th scope="col" class=${classOf(column)}>${column.heading}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(line)}
      </tbody>
    </table>
  `;
}
