import assert from "node:assert/strict";
import { test } from "node:test";
import { loadEngine } from "../../../web/engine/index.js";
import { contrast, legible, parseColor } from "../../../web/plot/color/color.js";
import { functionStyle, hasOwnStyle, hues } from "../../../web/plot/color/palette.js";
import { themes, type Theme } from "../../../web/plot/color/theme.js";
import { difference, eyes, seenAs } from "../support/color-vision.js";

const catalogue = (await loadEngine()).catalogue();
const functions = catalogue.activations.map(({ id }) => id);

/** Activations of the article's race. */
const racers = (catalogue.presets.find(({ id }) => id === "article")?.config.activations ??
  []) as string[];

const schemes = Object.values(themes);
const states = ["healthy", "fading", "vanishing", "exploding"] as const;

const onPaper = (color: string, theme: Theme): number =>
  contrast(parseColor(color), parseColor(theme.paper));

function assertApart(colors: Record<string, string>, least: number): void {
  const entries = Object.entries(colors);
  for (const [eye, matrix] of Object.entries(eyes)) {
    for (const [i, [one, a]] of entries.entries()) {
      for (const [other, b] of entries.slice(i + 1)) {
        const apart = difference(seenAs(parseColor(a), matrix), seenAs(parseColor(b), matrix));
        assert.ok(apart >= least, `${one} and ${other} are ${apart.toFixed(1)} apart, ${eye}`);
      }
    }
  }
}

for (const theme of schemes) {
  test(`the racers stand out from paper, ${theme.scheme}`, () => {
    for (const id of racers) {
      const ratio = onPaper(functionStyle(id, theme).color, theme);
      assert.ok(ratio >= 3, `${id}: ${ratio.toFixed(2)}`);
    }
  });

  test(`the racers stay apart for every eye, ${theme.scheme}`, () => {
    const colors = Object.fromEntries(racers.map((id) => [id, functionStyle(id, theme).color]));
    assertApart(colors, 12);
  });

  test(`any two functions of the catalogue stay apart by colour or dash for every eye, ${theme.scheme}`, () => {
    const looks = functions.map((id) => ({ id, ...functionStyle(id, theme) }));
    for (const [i, one] of looks.entries()) {
      const alike = looks.slice(i + 1).filter(({ dash }) => dash.join() === one.dash.join());
      for (const other of alike) assertApart({ [one.id]: one.color, [other.id]: other.color }, 10);
    }
  });

  test(`the states of a layer stand out and stay apart, ${theme.scheme}`, () => {
    for (const state of states) assert.ok(onPaper(theme[state], theme) >= 3, state);
    assertApart(Object.fromEntries(states.map((state) => [state, theme[state]])), 12);
  });

  test(`the two classes stay apart, ${theme.scheme}`, () => {
    assertApart({ blue: theme.blue, orange: theme.orange }, 20);
  });

  test(`text reads on paper, ${theme.scheme}`, () => {
    for (const color of [theme.ink, theme.muted, theme.accent])
      assert.ok(onPaper(color, theme) >= 4.5, color);
    for (const id of racers) {
      assert.ok(onPaper(legible(functionStyle(id, theme).color, theme), theme) >= 4.5, id);
    }
  });
}

test("functions of one hue differ by dash", () => {
  const kin = [["gelu", "gelu_tanh"], ["elu", "selu"], ["leaky_relu", "prelu"], ["sigmoid", "softplus"]] as const; // prettier-ignore
  for (const [one, other] of kin) {
    const [a, b] = [functionStyle(one, themes.light), functionStyle(other, themes.light)];
    assert.equal(a.color, b.color);
    assert.notDeepEqual(a.dash, b.dash);
  }
});

test("every function of the catalogue has a style of its own", () => {
  assert.deepEqual(
    functions.filter((id) => !hasOwnStyle(id)),
    [],
  );
  assert.ok(!hasOwnStyle("x * sigmoid(2)"));
});

test("no two functions of the catalogue look the same", () => {
  for (const theme of schemes) {
    const firsts = new Map<string, string>();
    for (const id of functions) {
      const look = JSON.stringify(functionStyle(id, theme));
      assert.equal(firsts.get(look), undefined, `${id} looks the same, ${theme.scheme}`);
      firsts.set(look, id);
    }
  }
});

test("each racer has a hue to itself, and every hue has a racer", () => {
  for (const theme of schemes) {
    const used = racers.map((id) => functionStyle(id, theme).color);
    const all = Object.values(hues).map((hue) => hue[theme.scheme]);
    assert.deepEqual(used.sort(), all.sort());
  }
});

test("a name that every object has is a name like any other", () => {
  for (const id of ["constructor", "__proto__", "toString"]) {
    assert.match(functionStyle(id, themes.light).color, /^#/);
  }
});

test("a function that is not in the table always looks the same, and is dashed", () => {
  const style = functionStyle("x * sigmoid(2)", themes.dark);
  assert.deepEqual(functionStyle("x * sigmoid(2)", themes.dark), style);
  assert.ok(style.dash.length > 0);
});
