// Addresses of the pages, and messages from strangers.
import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import type { Browser, Page } from "playwright-core";
import { launch, quit } from "../../support/browser.js";
import { serveHost, type Site } from "../../support/serve.js";
import { openFaulty } from "../fault-page.js";
import { countOfInputs, Hostile, markup } from "./values.js";

/** The listener of the README, and a frame of a figure. */
const listener = `
  addEventListener("message", ({ source, data }) => {
    for (const frame of document.querySelectorAll("iframe")) {
      if (source !== frame.contentWindow || data?.type !== "plot-twist-height") continue;
      frame.style.height = data.height + "px";
      document.body.dataset.height = data.height;
    }
  });`;
const frame =
  '<iframe src="embed.html?v=1&amp;widget=softmax-lab" width="700" height="300"></iframe>';

const keys = {
  "embed.html": ["widget", "theme", "controls", "hide", "functions", "low", "activations", "seeds", "layers", "epochs", "custom", "scores"],
  "play.html": ["dataset", "layers", "activation", "unit", "edge", "edited", "removed", "frozen", "point", "at", "custom", "noise", "theme"],
  "index.html": ["first.activation", "explorer.functions", "race.layers", "race.seeds", "flow.depth", "guess.order", "zoo.family", "network.unit"],
}; // prettier-ignore

const words = ["relu", "tanh", "true", "2,4,1", "0.5", "softmax-lab", "spiral-race", "explorer", "network-view", "zoo"]; // prettier-ignore

/** An address of one of the pages. */
function address(from: Hostile): string {
  const page = from.of(Object.keys(keys)) as keyof typeof keys;
  const widget = from.of(["softmax-lab", "activation-explorer", "network-view", "spiral-race", from.text()]); // prettier-ignore
  const pairs = Array.from({ length: 1 + from.whole(6) }, () => {
    const key = from.of([...keys[page], "__proto__", "constructor", from.of(markup)]);
    const value = from
      .text(words)
      .slice(0, 1500)
      .replace(/\p{Cs}/gu, ""); // servers refuse longer ones
    const once = `${encodeURIComponent(key)}=${encodeURIComponent(value)}`;
    return from.of([once, once, once.slice(0, from.whole(once.length)), encodeURIComponent(once)]);
  });
  const all = page === "embed.html" ? [`widget=${encodeURIComponent(widget.slice(0, 500).replace(/\p{Cs}/gu, ""))}`, ...pairs] : pairs; // prettier-ignore
  return `${page}?v=${from.of(["1", "1", "0", "99", "x"])}&${all.join("&")}#${encodeURIComponent(from.of(markup))}`;
}

/** What is wrong on a page: markup that was taken for more than text. */
const wrongOn = (page: Page) =>
  page.evaluate(() => {
    const roots: ParentNode[] = [document];
    for (const root of roots) {
      for (const { shadowRoot } of root.querySelectorAll("*")) if (shadowRoot) roots.push(shadowRoot);
    }
    const foreign = roots.flatMap((root) => [...root.querySelectorAll("[onerror], [onload], [onfocus], [srcdoc]")]);
    return [
      ...foreign.map(({ outerHTML }) => outerHTML.slice(0, 99)),
      ...("injected" in globalThis ? ["a script ran"] : []),
    ];
  }); // prettier-ignore

const visits = Math.ceil(countOfInputs / 20);

/** Addresses that once stopped the page: more of something than a figure can show. */
const endless = [
  "play.html?v=1&layers=0,90071992",
  "embed.html?v=1&widget=network-view&layers=2,90071992",
  `embed.html?v=1&widget=network-view&layers=${"3,".repeat(500)}1`,
  `embed.html?v=1&widget=gradient-flow&activations=${"relu,".repeat(200)}`,
  `embed.html?v=1&widget=activation-explorer&functions=${"relu,".repeat(200)}`,
  `embed.html?v=1&widget=dying-relu&learningRates=${"1,".repeat(500)}1`,
];

describe("pages under hostile addresses", () => {
  let site: Site;
  let browser: Browser;
  before(async () => {
    site = await serveHost(frame, listener);
    browser = await launch();
  });
  after(async () => {
    await quit(browser);
    await site.close();
  });

  it(`are whole, and take them for text (${visits})`, async () => {
    const { page, exceptions, close } = await openFaulty(
      browser,
      new URL("embed.html", site.url).href,
    );
    const random = Array.from({ length: visits }, (_, seed) => address(new Hostile(seed)));
    for (const path of [...endless, ...random]) {
      await page.goto(new URL(path, site.url).href);
      const shown = page.locator("canvas, p[role=alert], .problem:not([hidden]), table").first();
      await assert.doesNotReject(shown.waitFor({ state: "attached" }), path);
      assert.deepEqual([...(await wrongOn(page)), ...exceptions.splice(0)], [], path);
    }
    await close();
  });

  it("hear no message of a stranger, and hosts none that is not their frame's", async () => {
    const { page, exceptions, close } = await openFaulty(browser, site.url);
    await page.locator("body[data-height]").waitFor({ state: "attached" });
    const height = await page.locator("iframe").evaluate((it) => it.style.height);
    await page.evaluate(async (texts) => {
      const { contentWindow } = document.querySelector("iframe")!;
      const { height: _, ...half } = { type: "plot-twist-height", height: 1 };
      for (const text of texts) {
        for (const data of [
          text,
          half,
          null,
          { type: "plot-twist-height", height: text },
          [1, 2],
        ]) {
          contentWindow!.postMessage(data, "*");
          window.postMessage(data, "*");
        }
      }
      await new Promise((done) => setTimeout(done)); // messages before it are heard by then
    }, markup);
    assert.equal(await page.locator("iframe").evaluate((it) => it.style.height), height);
    assert.deepEqual([...(await wrongOn(page)), ...(await wrongOn(page.frames()[1] as unknown as Page))], []); // prettier-ignore
    assert.deepEqual(exceptions, []);
    await close();
  });
});
