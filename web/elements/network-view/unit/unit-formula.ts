import { html, nothing, type TemplateResult } from "lit";
import { formatBrief } from "../../../plot/index.js";
import {
  biasOf,
  placeOf,
  unitSign,
  weightBetween,
  type NetworkShape,
} from "../state/network-shape.js";

/** The most terms of a sum that are written out. */
const MOST_TERMS = 12;

/** A summand of what goes into a unit. */
interface Term {
  weight: number;
  sign: string;
}

/** The weights into a unit, the largest first. */
export function termsOf(shape: NetworkShape, unit: number, weights: ArrayLike<number>): Term[] {
  const { layer } = placeOf(shape, unit);
  const first = shape.firstUnits[layer - 1]!;
  return Array.from({ length: shape.widths[layer - 1]! }, (_, i) => ({
    weight: weights[weightBetween(shape, first + i, unit)]!,
    sign: unitSign(shape, first + i),
  })).sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight));
}

const signed = (value: number, isFirst: boolean): string =>
  isFirst ? formatBrief(value) : `${value < 0 ? "−" : "+"} ${formatBrief(Math.abs(value))}`;

/** What goes into a unit, with numbers: "z = 0.42 x − 1.2 y + 0.1". */
export function unitFormula(
  shape: NetworkShape,
  unit: number,
  weights: ArrayLike<number>,
  name: string | undefined,
): TemplateResult {
  const terms = termsOf(shape, unit, weights);
  const shown = terms.slice(0, MOST_TERMS);
  const rest = terms.length - shown.length;
  const bias = weights[biasOf(shape, unit)]!;
  return html`<p class="formula">
    <i>z</i> =
    ${shown.map(({ weight, sign }, i) => html`<span class="term">${signed(weight, i === 0)} <i>${sign}</i></span> `)}
    ${rest > 0 ? html`<span class="muted">+ ${rest} smaller terms</span> ` : nothing}
    <span class="term">${signed(bias, false)}</span
    >${name === undefined ? nothing : html`; <span class="term"><i>a</i> = ${name}(<i>z</i>)</span>`}
  </p>`;
}
