import assert from "node:assert/strict";
import { test } from "node:test";
import { ConfigError, loadEngine } from "../../../web/engine/index.js";

const engine = await loadEngine();

/** Tests that a call throws a ConfigError with one matching sentence and leaves no object alive. */
function refuses(name: string, call: () => unknown, sentence: RegExp | string): void {
  test(name, () => {
    assert.throws(call, (error) => {
      assert.ok(error instanceof ConfigError, String(error));
      if (typeof sentence === "string") assert.equal(error.message, sentence);
      else assert.match(error.message, sentence);
      assert.ok(!error.message.includes("\n"));
      return true;
    });
    assert.equal(engine.liveObjects(), 0);
  });
}

// Calls that accept values which the types forbid.
const explore = (config: unknown) => () => engine.explore(config as object);
const runner = (config: unknown) => () => engine.createRunner(config as object);
const race = (config: unknown) => () => engine.createRace(config as object);

refuses(
  "a mistyped option",
  explore({ sampels: 5 }),
  "unknown option 'sampels'; did you mean samples?",
);
refuses(
  "an option from nowhere",
  explore({ colour: "red" }),
  "unknown option 'colour'; there are activation, from, to, samples and extra",
);
refuses("a configuration that is none", explore(5), "the configuration must be an object, got 5");
refuses(
  "a list for a configuration",
  explore([]),
  "the configuration must be an object, got a list",
);
refuses("a number as text", explore({ samples: "5" }), 'samples must be a whole number, got "5"');
refuses("a fraction", explore({ samples: 5.5 }), "samples must be a whole number, got 5.5");
refuses(
  "a number that no int holds",
  explore({ samples: 2 ** 32 + 1 }),
  "samples must be a whole number from -2147483647 to 2147483647, got 4294967297",
);
refuses("a range to nowhere", explore({ to: NaN }), "to must be a finite number, got NaN");
refuses("null", explore({ to: null }), "to must be a finite number, got null");
refuses("an empty range", explore({ from: 1, to: 1 }), /from|to/);
refuses(
  "a mistyped activation",
  explore({ activation: "sigmiod" }),
  /'sigmiod'.*did you mean sigmoid/,
);
refuses(
  "an activation that is no word",
  explore({ activation: 5 }),
  "activation must be an id or { activation, parameters }, got 5",
);
refuses(
  "a mistyped parameter",
  explore({ activation: { activation: "elu", parameters: { alhpa: 1 } } }),
  "unknown parameter 'alhpa' of elu; did you mean alpha?",
);
refuses(
  "a parameter of a function that has none",
  explore({ activation: { activation: "relu", parameters: { alpha: 1 } } }),
  "unknown parameter 'alpha' of relu; it has none",
);
refuses(
  "a parameter that is no number",
  explore({ activation: { activation: "elu", parameters: { alpha: "1" } } }),
  'alpha of elu must be a finite number, got "1"',
);
refuses(
  "a parameter out of its range",
  explore({ activation: { activation: "elu", parameters: { alpha: -1e9 } } }),
  /alpha.*-1000000000|alpha.*-1e\+?0?9/,
);
refuses("a network without width", runner({ layers: [2, 0, 1] }), /hidden width.*1 to 256.*got 0/);
refuses(
  "a width as text",
  runner({ layers: [2, "8", 1] }),
  'layer width must be a whole number, got "8"',
);
refuses("layers that are no list", runner({ layers: 32 }), "layers must be a list, got 32");
refuses(
  "a learning rate that is none",
  runner({ learningRate: NaN }),
  "learning rate must be a finite number, got NaN",
);
refuses("a learning rate of zero", runner({ learningRate: 0 }), /learning rate.*got 0/);
refuses("epochs without end", runner({ epochs: 1e9 }), /epochs.*1 to 100000.*got 1000000000/);
refuses("a switch as text", runner({ skip: "yes" }), 'skip must be true or false, got "yes"');
refuses(
  "layer activations that are no words",
  runner({ layerActivations: [1] }),
  "layer activations must be a string, got 1",
);
refuses("a loss that is none", runner({ loss: "hing" }), /'hing'; did you mean hinge/);
refuses("an empty dataset", runner({ points: 0 }), /points.*got 0/);
refuses("an unknown optimizer", runner({ optimizer: "adma" }), /adma.*did you mean adam/);
refuses("an unknown precision", runner({ precision: "half" }), /precision.*half/);
refuses(
  "a negative seed",
  runner({ seed: -1 }),
  "seed must be a whole number from 0 to 4294967295, got -1",
);
refuses(
  "a seed that wraps around",
  race({ seeds: [2 ** 32] }),
  "seed must be a whole number from 0 to 4294967295, got 4294967296",
);
refuses("no seeds", race({ seeds: [] }), "seeds must hold at least one, got none");
refuses(
  "no activations",
  race({ activations: [] }),
  "activations must name at least one, got none",
);
refuses(
  "too many runners",
  race({ seeds: Array.from({ length: 200 }, (_, seed) => seed) }),
  "a race has at most 1000 runners, got 1600: 8 activations with 200 seeds",
);
refuses(
  "points that are no numbers",
  () => engine.evaluate({ at: [1, "2"] as number[] }),
  'at must be numbers, got "2"',
);
refuses("a flow of no depth", () => engine.gradientFlow({ depth: 0 }), /depth.*1 to 64.*got 0/);
refuses("a flow without seeds", () => engine.gradientFlow({ seeds: [] }), /seed/);

test("steps and pictures of a runner are checked, too", () => {
  const live = engine.createRunner({ layers: [2, 3, 1], points: 4 });
  assert.throws(() => live.advance(-1), /epochs to advance must be 0 or more, got -1/);
  assert.throws(() => live.advance(0.5), /epochs to advance must be a whole number, got 0.5/);
  assert.throws(() => live.boundary(0, 1), ConfigError);
  assert.throws(() => live.boundary(8, NaN), /extent must be a finite number, got NaN/);
  assert.throws(() => live.boundary(8, -1), ConfigError);
  live.dispose();
});

test("an undefined field is as good as none", () => {
  assert.equal(engine.explore({ samples: undefined }).x.length, 501);
});
