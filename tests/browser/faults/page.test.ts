import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import type { Browser, Page } from "playwright-core";
import { browsers, launch, quit } from "../support/browser.js";
import { serveFigures } from "../support/figures.js";
import { serveAtRoot, type Site } from "../support/serve.js";
import { epochOf, hasEpoch, openFaulty } from "./fault-page.js";

const body = `<activation-explorer loading="eager"><p>A still</p></activation-explorer>
  <spiral-race loading="eager" activations="relu,tanh" epochs="5000"><p>A still</p></spiral-race>`;

/** No canvas has a context, until the event `more-memory`. */
const noCanvas = `
  for (const { prototype } of [HTMLCanvasElement, OffscreenCanvas]) {
    const own = prototype.getContext;
    prototype.getContext = () => null;
    addEventListener("more-memory", () => (prototype.getContext = own));
  }`;

const noStorage = `
  for (const store of ["localStorage", "sessionStorage", "indexedDB", "caches"]) {
    Object.defineProperty(globalThis, store, {
      get() {
        throw new DOMException("denied", "SecurityError");
      },
    });
  }
  delete globalThis.BroadcastChannel;`;

const noClipboard = `
  const clipboard = { writeText: () => Promise.reject(new DOMException("no")) };
  Object.defineProperty(Navigator.prototype, "clipboard", { get: () => clipboard });`;

/** No change of the address, until the event `allow`; the page says how many were tried. */
const noHistory = `
  const own = history.replaceState.bind(history);
  let [tries, isAllowed] = [0, false];
  history.replaceState = (...args) => {
    document.documentElement.dataset.tries = String(++tries);
    if (!isAllowed) throw new DOMException("too many", "SecurityError");
    own(...args);
  };
  addEventListener("allow", () => (isAllowed = true));`;

const ready = (page: Page) =>
  page.waitForFunction(() => document.querySelectorAll("[data-ready]").length === 2);

/** Whether each canvas of a figure that is on the screen has ink of its own. */
const painted = (page: Page, tag: string) =>
  page.locator(tag).evaluate((figure) =>
    [...figure.shadowRoot!.querySelectorAll("canvas")]
      .filter(({ clientWidth }) => clientWidth > 0)
      .map((canvas) => {
        const copy = new OffscreenCanvas(canvas.width, canvas.height).getContext("2d")!;
        copy.drawImage(canvas, 0, 0);
        return copy.getImageData(0, 0, canvas.width, canvas.height).data.some((part) => part > 0);
      }),
  );

