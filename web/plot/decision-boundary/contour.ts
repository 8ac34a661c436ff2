import type { AnyContext } from "../canvas/cached-drawing.js";
import type { Rect } from "../canvas/geometry.js";

/** A line in units of the grid's side: x, y of each place in 0..1, y downward. A closed one ends where it begins. */
export type ContourLine = readonly number[];

/**
 * Sides that a contour joins for each of the 16 cases of marching squares; corners are bits
 * 1 = top left, 2 = top right, 4 = bottom right, 8 = bottom left; sides 0 top, 1 right, 2 bottom, 3 left.
 */
const joins: readonly (readonly (readonly [number, number])[])[] = [
  [],
  [[3, 0]],
  [[0, 1]],
  [[3, 1]],
  [[1, 2]],
  [
    [3, 0],
    [1, 2],
  ],
  [[0, 2]],
  [[3, 2]],
  [[2, 3]],
  [[0, 2]],
  [
    [0, 1],
    [2, 3],
  ],
  [[1, 2]],
  [[1, 3]],
  [[0, 1]],
  [[0, 3]],
  [],
];

/**
 * A square field, (size, size) row-major with values at cell centres. The outermost values are repeated outward, so that
 * lines reach the edge of the picture. Edges between neighbouring values have numbers: 2 k to the right of value k, and
 * 2 k + 1 down from it.
 */
class Grid {
  readonly #field: ArrayLike<number>;
  readonly #size: number;
  readonly #level: number;
  /** Values in a row, with those outside. */
  readonly wide: number;

  constructor(field: ArrayLike<number>, size: number, level: number) {
    [this.#field, this.#size, this.#level] = [field, size, level];
    this.wide = size + 2;
  }

  #inside(i: number): number {
    return Math.min(this.#size, Math.max(1, i)) - 1;
  }

  at(row: number, column: number): number {
    return this.#field[this.#inside(row) * this.#size + this.#inside(column)]!;
  }

  #place(i: number): number {
    return Math.min(1, Math.max(0, (i - 0.5) / this.#size));
  }

  /** Where the line crosses an edge. Precondition: its values are on different sides of the level. */
  crossing(edge: number): number[] {
    const [row, column] = [Math.floor((edge >> 1) / this.wide), (edge >> 1) % this.wide];
    const isDown = edge % 2 === 1;
    const from = this.at(row, column);
    const to = isDown ? this.at(row + 1, column) : this.at(row, column + 1);
    const share = (this.#level - from) / (to - from);
    const [x, y] = [this.#place(column), this.#place(row)];
    return isDown
      ? [x, y + (this.#place(row + 1) - y) * share]
      : [x + (this.#place(column + 1) - x) * share, y];
  }
}

/** The two edges to which each edge is joined, -1 where there is none: at 2 edge and 2 edge + 1. */
function linksOf(grid: Grid, level: number): Int32Array {
  const { wide } = grid;
  const links = new Int32Array(4 * wide * wide).fill(-1);
  const link = (from: number, to: number): void => {
    links[2 * from + (links[2 * from] === -1 ? 0 : 1)] = to;
  };
  for (let row = 0; row < wide - 1; row++) {
    for (let column = 0; column < wide - 1; column++) {
      const topLeft = grid.at(row, column);
      const topRight = grid.at(row, column + 1);
      const bottomRight = grid.at(row + 1, column + 1);
      const bottomLeft = grid.at(row + 1, column);
      const kind =
        (topLeft >= level ? 1 : 0) |
        (topRight >= level ? 2 : 0) |
        (bottomRight >= level ? 4 : 0) |
        (bottomLeft >= level ? 8 : 0);
      if (kind === 0 || kind === 15) continue;
      if (Number.isNaN(topLeft + topRight + bottomRight + bottomLeft)) continue;
      const first = 2 * (row * wide + column);
      const sides = [first, first + 3, first + 2 * wide, first + 1];
      for (const [a, b] of joins[kind]!) {
        link(sides[a]!, sides[b]!);
        link(sides[b]!, sides[a]!);
      }
    }
  }
  return links;
}

/** The line that begins at an edge; takes its links away. */
function walk(start: number, links: Int32Array, grid: Grid): number[] {
  const line = grid.crossing(start);
  for (let edge = start; ;) {
    const way = links[2 * edge] === -1 ? 2 * edge + 1 : 2 * edge;
    const next = links[way]!;
    if (next === -1) return line;
    links[way] = -1;
    links[links[2 * next] === edge ? 2 * next : 2 * next + 1] = -1;
    line.push(...grid.crossing(next));
    edge = next;
  }
}

/**
 * The lines where a square field, (size, size) row-major, crosses `level`, by marching squares with linear
 * interpolation. None passes between values of which one is NaN.
 */
export function contour(field: ArrayLike<number>, size: number, level: number): ContourLine[] {
  const grid = new Grid(field, size, level);
  const links = linksOf(grid, level);
  const lines: ContourLine[] = [];
  // Lines that leave the picture begin at an edge with one way on; what is left then is closed.
  for (const mostWays of [1, 2]) {
    for (let edge = 0; 2 * edge < links.length; edge++) {
      const ways = (links[2 * edge] === -1 ? 0 : 1) + (links[2 * edge + 1] === -1 ? 0 : 1);
      if (ways > 0 && ways <= mostWays) lines.push(walk(edge, links, grid));
    }
  }
  return lines;
}

/** Strokes lines over a picture, with round joints and ends. */
export function strokeContour(ctx: AnyContext, lines: readonly ContourLine[], rect: Rect): void {
  ctx.beginPath();
  for (const line of lines) {
    for (let i = 0; i < line.length; i += 2) {
      const [x, y] = [rect.x + line[i]! * rect.width, rect.y + line[i + 1]! * rect.height];
      if (i === 0) ctx.moveTo(x, y);
      else ctx.lineTo(x, y);
    }
  }
  ctx.lineCap = "round";
  ctx.lineJoin = "round";
  ctx.stroke();
}
