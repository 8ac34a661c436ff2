import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { functionStyle } from "../../../../web/plot/color/palette.js";
import { lightTheme } from "../../../../web/plot/color/theme.js";
import { assertAt, assertOnLine, assertSame } from "./agreement.js";
import { axesOf, readCanvas, rgb, type Picture } from "./canvas-reading.js";
import { spotsOf, type Spot } from "./drawn.js";
import { FigurePages, nextFrame, paper, type FigurePage } from "./figure-page.js";
import { written } from "./written.js";

const inkOf = (id: string) => ({ color: rgb(functionStyle(id, lightTheme).color), paper });

/** The dot of the cursor on a function's curve: a disc of 8 pixels, within a ring of paper. */
function dotOf(picture: Picture, id: string, column: number): Spot {
  const dots = spotsOf(picture, inkOf(id), column - 12, column + 12).filter(
    ({ x, width, height }) =>
      Math.abs(x - column) < 2 && width <= 10 && height <= 10 && width > 6 && height > 6,
  );
  assert.equal(dots.length, 1, `one dot of ${id} at column ${column.toFixed(1)}`);
  return dots[0]!;
}

/** Numbers of a function in what the cursor says: "x = 1.20: ReLU 1.2000, slope 1.0000; ...". */
function said(words: string, label: string): { value: string; slope: string } {
  const found = new RegExp(`${label} (\\S+), slope ([^\\s;]+?)(?=;|\\. |$)`).exec(words);
  assert.ok(found, `${label} in "${words}"`);
  return { value: found[1]!, slope: found[2]! };
}

describe("the explorer's pixels, words and tables", () => {
  let pages: FigurePages;
  before(async () => {
    pages = await FigurePages.open();
  });
  after(() => pages.close());

  /** The rows of the table of values by x, once it has come. */
  async function tableOf({ figure, rows }: FigurePage): Promise<string[][]> {
    const table = figure.getByRole("region", { name: "Table of values" });
    await table.waitFor();
    return (await rows(table)).slice(2);
  }

  for (const [id, label] of [
    ["relu", "ReLU"],
    ["tanh", "Tanh"],
    ["gelu", "GELU"],
  ] as const) {
    it(`say the same at the cursor of ${id}`, async () => {
      const shown = await pages.show(
        `<activation-explorer functions="${id}"></activation-explorer>`,
      );
      const { figure, rows, leave } = shown;
      const table = await tableOf(shown);
      for (const row of [table[2]!, table[7]!, table[11]!, table[17]!]) {
        const x = row[0]!;
        await figure.evaluate(
          (element, x) => element.setAttribute("cursor", x),
          x.replace("−", "-"),
        );
        const slider = figure.locator(`[role=slider][aria-valuetext^="x = ${x}"]`);
        await slider.waitFor();
        await nextFrame(figure.page());
        const words = (await slider.getAttribute("aria-valuetext"))!;
        const readout = (await rows(figure.locator("table.readout")))[1]!;
        for (const [k, quantity] of (["value", "slope"] as const).entries()) {
          const picture = await readCanvas(figure.locator(`canvas[data-quantity=${quantity}]`));
          const axes = axesOf(picture);
          const what = `${quantity} of ${id} at ${x}`;
          assertSame(row[1 + k]!, readout[1 + k]!, what);
          assertSame(row[1 + k]!, said(words, label)[quantity], what);
          const dot = dotOf(picture, id, axes.x.at(written(x).value));
          assertAt(axes.x, dot.x, x, `cursor of ${what}`);
          assertAt(axes.y, dot.y, readout[1 + k]!, what);
        }
      }
      await leave();
    });
  }

  for (const id of ["tanh", "softplus", "relu"]) {
    it(`say the same all along the curves of ${id}`, async () => {
      const shown = await pages.show(
        `<activation-explorer functions="${id}" cursor="5.9"></activation-explorer>`,
      );
      const { figure, leave } = shown;
      const table = await tableOf(shown);
      for (const [k, quantity] of ["value", "slope"].entries()) {
        const picture = await readCanvas(figure.locator(`canvas[data-quantity=${quantity}]`));
        const axes = axesOf(picture);
        // At both ends of the frame curves are cut; at 0 a mark stands on the slope.
        for (const row of table.slice(1, -2).filter(([at]) => at !== "0.00")) {
          assertOnLine(
            picture,
            axes,
            inkOf(id),
            row[0]!,
            row[1 + k]!,
            `${quantity} of ${id} at ${row[0]!}`,
          );
        }
      }
      await leave();
    });
  }
});
