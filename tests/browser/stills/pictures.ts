import type { Browser, Page } from "playwright-core";

/** How two pictures of the same size differ. */
export interface Difference {
  /** Mean difference of a channel, 0..255. */
  mean: number;
  /** Share of the pixels of which a channel differs by more than 64. */
  share: number;
}

/** An empty page in which pictures are compared, without a policy. */
export const workbench = async (browser: Browser): Promise<Page> => {
  const page = await (await browser.newContext()).newPage();
  await page.goto("about:blank");
  return page;
};

/** The picture of an SVG file of a width as the browser paints it. */
export async function paintedSvg(bench: Page, svg: string, width: number): Promise<Buffer> {
  await bench.setViewportSize({ width, height: 2000 });
  await bench.setContent(`<body style="margin:0">${svg}`);
  return bench.locator("svg").first().screenshot();
}

/** Compares two pictures (PNG files), the second from (x, y) on. Throws if it does not reach that far. */
export const compare = (
  bench: Page,
  one: Buffer,
  other: Buffer,
  x: number,
  y: number,
): Promise<Difference> =>
  bench.evaluate(
    async ([one, other, x, y]) => {
      const address = "data:image/png;base64,";
      const [a, b] = await Promise.all(
        [one, other].map(async (data) =>
          createImageBitmap(await (await fetch(address + data)).blob()),
        ),
      );
      const width = Math.min(a!.width, b!.width - x);
      const height = Math.min(a!.height, b!.height - y);
      const pixels = [
        [a!, 0, 0],
        [b!, x, y],
      ].map(([image, left, top]) => {
        const ctx = new OffscreenCanvas(width, height).getContext("2d")!;
        ctx.drawImage(image as ImageBitmap, -(left as number), -(top as number));
        return ctx.getImageData(0, 0, width, height).data;
      });
      let [sum, far] = [0, 0];
      for (let i = 0; i < width * height * 4; i += 4) {
        let most = 0;
        for (let k = i; k < i + 3; k++) {
          const gap = Math.abs(pixels[0]![k]! - pixels[1]![k]!);
          sum += gap;
          most = Math.max(most, gap);
        }
        if (most > 64) far++;
      }
      return { mean: sum / (width * height * 3), share: far / (width * height) };
    },
    [one.toString("base64"), other.toString("base64"), x, y] as const,
  );
