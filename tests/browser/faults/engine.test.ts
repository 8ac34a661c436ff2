import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import type { Browser } from "playwright-core";
import { browsers, launch, quit } from "../support/browser.js";
import { serveFigures } from "../support/figures.js";
import type { Site } from "../support/serve.js";
import { openFaulty, type Faults } from "./fault-page.js";

const figure = '<activation-explorer loading="eager"><p>A still</p></activation-explorer>';

/** What is injected, what the figure says, and whether the fault is gone once `mend` was called. */
interface Case extends Faults {
  says: RegExp;
  canMend: boolean;
}

const notFound = { status: 404, body: "<h1>Not found</h1>", type: "text/html" };
const module = Buffer.from("\0asm\x01\0\0\0\x01\x7f cut off");
const refused = `const instantiate = WebAssembly.instantiate;
  WebAssembly.instantiate = () => Promise.reject(new RangeError("no memory for a new instance"));`;

const cases: Readonly<Record<string, Case>> = {
  "a worker whose script is missing": {
    answers: { "worker-[\\w-]+\\.js$": notFound },
    says: /^a worker could not be started$/,
    canMend: true,
  },
  "a missing module": {
    answers: { "\\.wasm$": notFound },
    says: /^the core could not be fetched: the server answered 404$/,
    canMend: true,
  },
  "a page in place of the module": {
    answers: { "\\.wasm$": { ...notFound, status: 200 } },
    says: /^the core could not be compiled: /,
    canMend: true,
  },
  "an empty module": {
    answers: { "\\.wasm$": { body: "" } },
    says: /^the core could not be compiled: /,
    canMend: true,
  },
  "a module that is cut off": {
    answers: { "\\.wasm$": { body: module } },
    says: /^the core could not be compiled: /,
    canMend: true,
  },
  "memory that is refused": {
    // One worker: the page must not have a second one yet, which is refused memory, too.
    before: () => void Object.defineProperty(navigator, "hardwareConcurrency", { value: 1 }),
    inWorker: refused,
    says: /^the core could not be started: no memory for a new instance$/,
    canMend: true,
  },
  "a browser without workers": {
    before: () => void Reflect.deleteProperty(globalThis, "Worker"),
    says: /^a worker could not be started: /,
    canMend: false,
  },
  "a policy that forbids WebAssembly": {
    before: () => {
      WebAssembly.compile = () => Promise.reject(new WebAssembly.CompileError("blocked by policy"));
    },
    says: /^the core could not be compiled: blocked by policy$/,
    canMend: false,
  },
};

describe("a figure says why the engine does not start, keeps its still, and offers another try", () => {
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

  for (const [name, { says, canMend, ...faults }] of Object.entries(cases)) {
    it(name, async () => {
      const { page, exceptions, mend, close } = await openFaulty(browser, site.url, faults);
      const problem = page.locator("activation-explorer .problem:not([hidden])");
      await problem.waitFor();
      const retry = problem.getByRole("button", { name: "Try again" });
      const words = (await problem.innerText()).replace("Try again", "").trim();
      assert.match(words, says);
      assert.equal(await page.locator("[data-failure]").getAttribute("data-failure"), words);
      assert.ok(await page.getByText("A still").isVisible());
      await mend();
      await retry.click();
      if (canMend) {
        await page.locator("[data-ready]").waitFor();
        await problem.waitFor({ state: "detached" });
      } else {
        await problem.waitFor();
      }
      assert.deepEqual(exceptions, []);
      await close();
    });
  }
});

describe("a module of another type", () => {
  for (const [name, start] of Object.entries(browsers)) {
    it(`is a module all the same in ${name}`, async () => {
      const site = await serveFigures(figure);
      const browser = await start();
      const { page, close } = await openFaulty(browser, site.url);
      await page.route(/\.wasm$/, async (route) => {
        const response = await route.fetch();
        await route.fulfill({ response, contentType: "text/plain" });
      });
      await page.reload();
      await page.locator("[data-ready]").waitFor();
      await close();
      await quit(browser);
      await site.close();
    });
  }
});
