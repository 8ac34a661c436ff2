import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { functionStyle } from "../../../../web/plot/color/palette.js";
import { lightTheme } from "../../../../web/plot/color/theme.js";
import { assertOnLine, assertSame } from "./agreement.js";
import { axesOf, readCanvas, rgb, shareOf, type Picture } from "./canvas-reading.js";
import { spotsOf, type Spot } from "./drawn.js";
import { FigurePages, nextFrame, paper } from "./figure-page.js";
import { written } from "./written.js";

const inkOf = (color: string) => ({ color: rgb(color), paper });

/** The marks of XOR's four points, larger than what else has their colours, by their targets. */
function marksOf(picture: Picture): { zeros: Spot[]; ones: Spot[] } {
  const large = (color: string) =>
    spotsOf(picture, inkOf(color)).filter(({ width, height }) => width > 8 && height > 8 && width < 14 && height < 14); // prettier-ignore
  return { zeros: large(lightTheme.blue), ones: large(lightTheme.orange) };
}

/** Where the stem of a mark ends, away from it; the mark's own middle if there is none. */
function footOf(picture: Picture, { x, y }: Spot): number {
  const ink = (row: number) =>
    [-1, 0, 1].reduce((sum, by) => sum + shareOf(picture, Math.floor(x) + by, row, rgb(lightTheme.ink), paper), 0); // prettier-ignore
  for (const step of [1, -1]) {
    let row = Math.floor(y) + 8 * step;
    if (ink(row) < 1) continue;
    while (ink(row + step) >= 0.75) row += step;
    return row + (step === 1 ? 1 : 0);
  }
  return y;
}

describe("the charts' pixels, words and tables", () => {
  let pages: FigurePages;
  before(async () => {
    pages = await FigurePages.open();
  });
  after(() => pages.close());

  it("say the same of dying units", async () => {
    const { page, figure, rows, leave } = await pages.show(
      '<dying-relu learning-rates="0.01,0.3" epochs="40" seeds="0,1"></dying-relu>',
    );
    const words = await figure.getByText(/share of dead units ends at/).first().textContent(); // prettier-ignore
    await nextFrame(page);
    const picture = await readCanvas(figure.locator("canvas"));
    assert.equal(await figure.locator("canvas").getAttribute("aria-label"), words!.trim());
    const axes = axesOf(picture);
    const table = (await rows(figure.locator("table"))).slice(1);
    for (const [i, color] of [lightTheme.healthy, lightTheme.vanishing].entries()) {
      const [rate, dead] = table[i]!;
      const said = new RegExp(`([\\d.]+ %) at ${rate}`).exec(words!)![1]!;
      assertSame(said, dead!, `dead at ${rate}`);
      assertOnLine(picture, axes, inkOf(color), "39", dead!, `dead at ${rate}`, axes.x.at(39));
    }
    await leave();
  });

  it("say the same of XOR's losses and of the blend", async () => {
    const { page, figure, rows, leave } = await pages.show('<xor-proof starts="10"></xor-proof>');
    await figure.getByText(/from t = .* on, all|is solved at any t|not all are/).waitFor();
    await figure.getByText(/10 starts, .* are solved/).first().waitFor({ state: "attached" }); // prettier-ignore
    await nextFrame(page);
    const [curved, linear] = [functionStyle("sigmoid", lightTheme), functionStyle("identity", lightTheme)]; // prettier-ignore
    const losses = await readCanvas(figure.locator("canvas[data-chart=loss]"));
    const axes = axesOf(losses);
    const table = (await rows(figure.getByRole("table", { name: "Loss by epoch" }))).slice(1);
    const end = axes.x.at(Number(table.at(-1)![0]));
    // At first both curves are in the same place.
    for (const [epoch, own, , without] of table.slice(2)) {
      assertOnLine(losses, axes, inkOf(curved.color), epoch!, own!, `loss at ${epoch}`, end);
      assertOnLine(
        losses,
        axes,
        inkOf(linear.color),
        epoch!,
        without!,
        `loss without, at ${epoch}`,
      );
    }
    const ends = /ends at (\S+) with Sigmoid, at (\S+) without/.exec((await figure.getByText(/median of all starts: it ends/).textContent())!)!; // prettier-ignore
    assertSame(ends[1]!, table.at(-1)![1]!, "the last loss");
    assertSame(ends[2]!, table.at(-1)![3]!, "the last loss without");

    const blend = await readCanvas(figure.locator("canvas[data-chart=curve]"));
    const blendAxes = axesOf(blend);
    const steps = (await rows(figure.getByRole("table", { name: "Starts solved by t" }))).slice(1);
    assert.equal(steps.length, 21);
    for (const [t, solved] of steps.slice(1, -1)) {
      assertOnLine(blend, blendAxes, inkOf(curved.color), t!, solved!, `solved at ${t}`);
    }
    const first = steps.find(([, solved]) => written(solved!).value > 0)![0]!;
    const all = steps.find(([, solved]) => solved === "100.0 %")![0]!;
    await figure.getByText(`first is solved at t = ${first}; from t = ${all} on`).waitFor();
    await leave();
  });

  it("say the same of XOR's outputs", async () => {
    const { page, figure, rows, leave } = await pages.show('<xor-proof starts="2"></xor-proof>');
    await figure.locator("table.outputs").waitFor();
    await nextFrame(page);
    const table = (await rows(figure.locator("table.outputs"))).slice(1);
    for (const [side, column] of [
      ["curved", 2],
      ["linear", 3],
    ] as const) {
      const canvas = figure.locator(`canvas[data-side=${side}]`);
      const words = (await canvas.getAttribute("aria-label"))!;
      const picture = await readCanvas(canvas);
      const { zeros, ones } = marksOf(picture);
      assert.deepEqual([zeros.length, ones.length], [2, 2], side);
      // (0, 0) and (1, 1) stand between (0, 1) and (1, 0): both pairs have the same middle, one unit of height apart.
      const middle = (spots: Spot[]) => (spots[0]!.y + spots[1]!.y) / 2;
      const unit = middle(zeros) - middle(ones);
      const byX = (spots: Spot[]) => [...spots].sort((a, b) => a.x - b.x || b.y - a.y);
      // On the picture x runs to the lower right, y to the upper right: (0, 0) is left of (1, 1), (0, 1) above (1, 0).
      const [low, high] = byX(zeros);
      const [top, front] = [...ones].sort((a, b) => a.y - b.y);
      for (const [i, mark] of [low!, top!, front!, high!].entries()) {
        const [place, wanted, ...outputs] = table[i]!;
        const text = outputs[column - 2]!;
        const what = `${side} at ${place}`;
        const said = new RegExp(`(−?[\\d.]+) at ${place} `).exec(words)![1]!;
        assertSame(said, text, what);
        const height = (written(text).value - Number(wanted)) * unit;
        if (Math.abs(height) < 12) continue; // the mark hides the stem
        const foot = footOf(picture, mark);
        assert.ok(Math.abs(mark.y - height - foot) <= 1.5, `${what}: foot at ${foot}, not ${mark.y - height}`); // prettier-ignore
      }
    }
    await leave();
  });
});
