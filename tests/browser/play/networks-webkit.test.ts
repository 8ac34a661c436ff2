import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { serveAlone, serveAtRoot, type Site } from "../support/serve.js";
import { WebKit } from "../support/webkit.js";

/** Plays the network of a figure; resolves to its epoch, the colours of its large picture, and what went wrong. */
async function play(tag: string): Promise<{ epoch: number; colors: number; problem: string }> {
  const problems: string[] = [];
  addEventListener("error", ({ message }) => problems.push(message));
  addEventListener("unhandledrejection", ({ reason }) => problems.push(String(reason)));
  const frame = (): Promise<unknown> => new Promise((seen) => requestAnimationFrame(seen));
  const figure = document.querySelector(tag)!;
  figure.scrollIntoView();
  const root = (): ShadowRoot => figure.shadowRoot!;
  const find = (selector: string): HTMLElement | null => figure.shadowRoot && root().querySelector(selector); // prettier-ignore
  while (!find('[role="treeitem"][aria-label*=": mean value"]')) await frame();
  const slider = (): HTMLInputElement => find('input[type="range"][aria-label="Epoch to look at"]') as HTMLInputElement; // prettier-ignore
  const button = [...root().querySelectorAll("button")].find((one) => one.textContent.trim() === "Play"); // prettier-ignore
  button?.click();
  while (!(Number(slider().value) > 5)) await frame();
  const canvas = find("[data-large]") as HTMLCanvasElement;
  const { data } = canvas.getContext("2d")!.getImageData(0, 0, canvas.width, canvas.height);
  const colors = new Set(new Uint32Array(data.buffer)).size;
  problems.push(find(".problem")?.textContent ?? "");
  return { epoch: Number(slider().value), colors, problem: problems.join("") };
}

describe("networks in WebKit", () => {
  let webkit: WebKit;
  before(async () => (webkit = await WebKit.launch()));
  after(() => webkit.close());

  const cases: [name: string, tag: string, serve: () => Promise<Site>, page: string][] = [
    ["the playground", "neural-playground", serveAtRoot, "play.html"],
    ["the opened network", "network-view", () => serveAlone("network-view"), ""],
  ];
  for (const [name, tag, serve, page] of cases) {
    it(`${name} draws and plays`, async () => {
      const site = await serve();
      await webkit.open(site.url + page);
      const { epoch, colors, problem } = await webkit.run(play, tag);
      assert.equal(problem, "");
      assert.ok(epoch > 5 && colors > 20, `epoch ${epoch}, ${colors} colours`);
      await site.close();
    });
  }
});
