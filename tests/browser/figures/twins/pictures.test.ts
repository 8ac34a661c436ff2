import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import type { Locator } from "playwright-core";
import { functionStyle } from "../../../../web/plot/color/palette.js";
import { lightTheme } from "../../../../web/plot/color/theme.js";
import { assertSame } from "./agreement.js";
import { rgb, shareOf, type Picture } from "./canvas-reading.js";
import { lineAt } from "./drawn.js";
import { FigurePages, paper } from "./figure-page.js";
import { written } from "./written.js";

/** Pixels of the screen a CSS pixel: the pictures are small. */
const RATIO = 4;

/** A picture of an element as the screen shows it, at {@link RATIO}, on the paper of the page. */
async function pictureOf(element: Locator): Promise<Picture> {
  const png = await element.screenshot();
  const { bytes, ...size } = await element.page().evaluate(async (png) => {
    const blob = new Blob([Uint8Array.from(atob(png), (letter) => letter.charCodeAt(0))]);
    const image = await createImageBitmap(blob);
    const { width, height } = image;
    const copy = new OffscreenCanvas(width, height).getContext("2d")!;
    copy.drawImage(image, 0, 0);
    const { data } = copy.getImageData(0, 0, width, height);
    return { width, height, bytes: btoa(Array.from(data, (byte) => String.fromCharCode(byte)).join("")) }; // prettier-ignore
  }, png.toString("base64"));
  return { ...size, texts: [], pixels: Buffer.from(bytes, "base64") };
}

describe("small pictures, words and tables", () => {
  let pages: FigurePages;
  before(async () => {
    pages = await FigurePages.open(RATIO);
  });
  after(() => pages.close());

  it("say the same of softmax", async () => {
    const { figure, rows, leave } = await pages.show('<softmax-lab logits="1,2,0.5,1.2"></softmax-lab>'); // prettier-ignore
    const sentence = (await figure.getByText(/Score 2 gets the largest share/).first().textContent())!; // prettier-ignore
    const table = (await rows(figure.locator("table.shares"))).slice(1);
    const bars = figure.getByRole("img", { name: "Double, as it stands" });
    const said = (await bars.getAttribute("aria-label"))!.split(": ")[1]!.split(", ");
    const picture = await pictureOf(bars);
    const pitch = picture.width / table.length;
    for (const [i, [score, exact, double]] of table.entries()) {
      assertSame(said[i]!, double!, `share of ${score}`);
      assertSame(exact!, double!, `exact share of ${score}`);
      const column = Math.floor((i + 0.5) * pitch);
      let height = 0;
      for (let y = 0; y < picture.height; y++) height += shareOf(picture, column, y, rgb(lightTheme.blue), paper) > 0.5 ? 1 : 0; // prettier-ignore
      const { value, half } = written(double!);
      // The mark covers half of its 1.5 CSS pixels, the axis another one.
      const drawn = (height + 1.75 * RATIO) / picture.height;
      const room = RATIO / picture.height;
      assert.ok(Math.abs(drawn - value) <= half + room, `share of ${score}: ${double}, drawn ${drawn}`); // prettier-ignore
    }
    const largest = /Score (\d+) gets the largest share, (\S+ %)/.exec(sentence)!;
    assertSame(largest[2]!, table[Number(largest[1]) - 1]![1]!, "the largest share");
    await leave();
  });

  it("say the same in the zoo", async () => {
    const { figure, rows, leave } = await pages.show("<activation-zoo></activation-zoo>", 1440);
    await figure.getByRole("button", { name: /^Show all/ }).press("Enter");
    const table = figure.getByRole("table");
    const heads = (await rows(table))[0]!;
    const lowestAt = heads.findIndex((head) => head.startsWith("Lowest"));
    const steepestAt = heads.findIndex((head) => head.startsWith("Steepest"));
    assert.ok(lowestAt > 0 && steepestAt > 0);
    for (const id of ["silu", "gelu", "mish", "sigmoid", "tanh"]) {
      const row = table.locator(`tr[data-id=${id}]`);
      const spark = row.locator("svg.spark");
      await spark.scrollIntoViewIfNeeded();
      const { x: left, y: top, width, height } = (await spark.boundingBox())!;
      // The sparkline is [-4, 4] by [-1.5, 3], as the zoo says of all of them.
      const [across, down] = [width / 8, height / 4.5];
      const picture = await pictureOf(spark);
      const ink = { color: rgb(functionStyle(id, lightTheme).color), paper };
      const valueAt = (x: number): number => {
        // Pictures of elements begin at a whole CSS pixel.
        const column = (x + 4) * across + (left % 1);
        const y = lineAt(picture, column * RATIO, ink, [0, picture.height]) / RATIO - (top % 1);
        return 3 - y / down;
      };
      const cells = await row.locator("td").allTextContents();
      const lowest = cells[lowestAt - 1]!.trim();
      const found = /^(−?[\d.]+) at (−?[\d.]+)$/.exec(lowest);
      if (found) {
        const [low, at] = [written(found[1]!), written(found[2]!)];
        assert.ok(Math.abs(valueAt(at.value) - low.value) <= low.half + 1 / down, `${id}: ${lowest}, drawn ${valueAt(at.value)}`); // prettier-ignore
      }
      const steep = /^([\d.]+) at (−?[\d.]+)$/.exec(cells[steepestAt - 1]!.trim());
      assert.ok(steep ?? found, `${id}: ${lowest}`);
      if (!steep || Math.abs(written(steep[2]!).value) > 3) continue;
      const at = written(steep[2]!).value;
      // Over half a unit to each side; both ends are known to half a CSS pixel.
      const slope = valueAt(at + 0.5) - valueAt(at - 0.5);
      const bent = written(steep[1]!).value;
      assert.ok(slope <= bent + 1 / down && slope > 0.8 * bent - 1 / down, `${id}: slope ${steep[0]}, drawn ${slope}`); // prettier-ignore
    }
    await leave();
  });
});
