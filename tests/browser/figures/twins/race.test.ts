import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { loadEngine } from "../../../../web/engine/index.js";
import { functionStyle } from "../../../../web/plot/color/palette.js";
import { lightTheme } from "../../../../web/plot/color/theme.js";
import { extentOf } from "../../../../web/elements/spiral-race/state/race-dataset.js";
import { assertOnLine, assertSame } from "./agreement.js";
import { axesOf, readCanvas, rgb } from "./canvas-reading.js";
import { FigurePages, nextFrame, paper } from "./figure-page.js";
import { sideAround } from "./sides.js";
import { written } from "./written.js";

const engine = await loadEngine();
const config = { activations: ["relu", "sigmoid"], layers: [2, 8, 8, 1], points: 20, epochs: 300 };
const tag = `<spiral-race activations="relu,sigmoid" layers="2,8,8,1" points="20" epochs="300"></spiral-race>`;
const labels = { relu: "ReLU", sigmoid: "Sigmoid" } as const;

/** The training points of the race, (n, 3), as the core draws them. */
function pointsOf(): Float64Array {
  const race = engine.createRace({ ...config, seeds: [42] });
  const points = race.runners[0]!.points();
  race.dispose();
  return points;
}

describe("the race's pixels, words and tables", () => {
  let pages: FigurePages;
  before(async () => {
    pages = await FigurePages.open();
  });
  after(() => pages.close());

  it("say the same of losses and accuracies", async () => {
    const { page, figure, rows, leave } = await pages.show(tag);
    await figure.getByRole("button", { name: "Play" }).press("Enter");
    await figure.getByRole("status").getByText("Finished").first().waitFor();
    await nextFrame(page);
    const table = await rows(figure.locator("table.board"));
    const heads = table[0]!;
    const cell = (label: string, head: string): string =>
      table.find(([name]) => name === label)![heads.indexOf(head)]!;
    const canvas = figure.locator("canvas[data-losses]");
    const words = (await canvas.getAttribute("aria-label"))!;
    const chart = await readCanvas(canvas);
    const axes = axesOf(chart);
    const points = pointsOf();
    const extent = extentOf(points);
    for (const [i, [id, label]] of Object.entries(labels).entries()) {
      const loss = cell(label, "loss");
      assertSame(new RegExp(`${label} \\((.+?)\\)`).exec(words)![1]!, loss, `loss of ${id}`);
      const ink = { color: rgb(functionStyle(id, lightTheme).color), paper };
      // Epochs that were run; the first one's loss stands at 0.
      const last = Number(cell(label, "epoch")) - 1;
      assertOnLine(chart, axes, ink, String(last), loss, `loss of ${id}`, axes.x.at(last) + 3);

      const accuracy = cell(label, "accuracy");
      const tile = figure.locator(`canvas[data-runner="${i}"]`);
      const said = /accuracy (.+ %)/.exec((await tile.getAttribute("aria-label"))!)![1]!;
      assertSame(said, accuracy, `accuracy of ${id}`);
      const picture = await readCanvas(tile);
      const size = picture.width;
      let [right, unclear] = [0, 0];
      for (let k = 0; k < points.length; k += 3) {
        const x = ((points[k]! / extent + 1) / 2) * size;
        const y = ((1 - points[k + 1]! / extent) / 2) * size;
        const side = sideAround(picture, x, y, 5);
        if (side === 0) unclear++;
        else if (side > 0 === (points[k + 2] === 1)) right++;
      }
      const count = points.length / 3;
      const correct = written(accuracy).value * count;
      const half = written(accuracy).half * count;
      const what = `${label}: ${right} of ${count} on their side, ${unclear} at the boundary, ${correct} by the table`;
      assert.ok(unclear < count / 2, what);
      assert.ok(right <= correct + half && right + unclear >= correct - half, what);
    }
    await leave();
  });
});
