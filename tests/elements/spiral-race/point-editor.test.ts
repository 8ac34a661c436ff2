import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { pointEditorScales } from "../../../web/elements/spiral-race/point-editor/point-editor-drawing.js";
import { countOf, erased, nearest, placed, pointsText } from "../../../web/elements/spiral-race/point-editor/edited-points.js"; // prettier-ignore
import { parsePoints } from "../../../web/engine/index.js";

describe("points of one's own", () => {
  const two = placed(placed([], 0.123456, -0.5, 0), 1, 1, 1);

  test("are kept as the core takes them, to a thousandth", () => {
    assert.deepEqual(two, [0.123, -0.5, 0, 1, 1, 1]);
    assert.equal(countOf(two), 2);
    assert.ok(Object.is(placed([], -1e-9, 0, 0)[0], 0), "no negative zero in a link");
  });

  test("are erased one at a time, the nearest first, and only within reach", () => {
    assert.equal(nearest(two, 0.9, 0.9, 0.2), 3);
    assert.deepEqual(erased(two, 0.9, 0.9, 0.2), [0.123, -0.5, 0]);
    assert.equal(erased(two, -1, 1, 0.2), two, "nothing there");
    assert.equal(nearest([], 0, 0, 9), -1);
  });

  test("read back as they are written out", () => {
    assert.deepEqual(parsePoints(pointsText(two)), two);
    assert.deepEqual(parsePoints(pointsText([])), []);
  });
});

describe("the pad", () => {
  test("has y upward, and the whole of its square", () => {
    const { x, y } = pointEditorScales(2, { x: 10, y: 20, width: 100, height: 100 });
    assert.deepEqual([x(-2), x(2), y(-2), y(2)], [10, 110, 120, 20]);
  });
});
