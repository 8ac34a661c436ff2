import assert from "node:assert/strict";
import { test } from "node:test";
import { loadEngine } from "../../../web/engine/index.js";
import { nameRoom, spread } from "../../../web/plot/axes/end-labels.js";
import { cutText, drawSvg, reservedWidth, themes } from "../../../web/plot/index.js";
import { drawLosses } from "../../../web/plot/curves/loss-chart.js";

test("labels that do not touch stay where they are", () => {
  assert.deepEqual(spread([80, 20, 50], 15, 0, 100), [80, 20, 50]);
});

test("labels at one place are spread around it, in their order", () => {
  assert.deepEqual(spread([50, 50, 50], 10, 0, 100), [40, 50, 60]);
});

test("labels at an edge are kept inside", () => {
  assert.deepEqual(spread([0, 0], 10, 0, 100), [5, 15]);
  assert.deepEqual(spread([100, 100], 10, 0, 100), [85, 95]);
});

test("no two labels overlap, whatever they want, and none leaves while there is room", () => {
  for (let trial = 1; trial <= 200; trial++) {
    const count = 1 + (trial % 9);
    const wanted = Array.from({ length: count }, (_, i) => ((trial * 7919 + i * i * 104729) % 2003) / 10 - 50); // prettier-ignore
    const centres = spread(wanted, 11, 0, 100);
    const sorted = [...centres].sort((a, b) => a - b);
    assert.ok(
      sorted.every((y, i) => i === 0 || y - sorted[i - 1]! >= 11 - 1e-9),
      String(wanted),
    );
    assert.ok(sorted[0]! >= 5.5 - 1e-9 && sorted.at(-1)! <= 94.5 + 1e-9, String(centres));
    for (const [i, y] of wanted.entries()) {
      for (const [j, other] of wanted.entries())
        if (y < other) assert.ok(centres[i]! < centres[j]!);
    }
  }
});

test("the names of the catalogue stay apart on a phone, even the two that are cut", async () => {
  const { activations } = (await loadEngine()).catalogue();
  const width = (text: string) => reservedWidth(text, "12px");
  const cut = activations.map(({ name }) => cutText(name, nameRoom(320), width));
  assert.equal(new Set(cut).size, activations.length);
  assert.ok(cut.filter((text) => text.endsWith("…")).length <= 2, cut.join());
});

test("a long formula leaves a small chart most of its width, and is cut at the curve's end", () => {
  const label = "x * tanh(log(1 + exp(x))) + 0.1 * sin(3 * x)";
  const chart = (width: number) => {
    const series = [{ label, style: { color: "rgb(0, 0, 0)", dash: [], width: 2 }, losses: [1, 0.5] }]; // prettier-ignore
    let plotted = 0;
    const svg = drawSvg(
      { width, height: 200, title: "" },
      () => 0,
      (ctx) => {
        const rect = { x: 0, y: 0, width, height: 200 };
        plotted = drawLosses(ctx, { series, epochs: 1, log: false }, rect, themes.light).rect.width;
      },
    );
    return { plotted, svg };
  };
  const phone = chart(320);
  assert.ok(phone.plotted > 160, `${phone.plotted}`);
  assert.match(phone.svg, />x \* tanh\([^<]*…</);
  assert.ok(chart(1600).svg.includes(label));
});
