import assert from "node:assert/strict";
import {
  type Browser,
  type BrowserContextOptions,
  chromium,
  firefox,
  type Locator,
  type Page,
} from "playwright-core";
import { findChromium, findFirefox } from "../../../scripts/lib/browser.mjs";
import { atEnd } from "../../ending.js";
import { countCoverage } from "./coverage.js";

const flags = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

async function launchChromium(): Promise<Browser> {
  const executablePath = findChromium();
  assert.ok(executablePath, "the tests need Chromium on PATH");
  const browser = await chromium.launch({ executablePath, args: flags });
  const { COVERAGE: raw, MAPPED: mapped } = process.env;
  return raw && mapped ? countCoverage(browser, { raw, mapped }) : browser;
}

function launchFirefoxItself(): Promise<Browser> {
  const executablePath = findFirefox();
  assert.ok(executablePath, "the tests need Firefox on PATH");
  const firefoxUserPrefs = {
    "ui.prefersReducedMotion": 1, // Playwright cannot set it for a single page of Firefox
    "dom.ipc.processPrelaunch.enabled": false, // no processes for tabs that nobody opened
  };
  return firefox.launch({ executablePath, channel: "moz-firefox", firefoxUserPrefs });
}

/** A visit to the page, with everything that went wrong on it. */
export interface Visit {
  page: Page;
  /** Console errors and warnings, exceptions, policy violations, failed and foreign requests. */
  problems: string[];
  /** Ends the visit and fails if there was a problem. */
  leave: () => Promise<void>;
}

/** A page of a browser; visits with the same options reuse it one after another. */
interface Seat {
  page: Page;
  problems: string[];
  /** The only origins to which the page may send requests. */
  asked: { origins: readonly string[] };
}

/** Free seats of each browser, by their options as JSON. */
const seats = new WeakMap<Browser, Map<string, Seat[]>>();

/** Open browsers by the function that launches them; all test files of this process share them. */
const opened = new Map<() => Promise<Browser>, Promise<Browser>>();

atEnd(async () => {
  for (const browser of opened.values()) await (await browser).close();
});

function open(start: () => Promise<Browser>): Promise<Browser> {
  const browser = opened.get(start) ?? start();
  opened.set(start, browser);
  return browser;
}

/** The machine's Chromium, headless. */
export const launch = (): Promise<Browser> => open(launchChromium);

/** The machine's Firefox, headless. */
export const launchFirefox = (): Promise<Browser> => open(launchFirefoxItself);

/** Ends a test file's use of a browser: closes its windows, keeps the browser for the next file. */
export async function quit(browser: Browser): Promise<void> {
  seats.delete(browser);
  for (const context of browser.contexts()) await context.close();
}

/** Launchers of both browsers, by name. */
export const browsers = { Chromium: launch, Firefox: launchFirefox };

/** Replaces a field's text key by key; without keys, Firefox fires no `change` event. */
export async function retype(field: Locator, text: string): Promise<void> {
  await field.press("ControlOrMeta+a");
  await field.pressSequentially(text);
  await field.press("Enter");
}

/** Adds to `problems` all errors, warnings, policy violations, and failed or foreign requests of a page. */
async function watch(
  { page, problems, asked }: Seat,
  { javaScriptEnabled = true }: BrowserContextOptions,
): Promise<void> {
  page.on("console", (message) => {
    if (!["error", "warning"].includes(message.type())) return;
    // On a busy machine the core is used later than Chromium waits; page.test.ts looks whether it is used.
    if (/ was preloaded .* but not used /.test(message.text())) return;
    problems.push(`${message.type()}: ${message.text()}`);
  });
  let isParsing = true;
  page.on("request", (request) => {
    isParsing ||= request.isNavigationRequest() && request.frame() === page.mainFrame();
  });
  page.on("domcontentloaded", () => (isParsing = false));
  page.on("pageerror", ({ message }) => {
    // Firefox says so of a formula of which it has not read all when it lays out what is there.
    if (isParsing && /^Incorrect number of children for <\w+\/> tag\.$/.test(message)) return;
    problems.push(`exception: ${message}`);
  });
  page.on("request", (request) => {
    const { origin, protocol } = new URL(request.url());
    if (protocol === "blob:" || asked.origins.includes(origin)) return;
    problems.push(`request to ${origin}`);
  });
  page.on("requestfailed", (request) => {
    const problem = `failed: ${request.url()} ${request.failure()?.errorText}`;
    // With JavaScript off, Chromium reports every script as a failed request.
    if (javaScriptEnabled || !/\.js csp$/.test(problem)) problems.push(problem);
  });
  page.on("response", (response) => {
    if (response.status() >= 400) problems.push(`${response.status()}: ${response.url()}`);
  });
  await page.addInitScript(() => {
    document.addEventListener("securitypolicyviolation", (event) => {
      console.error(`policy: ${event.violatedDirective} ${event.blockedURI}`);
    });
  });
}

function freeSeats(browser: Browser, options: BrowserContextOptions): Seat[] {
  const all = seats.get(browser) ?? new Map<string, Seat[]>();
  seats.set(browser, all);
  const key = JSON.stringify(options);
  const free = all.get(key) ?? [];
  all.set(key, free);
  return free;
}

/** A page in a fresh profile whose problems are collected. */
async function newSeat(browser: Browser, options: BrowserContextOptions): Promise<Seat> {
  const context = await browser.newContext(options);
  // Long enough for a busy machine: waits end with their condition, not with this limit.
  context.setDefaultTimeout(120_000);
  // Without windows it refuses what it grants to a click in a window.
  if (browser.browserType() === chromium) await context.grantPermissions(["clipboard-write"]);
  const page = await context.newPage();
  const seat: Seat = { page, problems: [], asked: { origins: [] } };
  await watch(seat, options);
  // Else the next visit would be to a page that an earlier one has kept.
  if (options.serviceWorkers !== "allow") {
    await page.addInitScript(() => Reflect.deleteProperty(Navigator.prototype, "serviceWorker"));
  }
  return seat;
}

/**
 * Opens the page, with reduced motion unless the options say otherwise. A visit reuses the window of an
 * earlier one that had the same options and no problem, because opening a window takes longer than
 * loading a page. Without service workers, which have to be allowed by the options, the page stores nothing in the
 * profile, so visits cannot influence each other. It may send requests to its own origin and to `others`.
 */
export async function visit(
  browser: Browser,
  url: string,
  options: BrowserContextOptions = {},
  others: readonly string[] = [],
): Promise<Visit> {
  const all: BrowserContextOptions = {
    viewport: { width: 1440, height: 900 },
    reducedMotion: "reduce",
    ...options,
  };
  const free = freeSeats(browser, all);
  const seat = free.pop() ?? (await newSeat(browser, all));
  const { page, problems } = seat;
  seat.asked.origins = [new URL(url).origin, ...others];
  await page.bringToFront(); // Firefox sends keys to the foremost window
  await page.goto(url);
  return {
    page,
    problems,
    async leave() {
      const found = [...problems];
      await page.mouse.move(0, 0);
      seat.asked.origins = ["null"]; // the origin of about:blank
      await page.goto("about:blank");
      problems.length = 0; // requests that leaving the page aborted
      assert.deepEqual(found, []);
      free.push(seat);
    },
  };
}
