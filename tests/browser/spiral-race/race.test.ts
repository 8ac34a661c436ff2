import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import type { Browser, Page } from "playwright-core";
import { loadEngine, type RaceConfig } from "../../../web/engine/index.js";
import { formatShare } from "../../../web/plot/index.js";
import { launch, quit, visit } from "../support/browser.js";
import { serveAlone, type Site } from "../support/serve.js";

/** The cells of a runner in the leaderboard, as printed. */
type Row = readonly [toTarget: string, epoch: string, loss: string, accuracy: string, dead: string];

describe("the spiral race", () => {
  let site: Site;
  let browser: Browser;

  before(async () => {
    site = await serveAlone("spiral-race");
    browser = await launch();
  });
  after(async () => {
    await quit(browser);
    await site.close();
  });

  const race = (page: Page) => page.locator("spiral-race");
  const button = (page: Page, name: string) =>
    race(page).getByRole("button", { name, exact: true });
  const status = (page: Page, text: string | RegExp) =>
    race(page).getByRole("status").getByText(text).waitFor();

  /** The rows of the leaderboard by name, without the last column, which depends on the machine. */
  async function board(page: Page): Promise<Map<string, Row>> {
    const rows = race(page)
      .getByRole("table", { name: /Leaderboard/ })
      .locator("tbody tr");
    const cells = await rows.evaluateAll((found) =>
      found.map((row) => [...row.children].map((cell) => (cell as HTMLElement).innerText.trim())),
    );
    return new Map(
      cells.map(([name = "", ...rest]) => [name, rest.slice(0, -1) as unknown as Row]),
    );
  }

  /** The leaderboard that the engine in this process computes for a race run to its end. */
  async function expected(config: Partial<RaceConfig>): Promise<Map<string, Row>> {
    const engine = await loadEngine();
    const { activations } = engine.catalogue();
    const oracle = engine.createRace(config);
    oracle.advance(oracle.config.epochs);
    const rows = oracle.runners.map((runner): [string, Row] => {
      const { activation } = runner.config;
      const id = typeof activation === "string" ? activation : activation.activation;
      const name = activations.find((row) => row.id === id)!.name;
      const loss = runner.losses().at(-1)!.toFixed(4);
      const [accuracy, dead] = [formatShare(runner.accuracy), formatShare(runner.deadShare)];
      const toTarget = String(runner.epochsToTarget ?? "–");
      return [name, [toTarget, String(runner.epoch), loss, accuracy, dead]];
    });
    oracle.dispose();
    return new Map(rows);
  }

  async function preset(id: string): Promise<RaceConfig> {
    return (await loadEngine()).catalogue().presets.find((preset) => preset.id === id)!.config;
  }

  /**
   * Waits until the page has handled and drawn all news of its workers: calls go to the least busy worker, so
   * 32 of them reach every worker, and an answer arrives after earlier messages. A worker holds its news back
   * until the last report is acknowledged, so there is a second trip, and its answers come after these.
   */
  const settled = (page: Page) =>
    race(page).evaluate(async (element) => {
      const { client } = element as unknown as {
        client: { evaluate(config: { at: readonly number[] }, channel: string): Promise<unknown> };
      };
      const calls = Array.from({ length: 32 }, (_, i) => [{ at: [i] }, `test ${i}`] as const);
      for (const _trip of [1, 2]) {
        await Promise.all(calls.map(([config, channel]) => client.evaluate(config, channel)));
      }
      await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
    });

  it("trains all eight to the end, to the engine's numbers", async () => {
    const { page, leave } = await visit(browser, site.url);
    await status(page, "Ready");
    await button(page, "Play").press("Enter");
    await status(page, "Finished");
    const shown = await board(page);
    assert.equal(shown.size, 8);
    assert.deepEqual(
      new Map([...shown].sort()),
      new Map([...(await expected(await preset("honest")))].sort()),
    );
    await leave();
  });

  it("runs the article's race, or another seed, from a link", async () => {
    const { page, leave } = await visit(
      browser,
      `${site.url}?race.preset=article&race.seeds=7&race.epochs=60`,
    );
    await status(page, "Ready");
    await button(page, "Play").press("Space");
    await status(page, "Finished: nobody");
    const config = { ...(await preset("article")), seeds: [7], epochs: 60 };
    assert.deepEqual(
      new Map([...(await board(page))].sort()),
      new Map([...(await expected(config))].sort()),
    );
    await leave();
  });

  it("stops when paused, steps by one, and returns to the same start", async () => {
    const { page, leave } = await visit(browser, `${site.url}?race.epochs=100000`);
    await status(page, "Ready");
    const start = await board(page);
    await button(page, "Play").press("Enter");
    await race(page)
      .getByText(/epoch [1-9]\d+ of/)
      .waitFor();
    await button(page, "Pause").press("Enter");
    await status(page, "Paused");
    await settled(page);
    const paused = await board(page);
    await settled(page);
    assert.deepEqual(await board(page), paused);
    const epochs = (rows: Map<string, Row>) =>
      [...rows].map(([name, row]): [string, number] => [name, +row[1]]).sort();
    await button(page, "Step").press("Enter");
    await settled(page);
    const stepped = epochs(paused).map(([name, epoch]) => [name, epoch + 1]);
    assert.deepEqual(epochs(await board(page)), stepped);
    await button(page, "Reset").press("Enter");
    await status(page, "Ready");
    assert.deepEqual(await board(page), start);
    await leave();
  });

  it("explains a network that cannot be", async () => {
    const { page, leave } = await visit(browser, `${site.url}?race.layers=2,0,1`);
    await race(page).getByRole("alert").getByText("hidden width must be 1 to 256, got 0").waitFor();
    await leave();
  });

  it("keeps each name of the leaderboard in one line, with points held out, inside its figure", async () => {
    for (const width of [320, 1440]) {
      const viewport = { width, height: 800 };
      const { page, leave } = await visit(browser, `${site.url}?race.testShare=0.2`, { viewport });
      await race(page).scrollIntoViewIfNeeded();
      const table = race(page).getByRole("table", { name: /Leaderboard/ });
      const names = table.locator("tbody th");
      await names.first().waitFor();
      const heights = await names.evaluateAll((all) => all.map((cell) => cell.clientHeight));
      assert.equal(new Set(heights).size, 1, heights.join());
      assert.ok(heights[0]! < 40, `${heights[0]}`);
      const [inner, outer] = [(await table.boundingBox())!, (await race(page).boundingBox())!];
      assert.ok(inner.x + inner.width <= outer.x + outer.width + 1, `${inner.width} in ${outer.width}`); // prettier-ignore
      await leave();
    }
  });
});
