import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import type { Browser, Page } from "playwright-core";
import { run } from "../../../web/cli/run.js";
import { reservedWidth } from "../../../web/plot/axes/text-width.js";
import { launch, quit, visit, type Visit } from "../support/browser.js";
import { serveAlone } from "../support/serve.js";
import { compare, paintedSvg, workbench } from "./pictures.js";

/** A part of a still, as `plot-twist draw --json` lists it. */
interface Plot {
  name: string;
  x: number;
  y: number;
  width: number;
  height: number;
}

interface Still {
  plots: Plot[];
  svg: string;
}

/** A figure, its state, and the canvases that its still has, in order. */
interface Case {
  name: string;
  tag: string;
  state: Readonly<Record<string, string>>;
  canvases: string;
}

const cases: Case[] = [
  {
    name: "explorer",
    tag: "activation-explorer",
    state: { functions: "relu,gelu,leaky_relu", cursor: "-1.2" },
    canvases: "canvas",
  },
  {
    name: "flow",
    tag: "gradient-flow",
    state: { activations: "sigmoid,relu", depth: "8", layer: "3" },
    canvases: "[data-network], [data-chart]",
  },
  {
    name: "race",
    tag: "spiral-race",
    state: {
      ...{ activations: "relu,tanh", layers: "2,8,8,1", points: "20" },
      ...{ epochs: "60", log: "true", preset: "honest" },
    },
    canvases: "[data-runner], [data-losses]",
  },
  {
    name: "xor",
    tag: "xor-proof",
    state: { starts: "10", activation: "tanh" },
    canvases: "canvas",
  },
  {
    name: "dying",
    tag: "dying-relu",
    state: { "learning-rates": "0.01,0.1", epochs: "50", seeds: "0,1" },
    canvases: "canvas",
  },
  {
    name: "network-view",
    tag: "network-view",
    state: { epochs: "60", beside: "tanh", point: "0.5,0.25", layers: "2,6,4,1" },
    canvases: "[data-network], [data-large]",
  },
  {
    name: "network-view",
    tag: "network-view",
    state: { epochs: "60", layers: "2,6,4,1", activation: "relu", folds: "true", unit: "4" },
    canvases: "[data-network], [data-large]",
  },
];

const stillOf = async ({ name, state }: Case, width: number, theme: string): Promise<Still> => {
  const options = Object.entries(state).map(([key, value]) => `--${key}=${value}`);
  const look = [`--width=${width}`, `--theme=${theme}`, "--json"];
  return JSON.parse(await run(["draw", name, ...options, ...look])) as Still;
};

/** Leaves one figure on the page, of a state and a width, on the paper of its theme; resolves once it is ready. */
const showAlone = (page: Page, { tag, state }: Case, width: number): Promise<void> =>
  page.evaluate(
    async ([tag, state, width]) => {
      const old = document.querySelector(tag)!;
      old.scrollIntoView(); // its code is fetched when it is near
      await customElements.whenDefined(tag);
      const figure = document.createElement(tag);
      for (const [key, value] of Object.entries(state)) figure.setAttribute(key, value);
      Object.assign(figure.style, {
        width: `${width}px`,
        position: "absolute",
        top: "0",
        left: "0",
      });
      figure.style.background = "light-dark(#fffdf8, #15171a)";
      const ready = new Promise((resolve) => figure.addEventListener("ready", resolve));
      old.remove();
      document.body.replaceChildren(figure);
      await ready;
    },
    [tag, state, width] as const,
  );

/** Waits until no request of the figure is under way and its last picture stands. */
async function settle(page: Page, { tag }: Case): Promise<void> {
  const figure = page.locator(tag);
  if (tag === "spiral-race") {
    await figure.getByRole("button", { name: "Play" }).press("Enter");
    await figure.getByRole("status").getByText("Finished").first().waitFor();
  }
  if (tag === "network-view") {
    await figure.getByRole("button", { name: "Play" }).press("Enter");
    await figure.getByText("epoch 60 of 60").waitFor();
    await figure
      .getByText(/^(At epoch 60 |Of 10 hidden units)/)
      .first()
      .waitFor({ state: "attached" });
  }
  if (tag === "xor-proof") {
    await figure.getByText(/starts, .* are solved/).waitFor();
    await figure.getByText(/from t = .* on, all|is solved at any t|not all are/).waitFor();
  }
  if (tag === "dying-relu") await figure.getByText(/the share of dead units ends at|no unit is dead/).first().waitFor(); // prettier-ignore
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))); // prettier-ignore
}

