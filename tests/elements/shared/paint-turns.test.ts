import assert from "node:assert/strict";
import { afterEach, beforeEach, mock, test } from "node:test";
import { PaintTurns, WHOLE } from "../../../web/elements/shared/picture/paint-turns.js";

/** Milliseconds that have passed. */
let clock = 0;
/** Frames so far, of all tests: the page knows which one it is in. */
let frames = 0;

beforeEach(() => void mock.method(performance, "now", () => clock));
afterEach(() => mock.restoreAll());

const canvases = ["a", "b", "c", "d"].map((name) => ({ name }) as unknown as Element);

/** What a figure paints of some canvases in a frame, when each painting takes so many milliseconds. */
function painted(turns: PaintTurns, cost: number, { frame = ++frames, all = canvases } = {}) {
  const names: string[] = [];
  turns.begin(frame);
  for (const canvas of all) {
    turns.take(canvas, () => {
      clock += cost;
      names.push((canvas as unknown as { name: string }).name);
    });
  }
  return { names: names.join(""), isLate: turns.isLate };
}

test("what takes little is painted in one frame", () => {
  assert.deepEqual(painted(new PaintTurns(), 0.9), { names: "abcd", isLate: false });
});

test("what a frame has no time for comes in the next ones, each canvas once", () => {
  const turns = new PaintTurns();
  assert.deepEqual(painted(turns, 3), { names: "ab", isLate: true });
  const rest = canvases.slice(2);
  assert.deepEqual(painted(turns, 3, { all: rest }), { names: "cd", isLate: false });
});

test("one painting a frame is made, however long it takes", () => {
  const turns = new PaintTurns();
  const left = [...canvases];
  const order = canvases.map(() => {
    const { names } = painted(turns, 500, { all: left });
    left.shift();
    return names;
  });
  assert.deepEqual(order, ["a", "b", "c", "d"]);
});

test("canvases that change in every frame take turns: none is left out", () => {
  const turns = new PaintTurns();
  const order = Array.from({ length: 6 }, () => {
    turns.ask();
    return painted(turns, 3).names;
  });
  assert.deepEqual(order, ["ab", "cd", "ab", "cd", "ab", "cd"]);
});

test("pictures that are new whenever they are looked at are painted once for each drawing", () => {
  const turns = new PaintTurns();
  turns.ask();
  assert.deepEqual(painted(turns, 3), { names: "ab", isLate: true });
  assert.deepEqual(painted(turns, 3), { names: "cd", isLate: false });
});

test("the figures of a page share a frame's time", () => {
  const [first, second] = [new PaintTurns(), new PaintTurns()];
  const frame = ++frames;
  assert.equal(painted(first, 1.5, { frame }).names, "abc");
  assert.deepEqual(painted(second, 1.5, { frame }), { names: "", isLate: true });
  assert.equal(painted(second, 0.5).names, "abcd");
});

test("a page that is printed is painted whole", () => {
  const turns = new PaintTurns();
  painted(turns, 3);
  assert.deepEqual(painted(turns, 100, { frame: WHOLE }), { names: "abcd", isLate: false });
});
