// The room of a figure as CSS: an upper bound of its measured heights, made of pieces that are linear in its width.

/**
 * A width and a height, in root font sizes.
 *
 * @typedef {readonly [width: number, height: number]} Size
 */

/** @typedef {{ from: number, base: number, rate: number }} Piece from a width on: base + rate * width, in rem */

/** Largest room below a figure: in root font sizes, or as a share of its height. */
const SLACK = { least: 1.5, share: 0.03 };

/** Most pieces of a figure; where heights jump to and fro, there is more room below it instead of more pieces. */
const MOST_PIECES = 8;

/**
 * The line above all sizes whose largest distance from them is smallest; undefined if that is above the slack.
 *
 * @param {readonly Size[]} sizes
 * @param {number} ease factor on the slack
 */
function lineOver(sizes, ease) {
  const rates = sizes.flatMap(([w0, h0], i) =>
    sizes.slice(i + 1).map(([w1, h1]) => (w1 === w0 ? 0 : (h1 - h0) / (w1 - w0))),
  );
  let best = { base: 0, rate: 0, slack: Infinity };
  for (const rate of new Set([0, ...rates])) {
    const bases = sizes.map(([width, height]) => height - rate * width);
    const base = Math.max(...bases);
    const slack = base - Math.min(...bases);
    if (slack < best.slack) best = { base, rate, slack };
  }
  const lowest = Math.min(...sizes.map(([, height]) => height));
  return best.slack <= ease * Math.max(SLACK.least, SLACK.share * lowest) ? best : undefined;
}

/**
 * Few pieces above all sizes.
 *
 * @param {readonly Size[]} sizes
 * @returns {Piece[]}
 */
export function piecesOver(sizes, ease = 1) {
  const sorted = [...sizes].sort(([a], [b]) => a - b);
  /** @type {Piece[]} */
  const pieces = [];
  for (let start = 0; start < sorted.length;) {
    let end = start + 1;
    const lineTo = (/** @type {number} */ stop) => lineOver(sorted.slice(start, stop), ease);
    let line = lineTo(end);
    for (let next = line; next && end <= sorted.length; next = lineTo(end)) {
      line = next;
      end++;
    }
    const { base, rate } = line ?? { base: 0, rate: 0 };
    pieces.push({ from: sorted[start]?.[0] ?? 0, base, rate });
    start = end - 1;
  }
  return pieces.length > MOST_PIECES ? piecesOver(sizes, 1.1 * ease) : pieces;
}

const rounded = (/** @type {number} */ value) => String(Math.ceil(value * 100) / 100);

/** A piece as a length. */
function length(/** @type {Piece} */ { base, rate }) {
  const terms = [`${rounded(base)}rem`];
  if (Math.abs(rate) >= 1e-4) terms.push(`${rounded(100 * rate)}cqi`);
  return terms.length === 1 ? terms[0] : `calc(${terms.join(" + ").replaceAll("+ -", "- ")})`;
}

/** A figure's rules: the narrowest piece, and the wider ones by the width from which they hold. */
export function rules(/** @type {string} */ tag, /** @type {readonly Piece[]} */ pieces) {
  const rule = (/** @type {Piece} */ piece) => `${tag} { min-block-size: ${length(piece)}; }`;
  return pieces
    .map((piece, i) =>
      i === 0 ? rule(piece) : `@container (width >= ${rounded(piece.from)}rem) { ${rule(piece)} }`,
    )
    .join("\n");
}
