// The browsers that the tests drive.

import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { which } from "./shell.mjs";

/** Chromium without windows: the same engine, and a third less work for each test. */
export const headlessShell = "chromium-headless-shell";

/** Names under which Chromium may be on PATH. */
const chromiums = ["chromium", "chromium-browser", "google-chrome"];

/** Names under which Firefox may be on PATH. */
export const firefoxes = ["firefox-esr", "firefox"];

const findAny = (/** @type {readonly string[]} */ names) =>
  names.map((name) => which(name)).find((path) => path !== undefined);

/** The full path of the Chromium that the tests drive: CHROMIUM_PATH, or else the first on PATH. */
export const findChromium = () =>
  process.env.CHROMIUM_PATH ?? findAny([headlessShell, ...chromiums]);

/** The full path of the Chromium that is measured: readers have one with windows. */
export const findMeasuredChromium = () =>
  process.env.CHROMIUM_PATH ?? findAny([...chromiums, headlessShell]);

/** The full path of Firefox: FIREFOX_PATH, or else the first on PATH. */
export const findFirefox = () => process.env.FIREFOX_PATH ?? findAny(firefoxes);

/** Programs with which WebKitGTK is driven. */
export const webkit = { driver: "WebKitWebDriver", display: "Xvfb" };

/** The full paths of WebKitGTK's driver and of its small browser, as far as they are there. */
export function findWebKit() {
  const browser = readdirSync("/usr/lib")
    .map((folder) => join("/usr/lib", folder, "webkit2gtk-4.1", "MiniBrowser"))
    .find(existsSync);
  return { driver: which(webkit.driver), browser };
}
