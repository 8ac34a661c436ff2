// Addresses that people open and tables that they paste, read without a browser.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import * as elements from "../../../../web/elements/index.js";
import type { FigureState } from "../../../../web/elements/shared/figure/figure-state.js";
import type { StateElement } from "../../../../web/elements/shared/figure/state-element.js";
import {
  queryText,
  readState,
  writeState,
} from "../../../../web/elements/shared/share/address-text.js";
import { ConfigError, parsePoints } from "../../../../web/engine/index.js";
import { tagNamed, unknownWidget } from "../../../../web/page/embed/embedded-figure.js";
import { countOfInputs, Hostile } from "./values.js";

const figures = Object.values(elements) as unknown as (typeof StateElement<FigureState>)[];
const count = 4 * countOfInputs;

/** Random bytes that decode to something, to nothing, or twice. */
function query(from: Hostile, keys: readonly string[]): string {
  const pairs = Array.from({ length: from.whole(8) }, () => {
    const key = from.of([...keys, ...keys, from.text(), "__proto__", "constructor", "v"]);
    const text = from.text(["true", "false", "relu", "adam", "1,2,3"]);
    const encode = from.of([encodeURIComponent, encodeURI, escape, (raw: string) => raw]);
    return `${key}=${encode(text.replace(/\p{Cs}/gu, ""))}`;
  });
  const whole = pairs.join(from.of(["&", "&&", ";", "&amp;"])).replace(/\p{Cs}/gu, "");
  return from.of([whole, encodeURIComponent(whole), whole.slice(0, from.whole(whole.length + 1))]);
}

/** The kind of an entry: entries of lists are of one kind. */
const kindOf = (value: unknown): string =>
  Array.isArray(value) ? `list of ${typeof value[0]}` : typeof value;

const isOfKind = (value: unknown, like: unknown): boolean =>
  kindOf(value) === kindOf(like) || (Array.isArray(value) && value.length === 0);

describe("hostile addresses", () => {
  it(`give states of the figures' own entries and kinds, which are read again as they are (${count})`, () => {
    for (let seed = 0; seed < count; seed++) {
      const from = new Hostile(seed);
      const { samples, settings, initialState } = from.of(figures);
      const asked = new URLSearchParams(query(from, Object.keys(samples)));
      const state = readState(asked, "", samples, settings);
      for (const [key, value] of Object.entries(state)) {
        assert.ok(Object.hasOwn(samples, key), `seed ${seed}: ${key}`);
        const like = Array.isArray(samples[key]) && samples[key].length === 0 ? [""] : samples[key];
        assert.ok(isOfKind(value, like), `seed ${seed}: ${key} is ${kindOf(value)}`);
        const numbers = [value].flat().filter((one) => typeof one === "number");
        if (!Number.isNaN([like].flat()[0])) continue;
        assert.ok(!numbers.some((one) => Number.isNaN(one)), `seed ${seed}: ${key}`);
      }
      const written = new URLSearchParams();
      writeState(written, "", { ...initialState, ...state }, initialState, Object.keys(samples));
      const again = readState(new URLSearchParams(queryText(written)), "", samples, settings);
      assert.deepEqual(
        { ...initialState, ...again },
        { ...initialState, ...state },
        `seed ${seed}`,
      );
    }
    assert.equal(({} as { polluted?: unknown }).polluted, undefined);
  });

  it("name no figure, and are told so in a short sentence", () => {
    for (let seed = 0; seed < count; seed++) {
      const name = new Hostile(seed).text();
      assert.equal(tagNamed(name), undefined, name);
      assert.ok(unknownWidget(name).length < 300);
    }
  });
});

/** A table with one line or many, of cells that are numbers or not. */
function table(from: Hostile): string {
  const separator = from.of([",", ";", "\t", "|", " ", ", "]);
  const cell = (): string =>
    from.of([() => String(from.number()), () => from.text(["x", "y", "label", "0", "1", "0,5", '"1"'])])(); // prettier-ignore
  const lines = Array.from({ length: from.whole(8) }, () =>
    from.of([
      () => `${from.whole(100) / 50}${separator}${from.whole(9) / 9}${separator}${from.whole(2)}`,
      () => Array.from({ length: from.whole(6) }, cell).join(separator),
      () => from.of(["x,y,label", "label;x;y", "sep=;", "sep=", "# no", '"', "[", '{"x":1}']),
    ])(),
  );
  return lines.join(from.of(["\n", "\r\n", "\r"]));
}

describe("hostile tables", () => {
  it(`are points, or one sentence (${count})`, () => {
    let [read, refused] = [0, 0];
    for (let seed = 0; seed < count; seed++) {
      const text = table(new Hostile(seed));
      try {
        const points = parsePoints(text, "any");
        assert.equal(points.length % 3, 0, `seed ${seed}`);
        assert.ok(points.every(Number.isFinite), `seed ${seed}`);
        read++;
      } catch (error) {
        assert.ok(error instanceof ConfigError, `seed ${seed}: ${String(error)}`);
        assert.match(error.message, /^[^\n\r]{10,400}$/, `seed ${seed}`);
        refused++;
      }
    }
    assert.ok(read > count / 10 && refused > count / 10, `${read} read, ${refused} refused`);
  });
});
