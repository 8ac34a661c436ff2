/** The generated tables of settings agree with the compiled core: defaults, ranges, menus, special values. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { Activations } from "../../web/engine/core/activations.js";
import { readCatalogue } from "../../web/engine/core/catalogue.js";
import { compileCore, instantiateCore } from "../../web/engine/core/module.js";
import { toWire } from "../../web/engine/core/wire.js";
import { experimentNames } from "../../web/engine/generated/experiment-names.js";
import * as allKinds from "../../web/engine/generated/kinds.js";
import * as allSettings from "../../web/engine/generated/settings.js";
import type { Kinds } from "../../web/engine/validation/kinds.js";
import type { Range, Setting } from "../../web/engine/validation/settings.js";
import { drawsFrom } from "../../scripts/lib/random.mjs";

const core = await instantiateCore(await compileCore());
const catalogue = readCatalogue();
const activations = new Activations(catalogue.activations);

/** Settings that have no usable default, by experiment. */
const needed: Record<string, object> = {
  evaluate: { at: [1] },
  evaluateVector: { at: [1, 2] },
  softplus: { at: [1] },
};

/** A configuration's generated table, with the core's defaults and check. */
interface Table {
  name: string;
  rows: [name: string, setting: Setting][];
  defaults: Record<string, unknown>;
  /** The core's sentence about the defaults with one setting changed; empty if they are valid. */
  complaint: (setting?: string, value?: unknown) => string;
}

function tableOf(name: string): Table {
  const kinds = (allKinds as unknown as Record<string, Kinds<object>>)[`${name}Kinds`];
  const settings = (allSettings as unknown as Record<string, Record<string, Setting>>)[
    `${name}Settings`
  ];
  assert.ok(kinds && settings, name);
  const defaults = core.defaults(name) as Record<string, unknown>;
  return {
    name,
    rows: Object.entries(settings),
    defaults,
    complaint: (setting, value) => {
      const config = { ...needed[name], ...(setting && { [setting]: value }) };
      return core.validate(name, toWire(config, kinds, defaults, activations));
    },
  };
}

const tables = Object.keys(allSettings).map((name) => tableOf(name.replace(/Settings$/, "")));

/** All rows of all tables; `place` is "runner.epsilon". */
const rows = tables.flatMap((table) =>
  table.rows.map(([name, setting]) => ({ table, name, setting, place: `${table.name}.${name}` })),
);

const plain = (value: unknown): unknown =>
  ArrayBuffer.isView(value) ? Array.from(value as Float64Array) : value;

/** The next double above (1) or below (-1) a number. */
function neighbour(value: number, direction: 1 | -1): number {
  if (value === 0) return direction * Number.MIN_VALUE;
  const bits = new DataView(new ArrayBuffer(8));
  bits.setFloat64(0, value);
  bits.setBigInt64(0, bits.getBigInt64(0) + BigInt(direction * Math.sign(value)));
  return bits.getFloat64(0);
}

/** Numbers at the ends of a range: the outermost ones inside, the nearest ones outside. */
function ends({ min, max, isMinOpen, isMaxOpen }: Range, isWhole: boolean) {
  const step = (value: number, by: 1 | -1) => (isWhole ? value + by : neighbour(value, by));
  const inside: number[] = [];
  const outside: number[] = [];
  const add = (end: number | undefined, isOpen: boolean | undefined, outwards: 1 | -1) => {
    if (end === undefined) return;
    inside.push(isOpen ? step(end, outwards === 1 ? -1 : 1) : end);
    outside.push(isOpen ? end : step(end, outwards));
  };
  add(min, isMinOpen, -1);
  add(max, isMaxOpen, 1);
  return { inside, outside };
}

/** Twenty random numbers inside a range. Default minimum: -1e6; default maximum: the minimum plus 1e6. */
function within({ min = -1e6, max = min + 1e6 }: Range, isWhole: boolean, seed: number): number[] {
  const draw = drawsFrom(seed);
  const between = Array.from({ length: 20 }, () => min + (max - min) * (0.001 + 0.998 * draw()));
  if (!isWhole) return between;
  return between.map(Math.round);
}

/** A list of `count` entries: the first choices, or copies of the default's first entry. */
const listOf = ({ choices, default: list }: Setting, count: number) =>
  Array.from({ length: count }, (_, i) => choices?.[i]?.id ?? (list as unknown[])[0]);

