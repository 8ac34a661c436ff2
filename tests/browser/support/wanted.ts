import { browsers } from "./browser.js";

/** The engines of tests that take long: Chromium, or those that `ENGINES` names. */
export const wantedEngines = process.env.ENGINES?.split(" ") ?? ["Chromium"];

/**
 * Launchers of the same as far as Playwright drives them, by name: for long tests of what depends little on the engine.
 * Without any of them, a test file has Chromium.
 */
export const wantedBrowsers = Object.fromEntries(
  Object.entries(browsers).filter(([name]) => wantedEngines.includes(name)),
);
