// The script of the host page: the figures, and what tests do with them. It is bundled into `guest.js`.
import "../../../web/elements/index.js";
import { breachesIn } from "./figure-states.js";
import { clear, click, frame, inside, ready, until } from "./page.js";
import { holdTime, measureNotes } from "./heard.js";
import { original, Translator } from "./translator.js";
import type { EngineClient } from "../../../web/engine/index.js";

type Figure = HTMLElementTagNameMap["activation-explorer"];

/** Everything that went wrong on the page. */
const problems: string[] = [];
addEventListener("error", ({ message }) => problems.push(message));
addEventListener("unhandledrejection", ({ reason }) => problems.push(String(reason)));
addEventListener("securitypolicyviolation", ({ blockedURI }) => problems.push(blockedURI));

/** Puts HTML into the page and returns its first figure. */
function put(html: string): Figure {
  document.body.innerHTML = html;
  return document.querySelector<Figure>("activation-explorer, spiral-race, softmax-lab")!;
}

/** Grid of both themes, as red, green and blue. */
const grids = { light: [235, 231, 222], dark: [42, 44, 48] };

/** The pixels of a canvas, read from a copy: browsers warn of those that are read often. */
function pixelsOf(canvas: HTMLCanvasElement): ImageData {
  const { width, height } = canvas;
  const copy = new OffscreenCanvas(width, height).getContext("2d", { willReadFrequently: true })!;
  copy.drawImage(canvas, 0, 0);
  return copy.getImageData(0, 0, width, height);
}

/** The theme in which a figure's first canvas is painted, told by its grid; "none": it has not been painted. */
function painted(figure: Element): string {
  const canvas = inside<HTMLCanvasElement>(figure, "canvas");
  const { width, height } = canvas;
  if (width === 0 || height === 0) return "none";
  const { data } = pixelsOf(canvas);
  const count = (grid: readonly number[]): number => {
    let pixels = 0;
    for (let i = 0; i < data.length; i += 4) {
      const isGrid = grid.every((value, channel) => Math.abs(data[i + channel]! - value) <= 3);
      if (isGrid && data[i + 3] === 255) pixels++;
    }
    return pixels;
  };
  const [light, dark] = [count(grids.light), count(grids.dark)];
  if (light + dark === 0) return "none";
  return light > dark ? "light" : "dark";
}

/** Whether a figure's first canvas has white or black among its colours, as forced ones are. */
function inkOf(figure: Element): string {
  const { data } = pixelsOf(inside<HTMLCanvasElement>(figure, "canvas"));
  for (let i = 0; i < data.length; i += 4) {
    if (data[i + 3] !== 255) continue;
    const sum = data[i]! + data[i + 1]! + data[i + 2]!;
    if (sum === 765) return "light";
    if (sum === 0) return "dark";
  }
  return "none";
}

/** A client that answers nothing, and whether it has been asked. */
function silentClient(): { client: EngineClient; asked: boolean } {
  const silence = { asked: false, client: {} as EngineClient };
  const never = new Promise(() => {});
  const ask = () => {
    silence.asked = true;
    return never;
  };
  silence.client = new Proxy({} as EngineClient, { get: () => ask });
  return silence;
}

/** Resolves once the browser has looked where `element` is: observers made before this one have been told. */
const looked = (element: Element): Promise<unknown> =>
  new Promise((resolve) => {
    const observer = new IntersectionObserver((entries) => {
      observer.disconnect();
      resolve(entries);
    });
    observer.observe(element);
  });

/** The words of a figure, without what only layout gives: its own text, as it reads untranslated. */
function wordsOf(figure: Element): string {
  const body = inside(figure, ".stage").cloneNode(true) as Element;
  for (const each of body.querySelectorAll("style, [aria-hidden=true]")) each.remove();
  return original(body.textContent).replace(/\s+/g, " ").trim();
}

/** Translates the page from here on; returns what ends it. */
const translate = (): (() => void) => {
  const translator = new Translator(document.body);
  return () => translator.stop();
};

const guest = { breachesIn, holdTime, measureNotes, wordsOf, translate, problems, frame, until, clear, put, inside, ready, click, painted, inkOf, silentClient, looked }; // prettier-ignore

/** What the host page offers to tests. */
export type Guest = typeof guest;

Object.assign(globalThis, { guest });
