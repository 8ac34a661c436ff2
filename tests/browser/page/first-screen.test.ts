import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import type { Browser, Page } from "playwright-core";
import { loadEngine } from "../../../web/engine/index.js";
import { launch, quit, visit } from "../support/browser.js";
import { serveAlone, serveAtRoot, type Site } from "../support/serve.js";

describe("the first screen", () => {
  let site: Site;
  let browser: Browser;

  before(async () => {
    site = await serveAlone("first-screen");
    browser = await launch();
  });
  after(async () => {
    await quit(browser);
    await site.close();
  });

  const screen = (page: Page) => page.locator("first-screen");
  const finished = (page: Page) =>
    screen(page).getByRole("status").getByText("After 400 epochs").waitFor();

  /** The shares in the read-out, as printed, in per cent. */
  const shares = (page: Page) => screen(page).locator(".readout strong").allInnerTexts();

  it("shows its end when motion is reduced: the right side has learnt, as in the engine", async () => {
    const { page, leave } = await visit(browser, site.url);
    await finished(page);
    const engine = await loadEngine();
    const race = engine.createRace({ activations: ["identity", "gelu"], epochs: 400 });
    race.advance(400);
    const expected = race.runners.map(({ accuracy }) => `${(100 * accuracy).toFixed(1)} %`);
    race.dispose();
    const [flat = "", bent = ""] = await shares(page);
    assert.deepEqual([flat, bent], expected);
    assert.ok(parseFloat(bent) > parseFloat(flat) + 20, `${bent} against ${flat}`);
    await leave();
  });

  it("plays once when seen, pauses and goes on by keyboard", async () => {
    const { page, leave } = await visit(browser, site.url, { reducedMotion: "no-preference" });
    const toggle = screen(page).getByRole("button", { name: /^(Play|Pause)$/ });
    await screen(page).getByRole("button", { name: "Pause" }).waitFor();
    await page.waitForFunction(() => {
      const text = document.querySelector("first-screen")!.shadowRoot!.textContent;
      return Number(/epoch (\d+) of 400/.exec(text)?.[1]) > 0;
    });
    await toggle.press("Enter");
    await screen(page).getByRole("button", { name: "Play", exact: true }).waitFor();
    const said = screen(page)
      .getByRole("status")
      .getByText(/After \d+ epochs/);
    await said.waitFor();
    const at = Number(/After (\d+)/.exec(await said.innerText())![1]);
    assert.ok(at > 0 && at < 400, `paused at ${at}`);
    await toggle.press("Space");
    await page.waitForFunction((paused) => {
      const text = document.querySelector("first-screen")!.shadowRoot!.textContent;
      return Number(/epoch\s+(\d+) of 400/.exec(text)?.[1]) > paused;
    }, at);
    await leave();
  });

  it("waits for a reader who scrolled on before it was ready", async () => {
    const whole = await serveAtRoot();
    const motion = { reducedMotion: "no-preference" } as const;
    const { page, leave } = await visit(browser, whole.url, motion);
    let release = (): void => {};
    const released = new Promise<void>((resolve) => (release = resolve));
    await page.route("**/*.wasm", (route) => released.then(() => route.continue()));
    await page.reload();
    await page.evaluate(() => new Promise((seen) => requestAnimationFrame(() => setTimeout(seen))));
    await page.locator("spiral-race").scrollIntoViewIfNeeded();
    release();
    await page.locator("spiral-race").getByRole("status").getByText("Ready").waitFor();
    const button = (name: string) => screen(page).getByRole("button", { name, exact: true });
    await button("Play").and(screen(page).locator(":enabled")).waitFor();
    await screen(page).scrollIntoViewIfNeeded();
    await button("Pause").waitFor();
    await page.unroute("**/*.wasm");
    await leave();
    await whole.close();
  });

  it("starts again with another function", async () => {
    const { page, leave } = await visit(browser, site.url);
    await finished(page);
    await screen(page)
      .getByRole("combobox", { name: "Activation function" })
      .selectOption("Sigmoid");
    await screen(page).getByRole("status").getByText("the one with Sigmoid").waitFor();
    await page.waitForURL(/first\.activation=sigmoid/);
    await leave();
  });

  it("takes its function from the address", async () => {
    const { page, leave } = await visit(browser, `${site.url}?first.activation=tanh`);
    await screen(page).getByRole("status").getByText("the one with Tanh").waitFor();
    await leave();
  });

  it("goes on when it is moved, and ends its race when it is gone", async () => {
    const { page, leave } = await visit(browser, site.url, { reducedMotion: "no-preference" });
    await screen(page)
      .getByText(/epoch [1-9]\d* of 400/)
      .waitFor();
    const found = await page.evaluate(async () => {
      type Message = { name?: string; command?: { type: string } };
      const sent: string[] = [];
      const worker = Worker.prototype as unknown as Record<"postMessage", (...all: unknown[]) => void>; // prettier-ignore
      worker.postMessage = new Proxy(worker.postMessage, {
        apply(post, self, all: [Message]) {
          sent.push(all[0].name ?? all[0].command?.type ?? "");
          Reflect.apply(post, self, all);
        },
      });
      const screen = document.querySelector("first-screen")!;
      screen.parentElement!.append(screen);
      await new Promise((done) => setTimeout(done));
      const moved = sent.splice(0);
      screen.remove();
      await new Promise((done) => setTimeout(done));
      return { moved, gone: sent };
    });
    const races = (names: readonly string[]) =>
      [...new Set(names)].filter((name) => ["openRace", "dispose"].includes(name));
    assert.deepEqual([races(found.moved), races(found.gone)], [[], ["dispose"]]);
    await leave();
  });

  it("plays again when asked, motion reduced or not", async () => {
    const { page, leave } = await visit(browser, site.url);
    await finished(page);
    await screen(page).getByRole("button", { name: "Replay" }).press("Enter");
    await screen(page).getByRole("button", { name: "Pause" }).waitFor();
    await screen(page)
      .getByText(/epoch [1-9]\d* of 400/)
      .waitFor();
    await leave();
  });
});