describe("the generated tables and the compiled core", () => {
  it("have the same experiments, and a table for each configuration", () => {
    const named = tables.map(({ name }) => name);
    assert.deepEqual(named.sort(), ["runner", "summary", ...experimentNames].sort());
    for (const { name, rows } of tables) {
      const kinds = (allKinds as unknown as Record<string, object>)[`${name}Kinds`];
      const expected = Object.fromEntries(rows.map(([setting, { kind }]) => [setting, kind]));
      assert.deepEqual(kinds, expected, name);
    }
  });

  it("have the same settings with the same defaults", () => {
    for (const { name, rows, defaults } of tables) {
      const settings = new Set(rows.map(([setting]) => setting));
      const others = Object.keys(defaults).filter((setting) => !settings.has(setting));
      for (const other of others) assert.match(other, /^(parameters|\w+Parameters)$/, name);
      for (const [setting, { default: usual }] of rows) {
        assert.deepEqual(usual, plain(defaults[setting]), `${name}.${setting}`);
      }
    }
  });

  it("have defaults that the core takes", () => {
    for (const { name, complaint } of tables) assert.equal(complaint(), "", name);
  });

  it("have the same menus", () => {
    const menus = {
      init: catalogue.initializers,
      optimizer: catalogue.optimizers,
      loss: catalogue.losses,
      dataset: catalogue.datasets,
    };
    for (const [setting, menu] of Object.entries(menus)) {
      const { choices } = allSettings.runnerSettings[setting as keyof typeof menus];
      const expected = menu.map(({ id, name }) => ({ id, name }));
      assert.deepEqual(choices, expected, setting);
    }
  });

  it("know the same choices", () => {
    for (const { table, name, setting, place } of rows) {
      if (!setting.choices) continue;
      const isList = Array.isArray(setting.default);
      const complaint = (id: string): string => table.complaint(name, isList ? [id] : id);
      for (const { id } of setting.choices) {
        assert.doesNotMatch(complaint(id), /^unknown/, `${place} ${id}`);
      }
      const one = isList ? setting.label.replace(/s$/, "") : setting.label;
      const refusal = `unknown ${one} 'zzzzzzzz'`;
      const wrong = complaint("zzzzzzzz");
      assert.ok(wrong.startsWith(refusal), `${place}: ${wrong}`);
    }
  });

  it("name the choices of other settings that a setting applies to", () => {
    for (const { table, setting, place } of rows) {
      for (const [other, users] of Object.entries(setting.appliesTo ?? {})) {
        const choices = table.rows.find(([name]) => name === other)?.[1].choices ?? [];
        const ids = choices.map(({ id }) => id);
        assert.ok(users.length > 0 && users.every((id) => ids.includes(id)), place);
      }
    }
  });
});

describe("the range of every number", () => {
  const numbers = rows.filter(
    ({ setting }) => setting.range && ["number", "whole"].includes(setting.kind),
  );

  it("ends where the core's does, which says so in a sentence that begins with the label", () => {
    assert.ok(numbers.length > 50);
    for (const [seed, { table, name, setting, place }] of numbers.entries()) {
      const { label, range = {}, kind, special } = setting;
      const isWhole = kind === "whole";
      const { inside, outside } = ends(range, isWhole);
      const refusals = outside
        .filter((value) => value !== special?.value)
        .map((value) => [value, table.complaint(name, value)] as const);
      for (const [value, wrong] of refusals) {
        assert.match(wrong, new RegExp(`^${label} .*must be`), `${place} ${value}`);
      }
      // A number inside the range may still break a rule between settings: "from must be less than to".
      const outOfRange = refusals.map(([, wrong]) => wrong.replace(/, got.*/s, ""));
      for (const value of [...inside, ...within(range, isWhole, seed)]) {
        const wrong = table.complaint(name, value);
        const isRefused = outOfRange.some((refusal) => wrong.startsWith(refusal));
        assert.ok(!isRefused, `${place} ${value}: ${wrong}`);
      }
    }
  });

  it("does not keep out a special value", () => {
    for (const { table, name, setting, place } of rows) {
      if (setting.special) assert.equal(table.complaint(name, setting.special.value), "", place);
    }
  });
});

describe("the length of every list", () => {
  it("ends where the core's does", () => {
    for (const { table, name, setting, place } of rows) {
      if (!setting.count) continue;
      const begins = new RegExp(`^(the number of )?${setting.label} must be`);
      const { inside, outside } = ends(setting.count, true);
      for (const count of inside) {
        const wrong = table.complaint(name, listOf(setting, count));
        assert.doesNotMatch(wrong, begins, `${place}, ${count} of them`);
      }
      for (const count of outside) {
        const wrong = table.complaint(name, listOf(setting, count));
        assert.match(wrong, begins, `${place}, ${count} of them`);
      }
    }
  });
});
