/** The command line, attributes and addresses share one grammar: they read a text as the same value. */
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import * as commandLine from "../../../web/cli/values.js";
import { readAttribute } from "../../../web/elements/shared/figure/figure-state.js";
import { parseChoice } from "../../../web/elements/shared/functions/activation-choice.js";
import type { ActivationLike } from "../../../web/engine/index.js";
import { readState, writeState } from "../../../web/elements/shared/share/address-text.js";

type List = readonly string[] | readonly number[];

function fromAddress(text: string, like: List) {
  const query = new URLSearchParams();
  query.set("figure.list", text);
  return readState(new URLSearchParams(query.toString()), "figure.", { list: like }).list as List;
}

/** Reads one activation; without parameters it becomes its name or formula alone. */
const brief = (text: string): ActivationLike => {
  const choice = parseChoice(text);
  return choice.parameters ? choice : choice.activation;
};

/** What reads lists of activations, by its name in the tests. */
const functionReaders: Record<string, (text: string) => ActivationLike[]> = {
  "the command line": (text) => commandLine.activations(text, "--activations"),
  attributes: (text) => (readAttribute("functions", text, ["tanh"]) as string[]).map(brief),
  addresses: (text) => (fromAddress(text, ["tanh"]) as string[]).map(brief),
};

const withParameters = (activation: string, parameters: Record<string, number>) => ({
  activation,
  parameters,
});
const hardtanh = withParameters("hardtanh", { min_val: -2, max_val: 2 });

const functions: [text: string, value: ActivationLike[]][] = [
  ["relu", ["relu"]],
  ["relu,gelu", ["relu", "gelu"]],
  [" relu , gelu ", ["relu", "gelu"]],
  ["relu gelu\n  tanh", ["relu", "gelu", "tanh"]],
  ["elu(alpha=2)", [withParameters("elu", { alpha: 2 })]],
  ["elu ( alpha = 2 )", [withParameters("elu", { alpha: 2 })]],
  ["relu()", ["relu"]],
  ["hardtanh(min_val=-2,max_val=2)", [hardtanh]],
  ["hardtanh(min_val=-2;max_val=2)", [hardtanh]],
  ["hardtanh(min_val=-2, max_val=2), relu", [hardtanh, "relu"]],
  ["hardtanh(min_val=-2, max_val=2) relu", [hardtanh, "relu"]],
  ["x - 1", ["x - 1"]],
  ["x -1", ["x -1"]],
  ["e - x", ["e - x"]],
  ["relu, x + 1", ["relu", "x + 1"]],
  ["relu gelu, x + 1", ["relu gelu", "x + 1"]],
  ["x * tanh(x)", ["x * tanh(x)"]],
  ["max(x, 0), max(0, min(x, 1))", ["max(x, 0)", "max(0, min(x, 1))"]],
  ["x == 1 ? 0 : x", ["x == 1 ? 0 : x"]],
  ["max(a == 1, x)", ["max(a == 1, x)"]],
  ["a*x+tanh(x);a=2", [withParameters("a*x+tanh(x)", { a: 2 })]],
  ["a*x + b; a=2; b=-1e-3", [withParameters("a*x + b", { a: 2, b: -1e-3 })]],
  ["a*x + b; a=2, b=.5, relu", [withParameters("a*x + b", { a: 2, b: 0.5 }), "relu"]],
  ["max(x\\,a*x);a=0.5,relu", [withParameters("max(x,a*x)", { a: 0.5 }), "relu"]],
  ["((", ["(("]],
  ["((,relu", ["((", "relu"]],
  ["elu(alpha=inf)", [withParameters("elu", { alpha: Infinity })]],
];

/** What reads lists of numbers, by its name in the tests. */
const numberReaders = {
  "the command line": (text: string) => commandLine.numbers(text, "--at"),
  attributes: (text: string) => readAttribute("seeds", text, [0]) as number[],
  addresses: (text: string) => fromAddress(text, [0]) as number[],
};

const numbers: [text: string, value: number[]][] = [
  ["1", [1]],
  ["1,2", [1, 2]],
  ["1, -.5 ,2e3", [1, -0.5, 2000]],
  ["1 2  3", [1, 2, 3]],
  ["0..3", [0, 1, 2, 3]],
  ["0..2,42", [0, 1, 2, 42]],
  ["inf,-Infinity", [Infinity, -Infinity]],
];

describe("the grammar of lists of functions", () => {
  for (const [reader, read] of Object.entries(functionReaders)) {
    for (const [text, value] of functions) {
      test(`${reader}: ${JSON.stringify(text)}`, () => assert.deepEqual(read(text), value));
    }
  }
});

describe("the grammar of lists of numbers", () => {
  for (const [reader, read] of Object.entries(numberReaders)) {
    for (const [text, value] of numbers) {
      test(`${reader}: ${JSON.stringify(text)}`, () => assert.deepEqual(read(text), value));
    }
  }

  test("ranges are the same as seeds", () => {
    for (const text of ["7", "0..9", "0..4,42", "1 2 3"]) {
      assert.deepEqual(commandLine.seeds(text, "--seeds"), numberReaders.attributes(text));
    }
  });

  test("what is no list of numbers is none, and the command line says why", () => {
    for (const text of ["1,x", "1,,2", "9..0", "0..4294967295", "0x10"]) {
      assert.equal(fromAddress(text, [0]), undefined, text);
      assert.throws(() => readAttribute("at", text, [5]), /^ConfigError: at must be /, text);
      assert.throws(() => commandLine.numbers(text, "--at"), /^ConfigError: --at must be /, text);
    }
  });
});

describe("an address", () => {
  const written = (list: List) => {
    const query = new URLSearchParams();
    writeState(query, "figure.", { list }, { list: ["none"] });
    return query.get("figure.list");
  };

  test("is written as ever", () => {
    assert.equal(written(["relu", "elu(alpha=2)"]), "relu,elu(alpha=2)");
    assert.equal(written(["max(x,a*x);a=0.5", "e - x"]), "max(x\\,a*x);a=0.5,e - x");
    assert.equal(written(["a\\b", ""]), "a\\\\b,");
    assert.equal(written([3, 0.1, -1e-7]), "3,0.1,-1e-7");
    assert.equal(written([]), "");
  });

  test("reads back as written", () => {
    for (const list of [
      ["max(x, 0)", "((", "relu", "x, y"],
      ["x - 1"],
      ["a\\b", "\\", "c"],
      ["relu", "", "tanh", ""],
      [],
    ]) {
      assert.deepEqual(fromAddress(written(list) ?? "", ["tanh"]), list);
    }
    assert.deepEqual(fromAddress(written([1e21, 5e-324, -0]) ?? "", [1]), [1e21, 5e-324, 0]);
  });
});
