import { html, type TemplateResult } from "lit";
import type { CollapseResult } from "../../engine/index.js";
import { formatFixed } from "../../plot/index.js";
import { layers } from "./xor-state.js";

/** A matrix: its name, such as "W₂ W₁", and its rows. */
export interface NamedMatrix {
  name: string;
  rows: number[][];
}

function rowsOf(flat: Float64Array, start: number, rows: number, columns: number): number[][] {
  return Array.from({ length: rows }, (_, row) =>
    Array.from(flat.subarray(start + row * columns, start + (row + 1) * columns)),
  );
}

/**
 * Index at which matrix `index` begins in a flat list, where matrix i has layers[i + 1] rows and `columns(i)`
 * columns.
 */
const startOf = (index: number, columns: (i: number) => number): number =>
  layers.slice(1, index + 1).reduce((sum, rows, i) => sum + rows * columns(i), 0);

const nameOf = (from: number, to: number): string =>
  Array.from({ length: to - from + 1 }, (_, i) => `W${"₀₁₂₃₄₅₆₇₈₉".charAt(to + 1 - i)}`).join(" ");

/** The factor `index`, 0 being the one nearest the input. */
const factor = ({ weights }: CollapseResult, index: number): NamedMatrix => ({
  name: nameOf(index, index),
  rows: rowsOf(weights, startOf(index, (i) => layers[i]!), layers[index + 1]!, layers[index]!), // prettier-ignore
});

/** The product of the factors 0 to `index`. */
const product = ({ products }: CollapseResult, index: number): NamedMatrix => ({
  name: nameOf(0, index),
  rows: rowsOf(products, startOf(index, () => layers[0]!), layers[index + 1]!, layers[0]!), // prettier-ignore
});

/** The matrices that are left after `multiplied` products (0 to 4), from left to right as written. */
export function factorsLeft(result: CollapseResult, multiplied: number): NamedMatrix[] {
  const count = layers.length - 1;
  const done = Math.min(Math.max(0, Math.round(multiplied)), count - 1);
  const rest = Array.from({ length: count - 1 - done }, (_, i) => factor(result, count - 1 - i));
  return [...rest, product(result, done)];
}

export const matrixView = ({ name, rows }: NamedMatrix): TemplateResult => html`
  <figure class="matrix">
    <table aria-label="${name}, ${rows.length} by ${rows[0]?.length ?? 0}">
      ${rows.map(
        (row) => html`
          <tr>
            ${row.map((value) => html`<td>${formatFixed(value, 2)}</td>`)}
          </tr>
        `,
      )}
    </table>
    <figcaption aria-hidden="true">${name}</figcaption>
  </figure>
`;
