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

const classOf = <Row>({ isSpare }: Column<Row>): string | typeof nothing =>
  isSpare ? "spare" : nothing;

const tableHead = <Row>(columns: readonly Column<Row>[]): TemplateResult => html`
  <thead>
    <tr>
      <th scope="col">function</th>
      ${columns.map((column) => html`<th scope="col" class=${classOf(column)}>${column.heading}</th>`)}
    </tr>
  </thead>
`;

/** A leaderboard as a table, which scrolls sideways where it has no room. */
export function leaderboardTable<Row>({
  look,
  caption,
  columns,
  rows,
  labelOf,
  styles,
  pick,
}: LeaderboardTable<Row>): TemplateResult {
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
    <div
      class="scroll standings"
      data-group="leaderboard"
      tabindex="0"
      role="region"
      aria-label="Leaderboard"
    >
      <table class=${look}>
        <caption>
          ${caption}
        </caption>
        ${tableHead(columns)}
        <tbody>
          ${rows.map(line)}
        </tbody>
      </table>
    </div>
  `;
}
