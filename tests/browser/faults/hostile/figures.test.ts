// Attributes, properties and states that nobody should set, also while a race goes on.
import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import type { Browser, Page } from "playwright-core";
import * as elements from "../../../../web/elements/index.js";
import type { StateElement } from "../../../../web/elements/shared/figure/state-element.js";
import { attributeName, type FigureState } from "../../../../web/elements/shared/figure/figure-state.js"; // prettier-ignore
import { launch, quit } from "../../support/browser.js";
import { serveFigures, tags } from "../../support/figures.js";
import type { Site } from "../../support/serve.js";
import { openFaulty } from "../fault-page.js";
import { countOfInputs, Hostile, type Recipe } from "./values.js";

/** One change of a figure: of an attribute, a property, or an entry of its state. */
interface Step {
  way: "attribute" | "property" | "state";
  key: string;
  value: Recipe;
}

const looks = ["theme", "loading", "controls", "hide"];
const likely = [
  "relu",
  "gelu, tanh",
  "true",
  "0.5",
  "3",
  "adam",
  "custom",
  "2,4,1",
  "none",
  "dark",
];

/** Keys of a figure's entries. */
const keysOf = (tag: string): string[] => {
  const name = tag.replace(/(^|-)(\w)/g, (_, _dash, letter: string) => letter.toUpperCase());
  const figure = (elements as unknown as Record<string, typeof StateElement<FigureState>>)[name]!;
  return Object.keys(figure.samples);
};

/** Entries by which a computation grows. */
const isLongWork = /epochs|depth|width|samples|points|batch|layers|seeds|starts|rates|noise/i;

/** Whether a value may be read as a number over 64, or as a long list. */
function isLarge(value: Recipe): boolean {
  if (value.type === "special") return false;
  const text = JSON.stringify(value.value) ?? "";
  return text.length > 40 || (text.match(/[\d.e+-]+/g) ?? []).some((one) => Number(one) > 64);
}

function stepFor(from: Hostile, keys: readonly string[]): Step {
  const way = from.of(["attribute", "property", "state"] as const);
  const own = from.of([...keys, ...keys, ...looks]);
  const key = way === "state" ? from.of([own, own, "__proto__", "constructor", from.text()]) : own;
  let value = from.value(likely);
  // What the core allows may take minutes, and a worker finishes what it has begun.
  while (isLongWork.test(key) && isLarge(value)) value = from.value(likely);
  return { way, key: way === "attribute" ? attributeName(key) : key, value };
}

