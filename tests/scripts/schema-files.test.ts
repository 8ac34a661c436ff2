/** The files that the build generates from a schema, here a made-up one. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { schemaFiles } from "../../scripts/build/schema.mjs";
import type { Schema, Setting } from "../../scripts/build/schema/description.mjs";
import { comment, defaultInWords } from "../../scripts/build/schema/words.mjs";

const setting = (rest: Partial<Setting>): Setting => ({
  name: "rate",
  kind: "number",
  label: "rate",
  meaning: "step size",
  default: 0.5,
  range: {},
  count: {},
  ...rest,
});

const rule = setting({
  name: "rule",
  kind: "text",
  label: "rule",
  meaning: "how to step",
  default: "plain",
  type: "Rule",
  choices: [
    { id: "plain", name: "Plain", uses: [], own: { rate: 0.5 } },
    { id: "heavy", name: "Heavy", uses: ["rate"], own: { rate: 0.25 } },
  ],
});

const rate = setting({
  of: "rule",
  range: { words: "above 0", min: 0, isMinOpen: true },
  special: { value: -1, word: "own", meaning: "the rule's own" },
  default: -1,
});

const walk = { name: "WalkConfig", meaning: "A walk.", settings: [rule, rate] };

const schema: Schema = {
  configs: [walk],
  structs: [
    {
      name: "WalkResult",
      meaning: "Where it led.",
      fields: [
        { name: "path", type: "Float64Array", meaning: "all places" },
        { name: "end", type: "Health | undefined", meaning: "" },
      ],
    },
  ],
  experiments: [
    { name: "walk", config: "WalkConfig", result: "WalkResult", module: "functions" },
    { name: "race", config: "WalkConfig", result: "WalkResult", module: "networks" },
  ],
  tables: { ends: new Float64Array([-Infinity, 0.5]), names: ["a"], isDrawn: true },
  initializers: [{ id: "flat", shape: "uniform", drawsBiases: true }],
  constants: [
    { name: "most", meaning: "Steps of a walk at most.", value: 7 },
    { name: "ways", meaning: "Where it may lead.", value: ["up", "down"] },
  ],
};

const has = (file: string, ...pieces: string[]) => {
  const text = schemaFiles(schema)[file];
  assert.ok(text, `${file} is written`);
  for (const piece of pieces)
    assert.ok(text.includes(piece), `${piece} is not in ${file}:\n${text}`);
};

describe("the files that the build writes from the schema", () => {
  it("have types with docstrings, and import those of others", () => {
    has(
      "types.ts",
      'import type { Health } from "../types/index.js";',
      'export type Rule = "plain" | "heavy";',
      '/** How to step. One of `plain`, `heavy`. Default "plain". */\n  rule: Rule;',
      "Step size. Of rule `heavy`. Above 0. -1 is the rule's own. Default -1 (the rule's own).",
      "  /** All places. */\n  path: Float64Array;\n  end: Health | undefined;\n",
      "  walk: { config: WalkConfig; result: WalkResult };\n",
    );
  });

  it("have kinds, for each configuration and each experiment", () => {
    has("kinds.ts", '  rule: "text",\n  rate: "number",\n', "  walk: walkKinds,\n");
  });

  it("have settings, with whom they apply to and what is a choice's own", () => {
    has(
      "settings.ts",
      "export const walkSettings: Settings<types.WalkConfig> = {",
      '"choices":[{"id":"plain","name":"Plain"},{"id":"heavy","name":"Heavy"}]',
      '"appliesTo":{"rule":["heavy"]},"own":{"plain":0.5,"heavy":0.25}',
    );
  });

  it("have names of experiments, and draws of initializers", () => {
    has("experiment-names.ts", '{"walk":"functions","race":"networks"};');
    has("initializers.ts", '= "uniform";', '  flat: {"shape":"uniform","drawsBiases":true},');
  });

  it("have constants, with literal types", () => {
    has(
      "constants.ts",
      "/** Steps of a walk at most. */\nexport const most = 7;\n",
      'export const ways = ["up","down"] as const;\n',
    );
  });

  it("have the catalogue's tables, with numbers that JSON lacks", () => {
    has("tables.ts", '= { ends: [-Infinity, 0.5], names: ["a"], isDrawn: true };');
  });

  it("are not written for a kind that has no type", () => {
    const odd = { ...schema, configs: [{ ...walk, settings: [setting({ kind: "odd" })] }] };
    assert.throws(() => schemaFiles(odd), { message: "rate is of a kind without a type: odd" });
  });
});

describe("words of the schema", () => {
  it("tell defaults, long runs of whole numbers by their ends", () => {
    const words = (value: unknown) => defaultInWords(setting({ default: value }));
    assert.equal(words("adam"), '"adam"');
    assert.equal(words(true), "true");
    assert.equal(words(Int32Array.of(2, 32, 1)), "[2, 32, 1]");
    assert.equal(words(Uint32Array.of(0, 1, 2, 3, 4, 5)), "0 to 5");
  });

  it("break docstrings into lines of a hundred characters", () => {
    assert.equal(comment(""), "");
    assert.equal(comment("Short."), "/** Short. */\n");
    const long = comment(`${"word ".repeat(40)}end.`, "  ");
    assert.ok(long.startsWith("  /**\n   * word"));
    assert.ok(long.split("\n").every((line) => line.length <= 100));
    assert.equal(long.match(/word/g)?.length, 40);
  });
});
