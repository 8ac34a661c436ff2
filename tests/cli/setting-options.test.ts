import assert from "node:assert/strict";
import { describe, test } from "node:test";
import type { Options } from "../../web/cli/arguments.js";
import type { Command } from "../../web/cli/command.js";
import { collapse } from "../../web/cli/commands/collapse.js";
import { dying } from "../../web/cli/commands/dying.js";
import { evaluate } from "../../web/cli/commands/eval.js";
import { flow } from "../../web/cli/commands/flow.js";
import { race } from "../../web/cli/commands/race.js";
import { raceOptions } from "../../web/cli/commands/race-options.js";
import { softmax } from "../../web/cli/commands/softmax.js";
import { xor } from "../../web/cli/commands/xor.js";
import { commandHelp } from "../../web/cli/help.js";
import { loadEngine } from "../../web/engine/index.js";
import * as tables from "../../web/engine/settings.js";

const catalogue = (await loadEngine()).catalogue();

/** A command, its table of settings, and the settings for which it has no option. */
type Row = [
  command: Command,
  settings: Readonly<Record<string, tables.Setting>>,
  without?: readonly string[],
];

const rows: Row[] = [
  [race, tables.raceSettings],
  [flow, tables.gradientFlowSettings, ["activation"]], // `--activations` takes several
  [xor, tables.xorProofSettings, ["resolution"]], // the command prints no surface
  [collapse, tables.collapseSettings],
  [dying, tables.dyingReluSettings],
  [softmax, tables.softmaxSettings],
  [evaluate, tables.evaluateSettings, ["activation"]], // the command takes it as an operand
  [evaluate, tables.evaluateVectorSettings, ["function", "parameters", "precision", "at"]],
];

const optionsOf = ({ described, options }: Command): Options => described?.(catalogue) ?? options;

/** The help's lines on a flag, joined to one; empty if it has none. */
function helpOf(command: Command, flag: string): string {
  const help = commandHelp(command, optionsOf(command)).replaceAll(/\n {4,}/g, " ");
  const start = `  --${flag}`;
  const line = help.split("\n").find((it) => /^[= ]/.test(it.slice(start.length)) && it.startsWith(start)); // prettier-ignore
  return (line ?? "").slice(start.length).replaceAll(/\s+/g, " ");
}

/** A default as the help prints it; `undefined` for seeds and flags, whose default it puts in words. */
function defaultOf({ kind, default: usual, special }: tables.Setting): string | undefined {
  if (special && special.value === usual) return special.word;
  if (kind === "seeds" || kind === "flag") return undefined;
  if (!Array.isArray(usual)) return String(usual);
  return usual.length === 0 ? "none" : usual.join(",");
}

for (const [command, settings, without = []] of rows) {
  const options = Object.entries(optionsOf(command));
  const flagOf = (field: string) => options.filter(([, option]) => option.field === field);

  describe(`plot-twist ${command.name}`, () => {
    for (const [name, setting] of Object.entries(settings)) {
      if (without.includes(name)) continue;

      test(`has an option for ${name}, and help on it`, () => {
        const [option, ...others] = flagOf(name);
        assert.ok(option);
        assert.equal(others.length, 0);
        const [flag] = option;
        const said = helpOf(command, flag);
        assert.ok(said.includes(setting.meaning), `${flag}: ${said}`);
        for (const { id } of setting.choices ?? []) assert.match(said, new RegExp(`\\b${id}\\b`));
        const usual = defaultOf(setting);
        const own = ["precision of softmax", "at of eval", "activations of race"];
        if (usual === undefined || own.includes(`${name} of ${command.name}`)) return;
        assert.ok(said.endsWith(`default ${usual}]`), said);
      });
    }

    test("takes the same options as its help lists", () => {
      assert.deepEqual(
        options.map(([flag]) => flag),
        Object.keys(command.options),
      );
    });

    test("has help in lines of at most 100 characters", () => {
      for (const line of commandHelp(command, optionsOf(command)).split("\n")) {
        assert.ok(line.length <= 100, line);
      }
    });
  });
}

describe("the help", () => {
  test("has the ranges of seeds and the words of flags", () => {
    assert.match(helpOf(xor, "seeds"), /\[1 to 1000 entries; default 0\.\.99\]/);
    assert.match(helpOf(xor, "start"), /^=same\|article .*default same\]/);
    assert.match(helpOf(collapse, "biases"), /^=yes\|no .*default no\]/);
    assert.match(helpOf(race, "skip"), /default off\]/);
    assert.match(helpOf(race, "batch"), /^=INTEGER\|full .*full: all; default full\]/);
  });

  test("says which settings depend on another, and what is the optimizer's own", () => {
    assert.match(helpOf(race, "beta1"), /\[of optimizer adam, adamw; at least 0 and below 1;/);
    assert.match(helpOf(race, "weight-decay"), /own: the optimizer's own, 0, of adamw 0\.01;/);
  });

  test("has the presets, and what the first one races", () => {
    const [first] = catalogue.presets;
    assert.ok(first);
    const said = helpOf(race, "preset");
    for (const { id } of catalogue.presets) assert.match(said, new RegExp(`\\b${id}\\b`));
    assert.ok(said.endsWith(`default ${first.id}]`), said);
    const names = first.config.activations.map(String).join(", ");
    assert.ok(helpOf(race, "activations").endsWith(`default ${names}]`));
  });

  test("has a default of the first preset where it is not the table's", () => {
    const [first] = catalogue.presets;
    assert.ok(first);
    const options = raceOptions([{ ...first, config: { ...first.config, epochs: 7, clip: 2 } }]);
    assert.equal(options.epochs?.details?.at(-1), "default 7");
    assert.equal(options.clip?.details?.at(-1), "default 2");
    assert.equal(options.target?.details?.at(-1), "default 0.1");
  });
});

describe("an option", () => {
  const parse = ({ options }: Command, name: string, text: string) => {
    const option = options[name];
    assert.ok(option, `there is --${name}`);
    return option.parse(text, `--${name}`);
  };

  test("takes the words that stand for values", () => {
    assert.equal(parse(race, "batch", "full"), 0);
    assert.equal(parse(race, "weight-decay", "own"), -1);
    assert.equal(parse(race, "plateau", "never"), 0);
    assert.equal(parse(xor, "start", "article"), false);
    assert.equal(parse(collapse, "biases", "yes"), true);
    assert.equal(parse(race, "skip", "false"), false);
    assert.throws(() => parse(collapse, "biases", "true"), /--biases must be 'yes' or 'no'/);
  });
});
