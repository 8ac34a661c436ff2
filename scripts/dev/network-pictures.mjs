// The README's pictures of networks: the playground, an opened network with its folds, and the course of a run.

import { join } from "node:path";
import { root, run } from "../lib/shell.mjs";

/** @typedef {import("playwright-core").Browser} Browser */

const reducedMotion = /** @type {const} */ ("reduce");

/** Trains the network of a page to its end. */
async function train(/** @type {import("playwright-core").Locator} */ figure) {
  await figure.getByRole("button", { name: "Play" }).click();
  await figure.getByText(/^epoch (\d+) of \1$/).waitFor({ timeout: 120_000 });
}

/** Takes the picture of the playground after a run on the spirals. */
export async function takePlayground(
  /** @type {Browser} */ browser,
  /** @type {string} */ url,
  /** @type {string} */ path,
) {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, reducedMotion });
  await page.goto(`${url}play.html?v=1&activation=tanh&testShare=0.2&epochs=2000`);
  await train(page.locator("neural-playground"));
  await page.screenshot({ path });
  await page.close();
}

/** The options of the runs whose folds are drawn: wide enough to learn the spirals. */
const spirals = ["--activation=relu", "--layers=2,12,12,1", "--epochs=1500", "--folds"];

/** @typedef {{ svg: string, plots: { name: string, x: number, y: number, width: number, height: number }[] }} Drawn */

/** A still of the opened network. @returns {Promise<Drawn>} */
async function drawn(/** @type {string[]} */ ...options) {
  const args = ["draw", "network-view", ...spirals, ...options, "--json"];
  const otherwise = "The opened network could not be drawn: npm run build:lib.";
  return JSON.parse(await run(process.execPath, [join("lib", "cli", "main.js"), ...args], { cwd: root, otherwise })); // prettier-ignore
}

/** Takes the picture of a page that has this content. */
async function take(
  /** @type {Browser} */ browser,
  /** @type {string} */ content,
  /** @type {string} */ path,
) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 100 } });
  await page.setContent(`<body style="margin: 0; background: #fffdf8; font: 15px sans-serif">${content}`); // prettier-ignore
  await page.screenshot({ path, fullPage: true });
  await page.close();
}

/** Takes the picture of an opened network with its folds. */
export async function takeNetwork(/** @type {Browser} */ browser, /** @type {string} */ path) {
  const { svg } = await drawn("--width=1280");
  await take(browser, svg, path);
}

const epochs = [0, 20, 100, 400, 1500];

/** Takes pictures of one run, in which the folds gather where the spirals are. */
export async function takeFolds(/** @type {Browser} */ browser, /** @type {string} */ path) {
  const figures = [];
  for (const epoch of epochs) {
    const { svg, plots } = await drawn(`--at=${epoch}`);
    const picture = plots.find(({ name }) => name === "picture 1");
    if (!picture) continue;
    const { x, y, width, height } = picture;
    const part = `<svg viewBox="${x} ${y} ${width} ${height}" width="244" height="244">${svg}</svg>`;
    figures.push(`<figure style="margin: 0">${part}<figcaption>epoch ${epoch}</figcaption></figure>`); // prettier-ignore
  }
  await take(browser, `<div style="display: flex; gap: 15px; padding: 4px 0">${figures.join("")}</div>`, path); // prettier-ignore
}
