import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { after, before, describe, it } from "node:test";
import type { Browser, Locator, Page } from "playwright-core";
import { loadEngine, type RaceConfig } from "../../../web/engine/index.js";
import { formatFixed, formatPlace, formatShare } from "../../../web/plot/index.js";
import { quit, retype, visit } from "../support/browser.js";
import { savedRace } from "../support/saved-race.js";
import { serveAlone, type Site } from "../support/serve.js";
import { wantedBrowsers } from "../support/wanted.js";

const engine = await loadEngine();
const { presets } = engine.catalogue();
const honest = presets.find(({ id }) => id === "honest")!.config;

/** A race that ends within a second: as an address's query, and as the engine's configuration. */
const small = "race.layers=2,8,8,1&race.points=20&race.epochs=60";
const quick = `${small}&race.activations=relu,tanh`;
const quickConfig: Partial<RaceConfig> = {
  ...honest,
  ...{ layers: [2, 8, 8, 1], points: 20, epochs: 60, activations: ["relu", "tanh"] },
  // The number of snapshots that the page keeps.
  snapshots: 64,
};

/** What the element publishes of a runner; `losses` has one entry per epoch. */
interface Shown {
  label: string;
  fingerprint: string | null;
  startFingerprint: string;
  losses: number[];
}

