import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { assertSame } from "./agreement.js";
import { readCanvas } from "./canvas-reading.js";
import { FigurePages, nextFrame, type FigurePage } from "./figure-page.js";
import { sideAround } from "./sides.js";
import { written } from "./written.js";

const places = ["0.5,0.25", "-0.6,0.4", "0.2,-0.7", "-0.3,-0.3"];

/** The size of the numbers at a place from which on the picture has a clear colour there, of the largest in the picture. */
const CLEAR = 0.1;

describe("an opened network's pixels, words and tables", () => {
  let pages: FigurePages;
  before(async () => {
    pages = await FigurePages.open();
  });
  after(() => pages.close());

  /** Sets attributes; resolves once the numbers of the place are there. */
  async function trace({ page, figure }: FigurePage, point: string, unit: string): Promise<string> {
    await figure.evaluate(
      (element, [point, unit]) => {
        element.setAttribute("point", point);
        element.setAttribute("unit", unit);
      },
      [point, unit] as const,
    );
    const [x, y] = point.split(",").map((each) => each.replace("-", "−"));
    const readout = figure.locator("p.readout").filter({ hasText: `x ${x}, y ${y}; z` });
    await readout.waitFor();
    await nextFrame(page);
    return readout.innerText();
  }

  it("say the same of its units at a place", async () => {
    const shown = await pages.show(
      '<network-view activation="tanh" layers="2,6,4,1" epochs="60" points="40" point="0.5,0.25" unit="3"></network-view>',
      1200,
    );
    const { figure, rows, leave } = shown;
    await figure.getByRole("button", { name: "Play" }).press("Enter");
    await figure.getByText("epoch 60 of 60").waitFor();
    const panel = figure.locator("details").filter({ hasText: /^\s*Table/ });
    if (!(await panel.evaluate((details: HTMLDetailsElement) => details.open))) {
      await panel.locator("summary").press("Enter");
    }
    let [clear, all] = [0, 0];
    for (const point of places) {
      const [x, y] = point.split(",").map(Number) as [number, number];
      for (const unit of [2, 5, 8, 11]) {
        const words = await trace(shown, point, String(unit));
        const table = await rows(figure.getByRole("table", { name: "Units" }));
        const heads = table[0]!;
        const row = table[1 + unit]!;
        const cell = (head: string): string => row[heads.indexOf(head)]!;
        const what = `unit ${unit} at ${point}`;
        const said = /z (\S+), a (\S+)/.exec(words)!;
        assertSame(said[1]!, cell("z here"), what);
        assertSame(said[2]!, cell("a here"), what);
        const value = written(cell("a here")).value;
        const largest = Math.max(...[cell("picture from"), cell("to")].map((text) => Math.abs(written(text).value))); // prettier-ignore
        all++;
        if (Math.abs(value) < CLEAR * largest) continue;
        clear++;
        const side = async (): Promise<number> => {
          const { width, height, ...large } = await readCanvas(
            figure.locator("canvas[data-large]"),
          );
          const at = [((x / 1.2 + 1) / 2) * width, ((1 - y / 1.2) / 2) * height] as const;
          // Outside the ring around the place, beside its hairlines.
          return sideAround({ width, height, ...large }, ...at, 11);
        };
        // A unit's picture comes after its numbers.
        let seen = await side();
        for (let frame = 0; frame < 200 && seen !== Math.sign(value); frame++) {
          await nextFrame(shown.page);
          seen = await side();
        }
        assert.equal(seen, Math.sign(value), `picture, ${what}`);
      }
    }
    assert.ok(clear > all / 2, `${clear} of ${all} are clear`);
    await leave();
  });
});
