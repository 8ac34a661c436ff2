import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { functionStyle } from "../../../../web/plot/color/palette.js";
import { lightTheme } from "../../../../web/plot/color/theme.js";
import { assertAt, assertSame } from "./agreement.js";
import { axesOf, axisThrough, readCanvas, rgb, shareOf, type Picture } from "./canvas-reading.js";
import { lineAt } from "./drawn.js";
import { FigurePages, nextFrame, paper } from "./figure-page.js";

type Health = "healthy" | "fading" | "vanishing" | "exploding";

/** The layers of a diagram by their numbers at its left: the row of pixels, and the texts on it. */
function layersOf({ texts }: Picture) {
  const left = Math.min(...texts.filter(({ text, align }) => /^\d+$/.test(text) && align === "right").map(({ x }) => x)); // prettier-ignore
  const labels = texts.filter(({ text, x, align }) => /^\d+$/.test(text) && align === "right" && x === left); // prettier-ignore
  return labels.map(({ text: layer, y }) => {
    const beside = texts.filter((one) => one.align === "left" && Math.abs(one.y - y) < 12);
    const state = beside.find(({ text }) => /^[a-z]+$/.test(text))!;
    const number = beside.find(({ text }) => /^[\d.]+(×10.+)?$/.test(text))!;
    return { layer, y, number: number.text, state: state.text as Health, end: number.x };
  });
}

/** The right edge of the bar in a row of pixels, before column `end`. */
function edgeOf(picture: Picture, row: number, end: number, state: Health): number {
  const share = (x: number) => shareOf(picture, x, row, rgb(lightTheme[state]), paper);
  for (let x = Math.floor(end) - 2; x > 0; x--) if (share(x) >= 0.5) return x + 1 + share(x + 1);
  throw new Error(`no bar in row ${row}`);
}

describe("the gradient flow's pixels, words and tables", () => {
  let pages: FigurePages;
  before(async () => {
    pages = await FigurePages.open();
  });
  after(() => pages.close());

  it("say the same of each layer", async () => {
    const { page, figure, rows, leave } = await pages.show(
      '<gradient-flow activations="sigmoid,tanh" depth="4" layer="4" seeds="0" bound="false" predicted="false"></gradient-flow>',
    );
    await figure.getByRole("region", { name: "Tables of gradients" }).getByRole("table").last().waitFor(); // prettier-ignore
    await nextFrame(page);
    const chart = await readCanvas(figure.locator("canvas[data-chart]"));
    const axes = axesOf(chart, true);
    for (const [i, id] of ["sigmoid", "tanh"].entries()) {
      const canvas = figure.locator(`canvas[data-network="${i}"]`);
      const words = (await canvas.getAttribute("aria-label"))!;
      const diagram = await readCanvas(canvas);
      const limits = diagram.texts.filter(({ text, align }) => align === "center" && /^(10.+|[\d.]+)$/.test(text)); // prettier-ignore
      // Lines and labels of the limits stand on the middle of a pixel.
      const bars = axisThrough(limits.map(({ text, x }) => [text, x]), true, 0.75); // prettier-ignore
      const table = (await rows(figure.getByRole("region", { name: "Tables of gradients" }).locator("table").nth(i))).slice(1); // prettier-ignore
      const layers = layersOf(diagram);
      assert.equal(layers.length, 4);
      for (const { layer, y, number, state, end } of layers) {
        const what = `layer ${layer} of ${id}`;
        const [, measured, , , , health] = table.find(([of]) => of === layer)!;
        assertSame(number, measured!, what);
        assert.equal(state, health, what);
        const said = new RegExp(`layer ${layer} (\\S+) ([a-z]+)`).exec(words)!;
        assertSame(said[1]!, measured!, what);
        assert.equal(said[2], health, what);
        assertAt(bars, edgeOf(diagram, Math.floor(y), end, state), measured!, `bar of ${what}`, 1);
        const ink = { color: rgb(functionStyle(id, lightTheme).color), paper };
        const mark = lineAt(chart, axes.x.at(Number(layer)), ink, axes.rows);
        assertAt(axes.y, mark, measured!, `mark of ${what}`, 1);
      }
    }
    await leave();
  });
});