for (const [name, open] of Object.entries(wantedBrowsers)) {
  describe(`the tools of the race in ${name}`, () => {
    let site: Site;
    let browser: Browser;

    before(async () => {
      site = await serveAlone("spiral-race");
      browser = await open();
    });
    after(async () => {
      await quit(browser);
      await site.close();
    });

    const race = (page: Page): Locator => page.locator("spiral-race");
    const button = (page: Page, name: string) =>
      race(page).getByRole("button", { name, exact: true });
    const status = (page: Page, text: string | RegExp) =>
      race(page).getByRole("status").getByText(text).first().waitFor();
    const board = (page: Page) => race(page).getByRole("table", { name: /Leaderboard/ });

    /** Opens a race, waits until it is ready, and moves the focus into it. */
    async function come(query: string) {
      const { page, leave } = await visit(browser, `${site.url}?${query}`);
      await status(page, "Ready");
      await button(page, "Step").focus();
      return { page, leave };
    }

    async function finish(page: Page): Promise<void> {
      await button(page, "Play").press("Enter");
      await status(page, "Finished");
    }

    const shown = async (page: Page): Promise<Shown[]> => {
      const { runners } = await savedRace(race(page));
      return runners.map(({ label, fingerprint, startFingerprint, losses }) => {
        return { label, fingerprint, startFingerprint, losses };
      });
    };

    /** Waits until the element's current race has these settings. */
    async function stands(page: Page, settings: Partial<RaceConfig>): Promise<void> {
      const isThere = async (): Promise<boolean> => {
        const { config } = await savedRace(race(page));
        return Object.entries(settings).every(
          ([key, value]) => config[key as keyof RaceConfig] === value,
        );
      };
      while (!(await isThere())) await page.evaluate(() => new Promise(requestAnimationFrame));
    }

    it("gives the engine's numbers to the last bit, and shows the start that all share", async () => {
      const { page, leave } = await come(quick);
      await finish(page);
      const oracle = engine.createRace(quickConfig);
      oracle.advance(60);
      const runners = await shown(page);
      assert.deepEqual(
        runners,
        oracle.runners.map((runner) => ({
          label: runner.label,
          fingerprint: runner.fingerprint(),
          startFingerprint: runner.startFingerprint(),
          losses: [...runner.losses()],
        })),
      );
      const [runner] = runners;
      assert.ok(runner);
      await race(page).getByText(runner.startFingerprint).waitFor();
      oracle.dispose();
      await leave();
    });

    it("is played by keys: play, pause, step, back and forth in time, reset, dice", async () => {
      const { page, leave } = await come(quick);
      await page.keyboard.press("s");
      await race(page).getByText("epoch 1 of 60").waitFor();
      await page.keyboard.press("r");
      await race(page).getByText("epoch 0 of 60").waitFor();
      await button(page, "Step").evaluate((element) => element.blur());
      await race(page).locator(".tiles").focus();
      await page.keyboard.press("Space");
      await status(page, "Finished");
      await page.keyboard.press("Shift+ArrowLeft");
      await race(page).getByText("epoch 54 of 60").waitFor();
      await page.keyboard.press("Alt+ArrowRight");
      await race(page).getByText("epoch 55 of 60").waitFor();
      await page.keyboard.press("End");
      await race(page).getByText("epoch 60 of 60").waitFor();
      await page.keyboard.press("d");
      await status(page, "Ready");
      await page.waitForURL(/race\.seeds=\d+/);
      await leave();
    });

    it("goes back to an epoch: losses, accuracy and the address are those of that epoch", async () => {
      const { page, leave } = await come(quick);
      await finish(page);
      const slider = race(page).getByRole("slider", { name: "Epoch to look at" });
      await slider.focus();
      await page.keyboard.press("Home");
      await page.keyboard.press("ArrowRight");
      await page.keyboard.press("ArrowRight");
      await board(page).getByText("as of epoch 2").waitFor();
      const oracle = engine.createRace(quickConfig);
      oracle.advance(60);
      for (const runner of oracle.runners) {
        const row = board(page).getByRole("row", { name: runner.label });
        await row.getByText(formatFixed(runner.losses()[2]!, 4)).waitFor();
        await row.getByText(formatShare(runner.accuracyAt(2))).waitFor();
        await row
          .getByRole("cell", { name: formatShare(runner.deadShareAt(2)), exact: true })
          .waitFor();
      }
      oracle.dispose();
      await page.waitForURL(/race\.at=2\b/);
      await button(page, "Now").press("Enter");
      await race(page).getByText("epoch 60 of 60").waitFor();
      await leave();
    });

    it("is led to a moment by a link", async () => {
      const long = quick.replace("=60", "=100000");
      const { page, leave } = await visit(browser, `${site.url}?${long}&race.at=20`);
      await race(page).scrollIntoViewIfNeeded();
      await status(page, "Paused");
      await board(page).getByText("as of epoch 20").waitFor();
      await leave();
    });

    it("rests while nobody sees it, and goes on where it was", async () => {
      const long = quick.replace("=60", "=100000"); // a quarter of an hour at 100 epochs a second
      const { page, leave } = await come(`${long}&race.speed=100`);
      const push = (by: string) =>
        race(page).evaluate((element, by) => (element.style.marginBlockStart = by), by);
      await button(page, "Play").press("Enter");
      await status(page, "Racing");
      await push("400vh");
      await status(page, "Paused while out of sight");
      const [paused] = await shown(page);
      await push("0");
      await page.evaluate(() => scrollTo(0, 0));
      await status(page, "Racing");
      await button(page, "Pause").press("Enter");
      await status(page, "Paused; nothing is lost");
      const [later] = await shown(page);
      assert.ok(paused && later);
      assert.deepEqual(later.losses.slice(0, paused.losses.length), paused.losses);
      await leave();
    });

    it("runs many starts, and names a winner only where they agree", async () => {
      const { page, leave } = await come(`${quick.replace("=60", "=300")}&race.target=0.5`);
      await retype(race(page).getByRole("spinbutton", { name: "Starts" }), "6");
      await status(page, "each from 6 starts");
      await finish(page);
      const config = { ...quickConfig, epochs: 300, target: 0.5 };
      const oracle = engine.createRace({ ...config, seeds: [42, 43, 44, 45, 46, 47] });
      oracle.advance(300);
      const { activations, winner, decided } = oracle.summary();
      const words = winner < 0 ? "No clear winner" : "Clear winner";
      await status(page, words);
      await status(page, `of ${decided} starts`);
      for (const [i, { firsts }] of activations.entries()) {
        const row = board(page).getByRole("row", { name: oracle.runners[i]!.label });
        await row.getByText(`${firsts} of 6`).first().waitFor();
      }
      await page.waitForURL(/race\.starts=6\b/);
      oracle.dispose();
      await leave();
    });

    it("says who diverged, when and why, and lets the others run on", async () => {
      const query = `${small}&race.activations=x*x*x,tanh&race.learningRate=30&race.optimizer=sgd`;
      const { page, leave } = await come(query);
      await finish(page);
      const lanes = race(page).getByRole("region", { name: "Runners that stopped" });
      await lanes
        .getByText(/diverged at epoch \d+: the loss became/)
        .first()
        .waitFor();
      const [cubic = NaN, tanh] = (await shown(page)).map(({ losses }) => losses.length);
      assert.ok(cubic < 60 && tanh === 60, `${cubic} and ${tanh} epochs`);
      await button(page, "Learning rate 3").press("Enter");
      await status(page, "Ready");
      await page.waitForURL(/race\.learningRate=3\b/);
      await leave();
    });

    it("races a typed formula, and says where another one slips", async () => {
      const { page, leave } = await come(quick);
      const field = race(page).getByRole("combobox", { name: /Find a function/ });
      await field.fill("x * * 2");
      await field.press("Enter");
      await race(page)
        .getByRole("alert")
        .getByText(/column 5/)
        .waitFor();
      await field.fill("x * tanh(x)");
      await field.press("Enter");
      await board(page).getByRole("rowheader", { name: "x*tanh(x)" }).or(board(page).getByRole("rowheader", { name: "x * tanh(x)" })).waitFor(); // prettier-ignore
      assert.equal((await shown(page)).length, 3);
      await leave();
    });

    it("takes points from the keys, and text line by line", async () => {
      const { page, leave } = await come(quick);
      await race(page).getByText("Your own points").press("Enter");
      const pad = race(page).getByRole("group", { name: /Pad for points/ });
      await pad.press("Enter");
      await race(page).getByText("custom must hold 2 to 20000 points, got 1").waitFor();
      await race(page).getByRole("radio", { name: "Orange" }).press("Space");
      await pad.press("Shift+ArrowRight");
      await pad.press("Enter");
      await page.waitForURL(/race\.custom=0,0,0,0\.24,0,1/);
      await status(page, "Ready");
      const text = race(page).getByRole("textbox", { name: /Points as text/ });
      await text.fill("x,y,label\n1,2,0\n\n# a comment\n2,1,1\n1,1,0\nabc,1,0");
      await button(page, "Use these points").press("Enter");
      await race(page).getByText("line 7, column 1: x must be a number, got 'abc'").waitFor();
      await text.fill("0.5 0.5 0\n-0.5 -0.5 1\n0.5 -0.5 2");
      await button(page, "Use these points").press("Enter");
      await page.waitForURL(/race\.layers=2,8,8,3/);
      await status(page, "Ready");
      await text.evaluate((box) => {
        const table = 'sep=;\r\n"target";"x";"y"\r\n1;0,25;-0,5\r\n0;-0,25;0,5\r\n';
        const dataTransfer = new DataTransfer();
        dataTransfer.items.add(new File([table], "points.csv"));
        const how = { dataTransfer, bubbles: true, composed: true, cancelable: true };
        box.dispatchEvent(new DragEvent("drop", how));
      });
      await page.waitForURL(/race\.custom=0\.25,-0\.5,1,-0\.25,0\.5,0/);
      await status(page, "Ready");
      await leave();
    });

    it("has every setting, and keeps the race when one is wrong", async () => {
      const { page, leave } = await come(quick);
      await race(page).getByText("More", { exact: true }).press("Enter");
      await retype(race(page).getByRole("spinbutton", { name: "Clip (0: never)" }), "-2");
      await race(page).getByRole("alert").getByText("clip must be 0 to 1000000, got -2").waitFor();
      assert.equal((await shown(page)).length, 2, "the race that was there still stands");
      await retype(race(page).getByRole("spinbutton", { name: "Clip (0: never)" }), "1");
      await race(page).getByRole("combobox", { name: "Optimizer" }).selectOption("momentum");
      await retype(race(page).getByRole("spinbutton", { name: "Momentum" }), "0.5");
      await stands(page, { clip: 1, optimizer: "momentum", momentum: 0.5 });
      await finish(page);
      const oracle = engine.createRace({ ...quickConfig, clip: 1, optimizer: "momentum", momentum: 0.5 }); // prettier-ignore
      oracle.advance(60);
      const prints = (await shown(page)).map(({ fingerprint }) => fingerprint);
      assert.deepEqual(prints, oracle.runners.map((runner) => runner.fingerprint())); // prettier-ignore
      oracle.dispose();
      await leave();
    });

    // Playwright cannot catch Firefox's downloads.
    if (name === "Chromium") {
      it("is saved as pictures, as numbers, and as scripts that run it again", async () => {
        const { page, leave } = await come(quick);
        await finish(page);
        const oracle = engine.createRace(quickConfig);
        oracle.advance(60);
        await race(page).getByText("Share", { exact: true }).click();
        const save = async (kind: string): Promise<Buffer> => {
          const arrival = page.waitForEvent("download");
          await button(page, kind).press("Enter");
          return readFile(await (await arrival).path());
        };
        assert.equal((await save("PNG")).subarray(1, 4).toString(), "PNG");
        const svg = (await save("SVG")).toString();
        assert.match(svg, /^<svg .*>ReLU</s);
        assert.match(svg, />Loss of 2 functions from one start</);
        assert.match(svg, />Layers 2-8-8-1; init He; precision float, 32 bits\.</);
        assert.match(svg, />Optimizer Adam; learning rate 0\.01; batch all\.</);
        assert.match(svg, />Dataset Spirals; points 20 per class\.</);
        assert.match(svg, />Epochs 60; target 0\.1\. Seed 42\. Made with Plot Twist\.</);
        const rows = (await save("CSV")).toString().split("\r\n");
        const losses = oracle.runners.map((runner) => [...runner.losses()]);
        assert.equal(rows[60], ["59", ...losses.map((each) => each[59])].join(","));
        const { runners } = JSON.parse((await save("JSON")).toString()) as {
          runners: { losses: number[] }[];
        };
        assert.deepEqual(
          runners.map((runner) => runner.losses),
          losses,
        );
        assert.match((await save("NumPy script")).toString(), /import numpy/);
        assert.match((await save("PyTorch script")).toString(), /import torch/);
        oracle.dispose();
        await leave();
      });
    }

    it("looks into the layers at any epoch", async () => {
      const { page, leave } = await come(quick);
      await race(page).getByText("Inside the layers").press("Enter");
      await finish(page);
      const table = race(page).getByRole("table", { name: /Layers at epoch/ });
      await table
        .getByText(/healthy|fading|vanishing|exploding/)
        .first()
        .waitFor();
      const oracle = engine.createRace(quickConfig);
      oracle.advance(60);
      await race(page).getByRole("radio", { name: "Dead units" }).press("Space");
      const [relu] = oracle.runners;
      assert.ok(relu);
      const { dead, layers, epochs } = relu.unitShares();
      const last = (epochs.length - 1) * layers;
      const row = table.getByRole("row", { name: "ReLU" });
      for (const share of dead.subarray(last)) {
        await row.getByText(formatShare(share)).first().waitFor();
      }
      await page.waitForURL(/race\.layersShow=dead/);
      await race(page).getByRole("radio", { name: "What goes into f" }).press("Space");
      const { below, above, from, to } = relu.preActivations(60);
      await race(page).getByText(`shares below ${formatPlace(from)} and above ${formatPlace(to)}`).waitFor(); // prettier-ignore
      for (const [layer, share] of [...below].entries()) {
        const cell = row.getByRole("cell").nth(layer);
        assert.equal(await cell.innerText(), `${formatShare(share)} and ${formatShare(above[layer]!)}`); // prettier-ignore
      }
      oracle.dispose();
      await leave();
    });
  });
}