/** Takes a step and returns what is wrong on the figure after it; a function of the page. */
async function take({ tag, step }: { tag: string; step: Step }): Promise<string[]> {
  const figure = document.querySelector<HTMLElement & { state: FigureState }>(tag)!;
  const { way, key, value: recipe } = step;
  const cycle: unknown[] = [];
  cycle.push(cycle);
  const specials: Record<string, unknown> = {
    undefined,
    ...{ symbol: Symbol("s"), function: () => 1, bigint: 10n, date: new Date(0), cycle },
    ...{ nan: NaN, infinity: Infinity, floats: new Float32Array([1, NaN]) },
  };
  const value = recipe.type === "json" ? recipe.value : specials[recipe.name];
  if (way === "attribute") figure.setAttribute(key, typeof value === "symbol" ? "s" : `${value as string}`); // prettier-ignore
  if (way === "property") Reflect.set(figure, key, value);
  if (way === "state") figure.state = Object.fromEntries([[key, value]]) as FigureState;
  for (const _ of [1, 2, 3]) await new Promise((done) => requestAnimationFrame(done));
  const wrong: string[] = [];
  const root = figure.shadowRoot!;
  const foreign = root.querySelector("img, script, iframe, object, [onerror], [onload], [onfocus]");
  if (foreign) wrong.push(`injected ${foreign.outerHTML.slice(0, 99)}`);
  if ("injected" in globalThis) wrong.push("a script ran");
  // Sentences quote what was given, and fields hold it.
  const quoting = "[role=alert], .problem, input, textarea, style, option";
  // Names of functions are what was given; a minimum of log(x) is undefined.
  const entries = Object.values<unknown>({ ...figure.state, value });
  const given = entries.flatMap((one) => (Array.isArray(one) && one !== cycle ? (one as unknown[]) : [one])); // prettier-ignore
  const texts = given.filter((one) => typeof one === "string" && one.trim() !== "") as string[];
  // Softmax's naive forms are there to show NaN, and its sentence says what becomes of infinity.
  const isAbout = tag === "softmax-lab";
  const bad = isAbout ? /\bundefined\b|\[object / : /\bNaN\b|\bundefined\b|\[object |\bInfinity\b/;
  const check = (text: string, where: string): void => {
    const own = texts.reduce(
      (rest, one) => rest.replaceAll(one.trim(), ""),
      text.replaceAll("here is undefined", ""),
    );
    if (bad.test(own)) wrong.push(`${where}: ${own.trim().slice(0, 99)}`);
  };
  for (const element of root.querySelectorAll("*")) {
    if (element.closest(quoting)) continue;
    for (const { name, value: text } of element.attributes) {
      if (/^(aria-|title|alt|placeholder)/.test(name)) check(text, `${element.localName} ${name}`);
    }
    for (const node of element.childNodes) {
      if (node.nodeType === Node.TEXT_NODE) check(node.nodeValue!, element.localName);
    }
  }
  if (Object.hasOwn(figure.state, "__proto__") || Object.hasOwn(figure.state, "constructor")) wrong.push("a foreign entry"); // prettier-ignore
  for (const problem of root.querySelectorAll<HTMLElement>("[role=alert] .problem")) {
    const { length } = problem.textContent.trim();
    if (length > 600) wrong.push(`a sentence of ${length} letters: ${problem.textContent.trim().slice(0, 99)}`); // prettier-ignore
  }
  return wrong;
}

/** Gives a figure its initial state again, and waits until it shows it without a problem. */
async function recover(page: Page, tag: string, keys: readonly string[]): Promise<void> {
  await page.evaluate(
    ({ tag, keys, looks }) => {
      const figure = document.querySelector<HTMLElement & { state: object }>(tag)!;
      figure.state = Object.fromEntries(keys.map((key) => [key, undefined]));
      for (const name of [...looks, ...figure.getAttributeNames()]) {
        if (!name.startsWith("data-")) figure.removeAttribute(name);
      }
      for (const name of looks) Reflect.set(figure, name, undefined);
      figure.state = {};
    },
    { tag, keys, looks },
  );
  await page.waitForFunction((tag) => {
    const root = document.querySelector(tag)!.shadowRoot!;
    const problems = root.querySelectorAll("[role=alert] .problem:not([hidden])");
    return problems.length === 0 && root.querySelector(".stage:not(.unready)") !== null;
  }, tag);
}

/** Counts tasks over 50 ms, and keeps the longest. tsx names the functions that it sends with `__name`. */
const watchTasks = `
  globalThis.__name = (named) => named;
  globalThis.tasks = { count: 0, longest: 0 };
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) {
      tasks.count++;
      tasks.longest = Math.max(tasks.longest, duration);
    }
  }).observe({ type: "longtask" });`;

const each = Math.ceil(countOfInputs / tags.length);

describe(`a figure that is set to nonsense ${each} times`, () => {
  let site: Site;
  let browser: Browser;
  before(async () => {
    site = await serveFigures(tags.map((tag) => `<${tag}></${tag}>`).join(""));
    browser = await launch();
  });
  after(async () => {
    await quit(browser);
    await site.close();
  });

  for (const [number, tag] of tags.entries()) {
    it(`says so in sentences, stays whole, and answers again: ${tag}`, async (test) => {
      const keys = keysOf(tag);
      const { page, exceptions, close } = await openFaulty(browser, site.url, {
        before: watchTasks,
      });
      await page.locator(tag).evaluate((figure) => figure.scrollIntoView());
      await page.locator(`${tag}[data-ready]`).waitFor();
      const found: string[] = [];
      for (let i = 0; i < each; i++) {
        const seed = 1000 * number + i;
        const from = new Hostile(seed);
        if (i % 10 === 5)
          await page.locator(tag).evaluate((it) => (it as unknown as { play(): void }).play());
        const step = stepFor(from, keys);
        const wrong = await page.evaluate(take, { tag, step });
        for (const one of [...wrong, ...exceptions.splice(0)]) {
          found.push(
            `seed ${seed}, ${step.way} ${step.key.slice(0, 40)} = ${JSON.stringify(step.value).slice(0, 80)}: ${one}`,
          );
        }
        if (i % 10 === 9) await recover(page, tag, keys);
      }
      await recover(page, tag, keys);
      const tasks = await page.evaluate(() => (globalThis as unknown as { tasks: object }).tasks);
      test.diagnostic(`tasks over 50 ms: ${JSON.stringify(tasks)}`);
      assert.deepEqual([...found, ...exceptions], []);
      await close();
    });
  }
});