describe("a still beside the live figure, in Chromium", () => {
  let browser: Browser;
  let bench: Page;
  before(async () => {
    browser = await launch();
    bench = await workbench(browser);
  });
  after(() => quit(browser));

  for (const one of cases) {
    it(`${one.name}${"folds" in one.state ? ", folds and a picked unit" : ""}: has its canvases in their size, with nearly all their pixels`, async (test) => {
      const site = await serveAlone(one.tag);
      test.after(() => site.close());
      for (const [width, colorScheme] of [
        [680, "light"],
        [400, "dark"],
      ] as const) {
        // prettier-ignore
        const viewport = { width: 1000, height: 2600 };
        const come: Visit = await visit(browser, site.url, { viewport, colorScheme });
        const { page } = come;
        await showAlone(page, one, width);
        await settle(page, one);
        const { plots, svg } = await stillOf(one, width, colorScheme);
        const picture = await paintedSvg(bench, svg, width);
        const canvases = await page.locator(one.tag).locator(one.canvases).all();
        const drawn = plots.filter(({ name }) => name !== "leaderboard");
        assert.equal(canvases.length, drawn.length);
        for (const [i, canvas] of canvases.entries()) {
          const { name, x, y, width, height } = drawn[i]!;
          const box = (await canvas.boundingBox())!;
          const near = (a: number, b: number): boolean => Math.abs(a - b) < 1;
          assert.ok(near(box.width, width) && near(box.height, height), `${name}: ${box.width} x ${box.height}, not ${width} x ${height}`); // prettier-ignore
          assert.ok(near(box.x, x), `${name}: at ${box.x}, not ${x}`);
          const clip = { x: Math.round(box.x), y: Math.round(box.y), width: Math.floor(width), height: Math.floor(height) }; // prettier-ignore
          const live = await page.screenshot({ clip });
          const { mean, share } = await compare(bench, live, picture, x, y);
          // Measured: at most 1.2 of 255, and 0.7 % of the pixels; another frame gives 5 and 3 %.
          assert.ok(mean < 2 && share < 0.015, `${name} at ${width}: ${mean} ${share}`);
        }
        await come.leave();
      }
    });
  }

  it("is a file whose colours follow the page in which it stands", async () => {
    const svg = await run(["draw", "explorer", "--theme", "auto"]);
    for (const [scheme, paper] of [
      ["light", "rgb(255, 253, 248)"],
      ["dark", "rgb(21, 23, 26)"],
    ]) {
      // prettier-ignore
      await bench.setContent(`<html style="color-scheme: ${scheme}"><body>${svg}`);
      const fill = await bench.evaluate(() => getComputedStyle(document.querySelector("svg rect")!).fill); // prettier-ignore
      assert.equal(fill, paper);
    }
  });

  it("is well-formed for a browser, with a title, and runs nothing", async () => {
    const svg = await run(["draw", "explorer", "--functions", "x > 0 && x < 1 ? x : 0 * x"]).catch(
      () => run(["draw", "explorer", "--functions", "x > 0 ? x : -x"]),
    );
    const found = await bench.evaluate((text) => {
      const file = new DOMParser().parseFromString(text, "image/svg+xml");
      const names = [...file.querySelectorAll("*")].map(({ localName }) => localName);
      return { error: file.querySelector("parsererror")?.textContent ?? "", names };
    }, svg);
    assert.equal(found.error, "");
    assert.ok(found.names.includes("title") && !found.names.includes("script"));
  });

  it("reserves room by the font's own advances", async () => {
    const letters = [..."aMi0W%−⁻³ "];
    const font = '200px "DejaVu Sans"';
    const measured = await bench.evaluate(
      ([letters, font]) => {
        const ctx = document.createElement("canvas").getContext("2d")!;
        ctx.font = font;
        return letters.map((letter) => ctx.measureText(letter).width);
      },
      [letters, font] as const,
    );
    for (const [i, letter] of letters.entries()) {
      assert.ok(Math.abs(reservedWidth(letter, font) - measured[i]!) < 0.2, letter);
    }
  });
});
