import type { Theme } from "./theme.js";

/** How a function is drawn wherever it appears: explorer, flow, race, tables, exports. */
export interface SeriesStyle {
  color: string;
  /** Canvas line dash in CSS pixels; empty is solid. */
  dash: readonly number[];
  /** Line width in CSS pixels. */
  width: number;
}

/** A hue, tuned for each scheme. */
type Hue = Readonly<Record<Theme["scheme"], string>>;

/**
 * Eight hues that keep 3:1 against both papers and at least 12 CIEDE2000 between any two as seen
 * with normal vision, protan-, deuter- and tritanopia. tests/plot/color/palette.test.ts computes both.
 */
export const hues = {
  vermilion: { light: "#ba2e00", dark: "#de5a28" },
  gold: { light: "#ab870b", dark: "#cfb203" },
  blue: { light: "#00489e", dark: "#678cfa" },
  sky: { light: "#3397bb", dark: "#49c0e8" },
  umber: { light: "#5d3c29", dark: "#9a8165" },
  violet: { light: "#864be5", dark: "#8050d3" },
  rose: { light: "#cf4890", dark: "#f187ab" },
  green: { light: "#077c54", dark: "#8ebe7f" },
} as const satisfies Record<string, Hue>;

const SOLID: readonly number[] = [];
const LONG: readonly number[] = [11, 4];
const SHORT: readonly number[] = [5, 4];
const DOTTED: readonly number[] = [1, 4.5];
const DOT_DASH: readonly number[] = [9, 4, 1, 4];

const hueNames = Object.keys(hues) as (keyof typeof hues)[];
const furtherDashes = [SHORT, DOT_DASH, DOTTED, LONG];

/** Functions with a style of their own; related functions share a hue and differ in dash. */
const rows: Readonly<Record<string, readonly [keyof typeof hues, readonly number[]]>> = {
  sigmoid: ["vermilion", SOLID],
  softplus: ["vermilion", SHORT],
  hardsigmoid: ["vermilion", LONG],
  sparse_sigmoid: ["vermilion", DOT_DASH],
  logsigmoid: ["vermilion", DOTTED],
  tanh: ["gold", SOLID],
  softsign: ["gold", SHORT],
  hardtanh: ["gold", LONG],
  tanhshrink: ["gold", DOT_DASH],
  softshrink: ["gold", DOTTED],
  relu: ["blue", SOLID],
  threshold: ["blue", SHORT],
  relu6: ["blue", LONG],
  step: ["blue", DOT_DASH],
  leaky_relu: ["sky", SOLID],
  prelu: ["sky", SHORT],
  rrelu: ["sky", LONG],
  hardshrink: ["sky", DOT_DASH],
  elu: ["umber", SOLID],
  selu: ["umber", SHORT],
  celu: ["umber", LONG],
  exponential: ["umber", DOT_DASH],
  gelu: ["violet", SOLID],
  gaussian: ["violet", SHORT],
  gelu_tanh: ["violet", LONG],
  sine: ["violet", DOT_DASH],
  silu: ["rose", SOLID],
  swish: ["rose", SHORT],
  hardswish: ["rose", LONG],
  mish: ["green", SOLID],
  squareplus: ["green", SHORT],
  sparse_plus: ["green", LONG],
};

/** Styles by id. A map, since an id may come from an address and be "constructor". */
const styles = new Map(Object.entries(rows));

/** Whether a function has a style of its own instead of one derived from its id. */
export const hasOwnStyle = (id: string): boolean => id === "identity" || styles.has(id);

const WIDTH = 2;

/** Hash of an id, so that a function without a row always has the same style. */
function stableNumber(id: string): number {
  let sum = 7;
  for (const letter of id) sum = (sum * 31 + letter.codePointAt(0)!) % 65521;
  return sum;
}

/** The style of the `nth` typed formula: in ink, 1 px thicker than other functions; dashed after the first. */
export function formulaStyle({ ink }: Pick<Theme, "ink">, nth = 0): SeriesStyle {
  return { color: ink, dash: [SOLID, LONG, SHORT, DOT_DASH][nth % 4]!, width: WIDTH + 1 };
}

/**
 * The style of an activation by its id. `identity` is a muted dotted line; an id without a row has a hue and a
 * dash derived from the id.
 */
export function functionStyle(id: string, theme: Pick<Theme, "scheme" | "muted">): SeriesStyle {
  if (id === "identity") return { color: theme.muted, dash: DOTTED, width: WIDTH };
  const row = styles.get(id);
  if (row) return { color: hues[row[0]][theme.scheme], dash: row[1], width: WIDTH };
  const number = stableNumber(id);
  const hue = hues[hueNames[number % hueNames.length]!];
  const dash = furtherDashes[Math.floor(number / hueNames.length) % furtherDashes.length]!;
  return { color: hue[theme.scheme], dash, width: WIDTH };
}
