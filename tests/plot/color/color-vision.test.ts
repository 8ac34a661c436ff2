import assert from "node:assert/strict";
import { test } from "node:test";
import { difference, type Lab } from "../support/color-vision.js";

// Pairs of CIELAB colours and their difference, from the test data published with Sharma, Wu and Dalal,
// "The CIEDE2000 color-difference formula" (2005).
const published: [Lab, Lab, number][] = [
  [[50, 2.6772, -79.7751], [50, 0, -82.7485], 2.0425],
  [[50, 3.1571, -77.2803], [50, 0, -82.7485], 2.8615],
  [[50, 0, 0], [50, -1, 2], 2.3669],
  [[50, 2.5, 0], [73, 25, -18], 27.1492],
  [[50, 2.5, 0], [58, 24, 15], 19.4535],
  [[60.2574, -34.0099, 36.2677], [60.4626, -34.1751, 39.4387], 1.2644],
  [[2.0776, 0.0795, -1.135], [0.9033, -0.0636, -0.5514], 0.9082],
];

test("the colour difference agrees with the published test data", () => {
  for (const [a, b, expected] of published) {
    assert.ok(Math.abs(difference(a, b) - expected) < 5e-5, `${difference(a, b)} for ${expected}`);
    assert.equal(difference(a, b).toFixed(9), difference(b, a).toFixed(9));
  }
});
