// The browsers that the tests drive.

import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { which } from "./shell.mjs";

/** Names under which Chromium may be on PATH. */
export const chromiums = ["chromium", "chromium-browser", "google-chrome"];

/** Names under which Firefox may be on PATH. */
export const firefoxes = ["firefox-esr", "firefox"];

const findAny = (/** @type {readonly string[]} */ names) =>
  names.map((name) => which(name)).find((path) => path !== undefined);

/** The full path of Chromium: CHROMIUM_PATH, or else the first on PATH. */
export const findChromium = () => process.env.CHROMIUM_PATH ?? findAny(chromiums);

/** The full path of Firefox: FIREFOX_PATH, or else the first on PATH. */
export const findFirefox = () => process.env.FIREFOX_PATH ?? findAny(firefoxes);

/** Programs that drive WebKitGTK, by the Debian packages that have them. */
export const webkits = { "webkit2gtk-driver": "WebKitWebDriver", xvfb: "Xvfb", xauth: "xauth" };

/** The full paths of WebKitGTK's driver, and of the browser that it starts. */
export function findWebKit() {
  const browsers = readdirSync("/usr/lib")
    .map((folder) => join("/usr/lib", folder, "webkit2gtk-4.1", "MiniBrowser"))
    .filter(existsSync);
  return { driver: which("WebKitWebDriver"), browser: browsers[0] };
}
