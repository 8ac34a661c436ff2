import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { curveText } from "../../web/page/prerender/stills/curve-text.js";
import { lineText, simplify, type Point } from "../../web/page/prerender/stills/path-text.js";
import { rings } from "../../web/page/prerender/stills/rings.js";

/** Corners and control points of path data made of M, l and c, as absolute positions by command. */
function readPath(text: string): { command: string; points: Point[] }[] {
  let at: Point = [0, 0];
  return [...text.matchAll(/([Mlc])([^Mlcz]*)/g)].flatMap(([, command = "", rest = ""]) => {
    const values = (rest.match(/-?\d+/g) ?? []).map(Number);
    const size = command === "c" ? 6 : 2;
    const commands = [];
    for (let i = 0; i < values.length; i += size) {
      const points: Point[] = [];
      for (let k = i; k < i + size; k += 2) {
        const [x, y] = [values[k]!, values[k + 1]!];
        points.push(command === "M" ? [x, y] : [at[0] + x, at[1] + y]);
      }
      at = points.at(-1)!;
      commands.push({ command, points });
    }
    return commands;
  });
}

/** Distance of a point from a stretch between two others. */
function distance([x, y]: Point, [x0, y0]: Point, [x1, y1]: Point): number {
  const [dx, dy] = [x1 - x0, y1 - y0];
  const share = ((x - x0) * dx + (y - y0) * dy) / (dx * dx + dy * dy || 1);
  const t = Math.min(1, Math.max(0, share));
  return Math.hypot(x - x0 - t * dx, y - y0 - t * dy);
}

describe("paths of stills", () => {
  it("leave out only points that lie within the tolerance of the line", () => {
    const points = Array.from({ length: 400 }, (_, i): Point => [i, 80 * Math.sin(i / 25) + 3 * Math.sin(i)]); // prettier-ignore
    const kept = simplify(points, 2);
    assert.ok(kept.length < points.length / 3, `${kept.length} points are left`);
    for (const point of points) {
      const away = kept.slice(1).map((end, i) => distance(point, kept[i]!, end));
      assert.ok(Math.min(...away) <= 2, `${point.join(", ")} is ${Math.min(...away)} away`);
    }
  });

  it("lead through the points that they are made of, without drifting", () => {
    const points = Array.from({ length: 50 }, (_, i): Point => [i * 1.4, -i * 0.6]);
    const ends = readPath(lineText(points)).map(({ points: [point] }) => point);
    assert.deepEqual(
      ends,
      points.map(([x, y]) => [Math.round(x), Math.round(y)].map((value) => value + 0)),
    );
  });

  it("follow a curve by few cubics", () => {
    const samples = Array.from({ length: 121 }, (_, i) => {
      const x = i / 12 - 5;
      const y = Math.tanh(x);
      return { x: 100 * (x + 5), y: 500 - 400 * y, slope: -4 * (1 - y * y) };
    });
    const path = readPath(curveText(samples, []));
    assert.ok(path.length < 16, `${path.length} commands`);
    path.forEach(({ command, points }, i) => {
      if (i === 0) return;
      const from = path[i - 1]!.points.at(-1)!;
      const [a, b, to] = command === "c" ? points : [from, points[0]!, points[0]!];
      for (let t = 0; t <= 1; t += 0.05) {
        const weights = [(1 - t) ** 3, 3 * (1 - t) ** 2 * t, 3 * (1 - t) * t * t, t ** 3];
        const at = (k: 0 | 1) =>
          [from, a!, b!, to!].reduce((sum, point, j) => sum + weights[j]! * point[k], 0);
        const wanted = 500 - 400 * Math.tanh(at(0) / 100 - 5);
        assert.ok(Math.abs(at(1) - wanted) < 2, `${at(1)} for ${wanted} at ${at(0)}`);
      }
    });
  });

  it("lift the pen at a jump, and not at a corner", () => {
    const piece = (from: number, y: number) =>
      [0, 10].map((step) => ({ x: from + step, y, slope: 0 }));
    assert.equal(curveText([...piece(0, 5), ...piece(10, 5)], [2]).match(/M/g)?.length, 1);
    assert.equal(curveText([...piece(0, 5), ...piece(10, 9)], [2]).match(/M/g)?.length, 2);
  });

  it("surround a disc by one ring, and a half plane by one that closes outside the picture", () => {
    const size = 40;
    const field = (of: (x: number, y: number) => number) =>
      Float64Array.from({ length: size * size }, (_, i) => of((i % size) + 0.5, Math.floor(i / size) + 0.5)); // prettier-ignore
    const disc = rings(
      field((x, y) => 15 - Math.hypot(x - 20, y - 20)),
      size,
      0,
      size,
    );
    assert.equal(disc.length, 1);
    for (const [x, y] of disc[0]!) assert.ok(Math.abs(Math.hypot(x - 20, y - 20) - 15) < 0.05);
    const half = rings(
      field((_, y) => y - 20),
      size,
      0,
      size,
    );
    assert.equal(half.length, 1);
    const isOutside = ([x, y]: Point): boolean => Math.min(x, y) < 0 || Math.max(x, y) > size;
    for (const [x, y] of half[0]!) assert.ok(isOutside([x, y]) || Math.abs(y - 20) < 1e-9);
  });
});
