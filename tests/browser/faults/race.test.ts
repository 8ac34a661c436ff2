import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import type { Browser, Page } from "playwright-core";
import { launch, quit } from "../support/browser.js";
import { serveFigures } from "../support/figures.js";
import type { Site } from "../support/serve.js";
import { epochOf, hasEpoch, openFaulty } from "./fault-page.js";

type Race = HTMLElementTagNameMap["spiral-race"];

const figure = '<spiral-race loading="eager" activations="relu,tanh" epochs="400"></spiral-race>';

/** A message makes the worker throw in a task of its own, or refuses the core more memory from now on. */
const faults = `
  addEventListener("message", ({ data }) => {
    if (data === "throw") setTimeout(() => { throw new Error("out of luck"); });
    if (data === "no memory") WebAssembly.Memory.prototype.grow = () => { throw new RangeError("no"); };
  });`;

/** Keeps the page's workers, so that a test can reach them. */
function keepWorkers(): void {
  const all: Worker[] = [];
  const Own = Worker;
  globalThis.Worker = class extends Own {
    constructor(...args: ConstructorParameters<typeof Worker>) {
      super(...args);
      all.push(this);
    }
  };
  Object.assign(globalThis, { all });
}

const tell = (page: Page, message: string) =>
  page.evaluate((data) => {
    for (const worker of (globalThis as unknown as { all: Worker[] }).all) worker.postMessage(data);
  }, message);

describe("a race that loses a worker", () => {
  let site: Site;
  let browser: Browser;

  before(async () => {
    site = await serveFigures(figure);
    browser = await launch();
  });
  after(async () => {
    await quit(browser);
    await site.close();
  });

  /** A race that has been trained for a while, and has lost its workers. */
  async function lose() {
    const visit = await openFaulty(browser, site.url, { before: keepWorkers, inWorker: faults });
    const { page } = visit;
    await page.locator("[data-ready]").waitFor();
    await page.locator("spiral-race").evaluate((race) => {
      (race as Race).speed = 100;
      (race as Race).play();
    });
    await hasEpoch(page, 20);
    await tell(page, "throw");
    const problem = page.locator("spiral-race .problem:not([hidden])");
    await problem.waitFor();
    return { ...visit, problem };
  }

  it("says so, keeps what it had, and comes back to where it was", async () => {
    const { page, problem, exceptions, close } = await lose();
    assert.match(await problem.innerText(), /^a worker was lost: out of luck\s+Try again$/);
    const epoch = await epochOf(page);
    assert.ok(epoch >= 20);
    await problem.getByRole("button", { name: "Try again" }).click();
    await problem.waitFor({ state: "detached" });
    await hasEpoch(page, epoch);
    await page.getByRole("button", { name: "Play" }).waitFor();
    assert.deepEqual(exceptions, []);
    await close();
  });

  it("goes on to its end with Play", async () => {
    const { page, problem, exceptions, close } = await lose();
    const end = page.evaluate(
      () => new Promise((resolve) => addEventListener("finish", () => resolve(true))),
    );
    await page.getByRole("button", { name: "Play" }).click();
    await problem.waitFor({ state: "detached" });
    assert.equal(await end, true);
    assert.deepEqual(exceptions, []);
    await close();
  });

  it("returns to its start with Reset, and rests", async () => {
    const { page, problem, exceptions, close } = await lose();
    await page.getByRole("button", { name: "Step" }).click();
    await page.getByRole("button", { name: "Reset" }).click();
    await problem.waitFor({ state: "detached" });
    await page.getByText("Ready: 2 functions").waitFor();
    assert.equal(await epochOf(page), 0);
    assert.deepEqual(exceptions, []);
    await close();
  });

  it("says that memory is short, and takes another worker once there is more", async () => {
    const injected = { before: keepWorkers, inWorker: faults };
    const { page, exceptions, close } = await openFaulty(browser, site.url, injected);
    await page.locator("[data-ready]").waitFor();
    await tell(page, "no memory");
    await page.locator("spiral-race").evaluate((race) => {
      Object.assign(race, { layers: [2, 256, 256, 256, 256, 256, 256, 1], pointsPerClass: 500 });
    });
    const problem = page.locator("spiral-race .problem:not([hidden])");
    await problem.waitFor();
    assert.match(
      await problem.innerText(),
      /^the core stopped, because .* no more memory\s+Try again$/,
    );
    await problem.getByRole("button", { name: "Try again" }).click();
    await problem.waitFor({ state: "detached" });
    await page.getByText("Ready: 2 functions").waitFor();
    assert.deepEqual(exceptions, []);
    await close();
  });
});
