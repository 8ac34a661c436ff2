import assert from "node:assert/strict";
import { test } from "node:test";
import { snippetsIn } from "./support/snippets.js";

const fence = "```";

test("only blocks that are marked are run, each whole", () => {
  const markdown = [
    "# Title",
    `${fence}js`,
    "not this",
    fence,
    `${fence}js test`,
    "one();",
    "",
    "two();",
    fence,
    "between",
    `${fence}js test`,
    "three();",
    fence,
  ].join("\n");
  assert.deepEqual(snippetsIn(markdown), [
    { line: 5, text: "one();\n\ntwo();" },
    { line: 11, text: "three();" },
  ]);
});

test("a block that is never closed is an error", () => {
  assert.throws(() => snippetsIn(`${fence}js test\none();`), /line 1 is never closed/);
});
