// The browser that the tests drive.

import { which } from "./shell.mjs";

/** Names under which Chromium may be on PATH. */
export const browsers = ["chromium", "chromium-browser", "google-chrome"];

/** The full path of the first browser that is there: CHROMIUM_PATH goes before all. */
export const findBrowser = () =>
  process.env.CHROMIUM_PATH ??
  browsers.map((name) => which(name)).find((path) => path !== undefined);