for (const [name, start] of Object.entries(browsers)) {
  describe(`figures in a page of ${name}`, () => {
    let site: Site;
    let browser: Browser;
    before(async () => {
      site = await serveFigures(body);
      browser = await start();
    });
    after(async () => {
      await quit(browser);
      await site.close();
    });

    it("say that there is no canvas, keep their numbers, and draw once there is one", async () => {
      const { page, exceptions, close } = await openFaulty(browser, site.url, { before: noCanvas });
      await ready(page);
      for (const tag of ["activation-explorer", "spiral-race"]) {
        const problem = page.locator(`${tag} .problem:not([hidden])`);
        await problem.waitFor();
        assert.match(await problem.innerText(), /^this browser gave the page no canvas to draw on/);
      }
      await page.locator("spiral-race").getByRole("row", { name: /ReLU/ }).waitFor();
      const saved = await page.locator("activation-explorer").evaluate(
        (figure) =>
        (figure as HTMLElementTagNameMap["activation-explorer"]).toBlob().catch((error: Error) => error.message), // prettier-ignore
      );
      assert.equal(saved, "this browser gave the page no canvas to draw on");
      await page.evaluate(() => dispatchEvent(new Event("more-memory")));
      for (const tag of ["activation-explorer", "spiral-race"]) {
        await page.locator(tag).getByRole("button", { name: "Try again" }).click();
        await page.locator(`${tag} .problem:not([hidden])`).waitFor({ state: "detached" });
      }
      await page.waitForFunction(() =>
        document.querySelector("spiral-race")!.shadowRoot!.querySelector("canvas[data-runner]"),
      );
      assert.deepEqual(exceptions, []);
      await close();
    });

    it("say which observer is missing, and leave their still", async () => {
      for (const missing of ["IntersectionObserver", "ResizeObserver"]) {
        const { page, exceptions, close } = await openFaulty(browser, site.url);
        await page.addInitScript((one) => void Reflect.deleteProperty(globalThis, one), missing);
        await page.reload();
        const sentence = page.getByText(`this browser has no ${missing}, which the figure needs`);
        await sentence.first().waitFor();
        await page.waitForFunction(() => document.querySelectorAll("[data-failure]").length === 2);
        assert.ok(await page.getByText("A still").first().isVisible());
        assert.equal(await page.getByRole("button", { name: "Try again" }).count(), 0);
        assert.deepEqual(exceptions, []);
        await close();
      }
    });

    it("need no storage and no channel between tabs", async () => {
      const { page, exceptions, close } = await openFaulty(browser, site.url, {
        before: noStorage,
      });
      await ready(page);
      assert.deepEqual(exceptions, []);
      await close();
    });

    it("hand a text over where the clipboard is refused", async () => {
      const { page, exceptions, close } = await openFaulty(browser, site.url, {
        before: noClipboard,
      });
      await ready(page);
      const explorer = page.locator("activation-explorer");
      await explorer.getByText("Share", { exact: true }).click();
      await explorer.getByRole("button", { name: "HTML tag" }).click();
      await explorer.getByText("This browser does not let the page copy").waitFor();
      assert.match(await explorer.locator("textarea").inputValue(), /<activation-explorer/);
      assert.deepEqual(exceptions, []);
      await close();
    });

    it("paint again what a lost context took", async () => {
      const { page, exceptions, close } = await openFaulty(browser, site.url);
      await ready(page);
      await page.waitForFunction(() => {
        const { shadowRoot } = document.querySelector("spiral-race")!;
        return shadowRoot!.querySelector<HTMLCanvasElement>("canvas[data-runner]")!.width !== 300;
      });
      await page.evaluate(async () => {
        for (const { shadowRoot } of document.querySelectorAll("[data-ready]")) {
          for (const canvas of shadowRoot!.querySelectorAll("canvas")) {
            canvas.dispatchEvent(new Event("contextlost"));
            canvas.width += 0; // empties it, as a lost context is
            canvas.dispatchEvent(new Event("contextrestored"));
          }
        }
        for (const _ of [1, 2, 3]) await new Promise((done) => requestAnimationFrame(done));
      });
      for (const tag of ["activation-explorer", "spiral-race"]) {
        const inked = await painted(page, tag);
        assert.ok(inked.length > 1 && inked.every(Boolean), `${tag}: ${inked.join()}`);
      }
      assert.deepEqual(exceptions, []);
      await close();
    });
  });
}

describe("the address of the lesson", () => {
  it("is written later where a browser counts its changes, or refuses all", async () => {
    const site = await serveAtRoot();
    const browser = await launch();
    const { page, exceptions, close } = await openFaulty(browser, site.url, { before: noHistory });
    await page.clock.install();
    await page.goto(`${site.url}play.html`);
    const playground = page.locator("neural-playground");
    await playground.locator("canvas").first().waitFor();
    await playground.evaluate((figure) => {
      Object.assign(figure, { state: { dataset: "xor" } });
      figure.dispatchEvent(new CustomEvent("change"));
    });
    await page.locator('[data-tries="1"]').waitFor({ state: "attached" });
    assert.equal(new URL(page.url()).search, "");
    await page.evaluate(() => dispatchEvent(new Event("allow")));
    await page.clock.runFor(10_000);
    await page.waitForURL(/dataset=xor/);
    assert.deepEqual(exceptions, []);
    await close();
    await quit(browser);
    await site.close();
  });
});

describe("a race that goes on", () => {
  let site: Site;
  let browser: Browser;
  before(async () => {
    site = await serveFigures(body);
    browser = await launch();
  });
  after(async () => {
    await quit(browser);
    await site.close();
  });

  /** A page whose race goes at 20 epochs a second. */
  async function race() {
    const visit = await openFaulty(browser, site.url);
    await ready(visit.page);
    await visit.page.locator("spiral-race").evaluate((figure) => {
      Object.assign(figure, { speed: 20 });
      (figure as HTMLElementTagNameMap["spiral-race"]).play();
      figure.scrollIntoView();
    });
    await hasEpoch(visit.page, 6);
    return visit;
  }

  // As it is in the back-forward cache, from which no driver can take a page back.
  it("goes on where it was after the page was left, frozen and shown again", async () => {
    const { page, exceptions, close } = await race();
    const tell = (type: string) =>
      page.evaluate((name) => {
        dispatchEvent(new PageTransitionEvent(name, { persisted: true }));
      }, type);
    const client = await page.context().newCDPSession(page);
    await tell("pagehide");
    await client.send("Page.setWebLifecycleState", { state: "frozen" });
    await client.send("Page.setWebLifecycleState", { state: "active" });
    await tell("pageshow");
    const before = await epochOf(page);
    assert.ok(before >= 5);
    await hasEpoch(page, before + 6);
    assert.deepEqual(exceptions, []);
    await close();
  });
});
