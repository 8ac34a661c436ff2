import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { moved, orderOf, ranked } from "../../web/page/order-guess/order.js";
import { guessResult } from "../../web/page/order-guess/words.js";

const ids = ["tanh", "relu", "gelu"];

describe("a guessed order", () => {
  it("moves one and leaves the others as they were, inside the list", () => {
    assert.deepEqual(moved(ids, "gelu", 0), ["gelu", "tanh", "relu"]);
    assert.deepEqual(moved(ids, "tanh", 1), ["relu", "tanh", "gelu"]);
    assert.deepEqual(moved(ids, "relu", 99), ["tanh", "gelu", "relu"]);
    assert.deepEqual(moved(ids, "relu", -4), ["relu", "tanh", "gelu"]);
  });

  it("counts only if it has just the racers", () => {
    assert.deepEqual(orderOf(["gelu", "tanh", "relu"], ids), ["gelu", "tanh", "relu"]);
    for (const guess of [[], ["gelu"], ["gelu", "gelu", "relu"], ["gelu", "tanh", "mish"]]) {
      assert.equal(orderOf(guess, ids), ids);
    }
  });

  it("is set against arrivals, who never arrives last", () => {
    const places = [
      { id: "sigmoid", epochs: null },
      { id: "relu", epochs: 300 },
      { id: "elu", epochs: null },
      { id: "gelu", epochs: 120 },
    ];
    assert.deepEqual(ranked(places).map(({ id }) => id), ["gelu", "relu", "sigmoid", "elu"]); // prettier-ignore
  });

  it("is judged in words at both ends", () => {
    const result = [
      { id: "gelu", epochs: 120 },
      { id: "relu", epochs: 300 },
      { id: "tanh", epochs: null },
    ];
    const say = (guess: string[]) => guessResult(guess, result, (id) => id);
    assert.equal(say(["gelu", "relu", "tanh"]), "The race came in just as you said.");
    assert.equal(
      say(["relu", "gelu", "tanh"]),
      "gelu came first, you had it second. tanh came last and never got there, as you said.",
    );
  });
});
