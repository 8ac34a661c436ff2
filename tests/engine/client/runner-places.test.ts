import assert from "node:assert/strict";
import { test } from "node:test";
import { placeOf } from "../../../web/engine/client/runner-places.js";

const placesOf = (runners: number, places: number): number[] =>
  Array.from({ length: runners }, (_, index) => placeOf(index, places));

test("every round gives each worker one runner", () => {
  for (const places of [1, 2, 3, 4, 7]) {
    const all = placesOf(10 * places, places);
    for (let round = 0; round < 10; round++) {
      const own = all.slice(round * places, (round + 1) * places);
      assert.equal(new Set(own).size, places);
    }
  }
});

test("two workers share out each of eight functions evenly over ten seeds", () => {
  const all = placesOf(80, 2);
  for (let activation = 0; activation < 8; activation++) {
    const seeds = all.filter((place, index) => index % 8 === activation && place === 0);
    assert.equal(seeds.length, 5);
  }
});
