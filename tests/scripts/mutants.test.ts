import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { equivalents, mutantOf, shuffled } from "../../scripts/check/mutants/choice.mjs";
import { mutate, mutationsOf } from "../../scripts/check/mutants/mutations.mjs";
import { drawsFrom } from "../../scripts/lib/random.mjs";
import { textOf } from "../../scripts/lib/shell.mjs";

/** What each fault makes of a source. */
const faults = (text: string, file = "source.cpp") =>
  mutationsOf(text, file).map((mutation) => `${mutation.operator}: ${mutate(text, mutation)}`);

describe("the faults of a source", () => {
  it("are changed signs, numbers, conditions and statements", () => {
    assert.deepEqual(faults("x = a + b;"), ["arithmetic: x = a - b;"]);
    assert.deepEqual(faults("y = a < b && c;"), [
      "comparison: y = a <= b && c;",
      "logic: y = a < b || c;",
    ]);
    assert.deepEqual(faults("return f(7);"), ["constant: return f(8);"]);
    assert.deepEqual(faults("x = 2.5e-3F;"), ["constant: x = (2.5e-3F * 1.001F);"]);
    assert.deepEqual(faults("x = std::max(a, b);"), ["min and max: x = std::min(a, b);"]);
    assert.deepEqual(faults("if (f(a)) return b;"), ["condition: if (!(f(a))) return b;"]);
    assert.deepEqual(faults("{\n  grow(a);\n  return b;\n}"), [
      "statement: {\n  ;\n  return b;\n}",
    ]);
  });

  it("are in code alone: not in comments, texts, types and declarations", () => {
    for (const text of [
      "// a + b",
      "/// f(7) is true",
      'say("1 + 2 < 3");',
      "#define HALF 1 / 2",
      "template <int n = 3>",
      "std::vector<int>&& all",
      "static_assert(a < b);",
      "std::array<double, 3> x;",
    ]) {
      assert.deepEqual(faults(text), [], text);
    }
  });

  it("are found in TypeScript, too", () => {
    const faultsOf = (text: string) => faults(text, "source.ts");
    assert.deepEqual(faultsOf("const x: number = a - b;"), [
      "arithmetic: const x: number = a + b;",
    ]);
    assert.deepEqual(faultsOf("return a === b;"), ["comparison: return a !== b;"]);
    assert.deepEqual(faultsOf("return a ?? b;"), ["logic: return a && b;"]);
    assert.deepEqual(faultsOf("return !a;"), ["negation: return a;"]);
    assert.deepEqual(faultsOf("return a ? b : c;"), ["choice: return a && false ? b : c;"]);
    assert.deepEqual(faultsOf("all.some(is);"), ["some and all: all.every(is);"]);
    assert.deepEqual(faultsOf("f(20_000, 0.5);"), [
      "constant: f(20001, 0.5);",
      "constant: f(20_000, (0.5 * 1.5));",
    ]);
    assert.deepEqual(faultsOf("{\n  this.#grow(a);\n  return b;\n}"), [
      "statement: {\n  ;\n  return b;\n}",
    ]);
    assert.deepEqual(faultsOf("`${a + b} + 1`"), ["arithmetic: `${a - b} + 1`"]);
  });

  it("are in no type, text or import of TypeScript", () => {
    for (const text of [
      "// a + b",
      "/** f(7) is true. */",
      "type Three = A extends B ? 1 : 2;",
      "interface A { readonly kind: 3; is: true }",
      "const a = `1 + 2 < 3`;",
      "const a = /1 + 2/;",
      "const a = f<1 | 2>(b) as 3;",
    ]) {
      assert.deepEqual(faults(text, "source.ts"), [], text);
    }
  });

  it("are in no file of another language", () => {
    assert.deepEqual(faults("a = b + 1", "source.py"), []);
  });
});

describe("the choice of faults", () => {
  it("names the line, and what becomes of it", () => {
    const text = "int f() {\n  return a + b;\n}\n";
    const [mutation] = mutationsOf(text, "src/f.cpp");
    assert.ok(mutation);
    const { file, row, line, becomes } = mutantOf("src/f.cpp", text, mutation);
    assert.deepEqual(
      [file, row, line, becomes],
      ["src/f.cpp", 2, "return a + b;", "return a - b;"],
    );
  });

  it("follows from its seed, and leaves nothing out", () => {
    const numbers = Array.from({ length: 100 }, (_, i) => i);
    const first = shuffled(numbers, drawsFrom(1));
    assert.deepEqual(shuffled(numbers, drawsFrom(1)), first);
    assert.notDeepEqual(shuffled(numbers, drawsFrom(2)), first);
    assert.deepEqual(
      first.toSorted((a, b) => a - b),
      numbers,
    );
  });

  it("leaves out what changes no result, each with a reason", () => {
    for (const { file, line, becomes, why } of equivalents()) {
      const text = textOf(file);
      const mutants = mutationsOf(text, file).map((mutation) => mutantOf(file, text, mutation));
      const isThere = mutants.some((each) => each.line === line && each.becomes === becomes);
      assert.ok(isThere, `${file} has no fault that makes of "${line}" "${becomes}"`);
      assert.match(why, /^[^.]+\.$/);
    }
  });
});
