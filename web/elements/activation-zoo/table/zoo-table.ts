import { html, nothing, type TemplateResult } from "lit";
import { unsafeHTML } from "lit/directives/unsafe-html.js";
import type {
  ActivationInfo,
  DescribeResult,
  ExploreResult,
  InspectResult,
  VectorFunctionInfo,
} from "../../../engine/index.js";
import { functionStyle, type Theme } from "../../../plot/index.js";
import { columns, type Column } from "./columns.js";
import { listFormula } from "./list-formulas.js";
import { sparkline } from "./sparkline.js";
import type { ZooState } from "../zoo-state.js";

/** A row: the catalogue's entry, and the rest once the core has answered. */
export interface ZooRow {
  info: ActivationInfo;
  described: DescribeResult | undefined;
  facts: InspectResult | undefined;
  curve: ExploreResult | undefined;
}

/** A heading whose button sorts; an arrow shows the order, and `aria-sort` tells it to screen readers. */
export const heading = (
  id: string,
  title: string,
  meaning: string,
  { sort, descending }: ZooState,
  choose: (column: string) => void,
  numeric = false,
): TemplateResult => {
  const isSorted = sort === id;
  const order = descending ? "descending" : "ascending";
  const arrow = descending ? "↓" : "↑";
  return html`
    <th
      scope="col"
      class=${numeric ? "numeric" : nothing}
      aria-sort=${isSorted ? order : "none"}
      title=${meaning || nothing}
    >
      <button class="sort" @click=${() => choose(id)}>
        ${title}<span class="arrow" aria-hidden="true">${isSorted ? arrow : "↕"}</span>
      </button>
    </th>
  `;
};

const cellClass = ({ id, numeric }: Column): string | typeof nothing => {
  if (numeric) return "numeric";
  return id === "smoothness" ? "reason" : nothing;
};

const useCell = (id: string, uses: ReadonlyMap<string, string>): TemplateResult | typeof nothing =>
  uses.size > 0 ? html`<td class="use">${uses.get(id) ?? ""}</td>` : nothing;

/** The row of a function of one number. */
export const row = (
  { info, described, facts, curve }: ZooRow,
  theme: Theme,
  uses: ReadonlyMap<string, string>,
  open: (id: string) => void,
): TemplateResult => html`
  <tr data-id=${info.id}>
    <th scope="row">
      <button class="name" title="Open in the explorer" @click=${() => open(info.id)}>
        ${sparkline(curve, functionStyle(info.id, theme), theme)}<span>${info.name}</span>
      </button>
    </th>
    <td class="formula" title=${info.formula}>${described ? unsafeHTML(described.mathml) : "…"}</td>
    ${columns.map((column) => html`<td class=${cellClass(column)}>${cell(column, info, facts)}</td>`)}
    ${useCell(info.id, uses)}
  </tr>
`;

function cell(
  { id, text }: Column,
  { facts: { year, paper } }: ActivationInfo,
  facts: InspectResult | undefined,
): TemplateResult | string {
  if (id === "year") return html`<span title=${paper}>${year}</span>`;
  return facts ? text(facts) : "…";
}

/** What the outputs of a function of a list are, by its id. */
const nature: Readonly<Record<string, string>> = {
  softmax: "Takes a list: each share lies between 0 and 1, and together they make 1",
  softmin: "Takes a list: softmax of its opposites",
  log_softmax: "Takes a list: the logarithms of its shares, right even where a share is too small",
};

/** The row of a function of a list. */
export const listRow = (
  { id, name, formula, halves }: VectorFunctionInfo,
  uses: ReadonlyMap<string, string>,
  open: (id: string) => void,
): TemplateResult => html`
  <tr class="list" data-id=${id}>
    <th scope="row">
      ${
        halves
          ? html`<span class="name"><span>${name}</span></span>`
          : html`<button class="name" title="Open in the softmax lab" @click=${() => open(id)}>
              <span>${name}</span>
            </button>`
      }
    </th>
    <td class="formula" title=${formula}>${listFormula[id] ?? formula}</td>
    <td colspan=${columns.length}>
      ${nature[id] ?? "Takes a list in two halves, a and b: b decides how much of a passes"}
    </td>
    ${useCell(id, uses)}
  </tr>
`;
