import { contour, type Segment } from "../../../plot/decision-boundary/contour.js";
import type { Point } from "./path-text.js";

/** Width of the frame around a field: a repetition of its outermost values, and a rim below every level. */
const FRAME = 2;

/** A field in its frame, so that its contours close outside the picture. */
function framed(field: ArrayLike<number>, size: number): Float64Array {
  const wide = size + 2 * FRAME;
  const inside = (i: number): number => Math.min(size - 1, Math.max(0, i - FRAME));
  return Float64Array.from({ length: wide * wide }, (_, i) => {
    const [row, column] = [Math.floor(i / wide), i % wide];
    const isRim = Math.min(row, column) === 0 || Math.max(row, column) === wide - 1;
    return isRim ? -1 : field[inside(row) * size + inside(column)]!;
  });
}

/** An end of segments, with the ends that these lead to. */
interface Node {
  point: Point;
  ways: Node[];
}

/** The ends of segments, joined as the segments are. */
function nodesOf(segments: readonly Segment[]): Set<Node> {
  const nodes = new Map<string, Node>();
  const nodeAt = (x: number, y: number): Node => {
    const key = `${x} ${y}`;
    const node = nodes.get(key) ?? { point: [x, y], ways: [] };
    nodes.set(key, node);
    return node;
  };
  for (const [x0, y0, x1, y1] of segments) {
    const [from, to] = [nodeAt(x0, y0), nodeAt(x1, y1)];
    from.ways.push(to);
    to.ways.push(from);
  }
  return new Set(nodes.values());
}

/** The points of the ring on which `start` lies, in order; takes them out of `left`. */
function walk(start: Node, left: Set<Node>): Point[] {
  const ring: Point[] = [];
  for (let at: Node | undefined = start; at; at = at.ways.find((way) => left.has(way))) {
    left.delete(at);
    ring.push(at.point);
  }
  return ring;
}

/**
 * Closed lines around the places where a field, (size, size) row-major, is at least `level`, on a picture of which a
 * side is `side` units. Lines that leave the picture close outside it.
 */
export function rings(
  field: ArrayLike<number>,
  size: number,
  level: number,
  side: number,
): Point[][] {
  const wide = size + 2 * FRAME;
  const place = (share: number): number => ((share * wide - FRAME) / size) * side;
  const left = nodesOf(contour(framed(field, size), wide, level));
  const found: Point[][] = [];
  for (const node of left) {
    found.push(walk(node, left).map(([x, y]) => [place(x), place(y)]));
  }
  return found;
}
