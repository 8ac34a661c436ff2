import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { serveAlone, serveAtRoot, type Site } from "../support/serve.js";
import { WebKit } from "../support/webkit.js";

/** Plays the network of a figure; resolves to its epoch, the colours of its large picture, and what went wrong. */
async function play(tag: string): Promise<{ epoch: number; colors: number; problem: string }> {
  const problems: string[] = [];
  addEventListener("error", ({ message }) => problems.push(message));
  addEventListener("unhandledrejection", ({ reason }) => problems.push(String(reason)));
  const figure = document.querySelector(tag)!;
  figure.scrollIntoView();
  const unit = '[role="treeitem"][aria-label*=": mean value"]';
  while (!figure.shadowRoot?.querySelector(unit)) await new Promise(requestAnimationFrame);
  const root = figure.shadowRoot;
  const buttons = [...root.querySelectorAll("button")];
  buttons.find((one) => one.textContent.trim() === "Play")?.click(); // else it plays by itself
  const slider = root.querySelector<HTMLInputElement>('input[aria-label="Epoch to look at"]')!;
  let colors = 0;
  while (!(Number(slider.value) > 5 && colors > 20)) {
    await new Promise(requestAnimationFrame);
    const { width, height } = root.querySelector<HTMLCanvasElement>("[data-large]")!;
    const context = root.querySelector<HTMLCanvasElement>("[data-large]")!.getContext("2d")!;
    const { data } = context.getImageData(0, 0, width, height);
    colors = new Set(new Uint32Array(data.buffer)).size;
  }
  problems.push(root.querySelector('[role="alert"]')?.textContent.trim() ?? "");
  return { epoch: Number(slider.value), colors, problem: problems.join("") };
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
