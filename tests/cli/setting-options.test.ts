import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { collapse } from "../../web/cli/commands/collapse.js";
import { dying } from "../../web/cli/commands/dying.js";
import { evaluate } from "../../web/cli/commands/eval.js";
import { flow } from "../../web/cli/commands/flow.js";
import { race } from "../../web/cli/commands/race.js";
import { softmax } from "../../web/cli/commands/softmax.js";
import { xor } from "../../web/cli/commands/xor.js";
import type { Command } from "../../web/cli/command.js";
import { commandHelp } from "../../web/cli/help.js";
import * as tables from "../../web/engine/settings.js";
import type { Setting } from "../../web/engine/settings.js";

type Table = Readonly<Record<string, Setting>>;

/** Commands with the settings that they set, and those that a command says in its own way. */
const commands: [command: Command, table: Table, own: string[]][] = [
  [race, tables.runnerSettings, ["activation", "seed"]],
  [flow, tables.gradientFlowSettings, ["activation"]],
  [xor, tables.xorProofSettings, ["resolution"]], // no surface is printed
  [collapse, tables.collapseSettings, []],
  [dying, tables.dyingReluSettings, []],
  [softmax, tables.softmaxSettings, []],
  [evaluate, tables.evaluateSettings, ["activation"]],
];

for (const [command, table, own] of commands) {
  describe(`plot-twist ${command.name}`, () => {
    const help = commandHelp(command).replace(/\s+/g, " ");
    const fields = Object.values(command.options).map(({ field }) => field);

    test("has every setting as one option", () => {
      assert.equal(new Set(fields).size, fields.length);
      for (const name of Object.keys(table)) {
        assert.equal(fields.includes(name), !own.includes(name), name);
      }
    });

    test("says in its help what each setting means, its choices and its default", () => {
      for (const [name, { meaning, choices = [], default: usual, kind, special }] of Object.entries(
        table,
      )) {
        if (own.includes(name)) continue;
        assert.ok(help.includes(meaning.replace(/\s+/g, " ")), `${name}: ${meaning}`);
        for (const { id } of choices) assert.ok(help.includes(id), `${name}: ${id}`);
        const isPlain = (kind === "number" || kind === "whole") && usual !== special?.value;
        if (isPlain)
          assert.ok(help.includes(`default ${usual as number}`), `${name}: ${usual as number}`);
      }
    });

    test("keeps to lines of a hundred characters", () => {
      const rows = commandHelp(command)
        .split("\n")
        .filter((line) => line.startsWith("  "));
      for (const line of rows) assert.ok(line.length <= 100, line);
    });
  });
}

describe("an option", () => {
  const parse = (command: Command, name: string, text: string) =>
    command.options[name].parse(text, `--${name}`);

  test("takes the words that stand for special values and for true and false", () => {
    assert.equal(parse(race, "batch", "full"), 0);
    assert.equal(parse(race, "weight-decay", "own"), -1);
    assert.equal(parse(xor, "start", "article"), false);
    assert.equal(parse(collapse, "biases", "yes"), true);
    assert.throws(() => parse(collapse, "biases", "true"), /--biases must be 'yes' or 'no'/);
  });
});
