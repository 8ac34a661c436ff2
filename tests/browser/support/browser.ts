import assert from "node:assert/strict";
import { after } from "node:test";
import {
  type Browser,
  type BrowserContextOptions,
  chromium,
  firefox,
  type Locator,
  type Page,
} from "playwright-core";
import { findChromium, findFirefox } from "../../../scripts/lib/browser.mjs";

const flags = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

function launchChromium(): Promise<Browser> {
  const executablePath = findChromium();
  assert.ok(executablePath, "the tests need Chromium on PATH");
  return chromium.launch({ executablePath, args: flags });
}

function launchFirefoxItself(): Promise<Browser> {
  const executablePath = findFirefox();
  assert.ok(executablePath, "the tests need Firefox on PATH");
  const firefoxUserPrefs = {
    "ui.prefersReducedMotion": 1, // its driver cannot reduce motion for a page alone
    "dom.ipc.processPrelaunch.enabled": false, // no tabs in reserve
  };
  return firefox.launch({ executablePath, channel: "moz-firefox", firefoxUserPrefs });
}

/** A visit to the page; whatever goes wrong on it is written down. */
export interface Visit {
  page: Page;
  /** Console errors and warnings, exceptions, policy violations, failed and foreign requests. */
  problems: string[];
  /** Ends the visit and fails if there was a problem. */
  leave: () => Promise<void>;
}

/** A page that a visit left as it was when it came, to be used by the next one with the same options. */
interface Seat {
  page: Page;
  problems: string[];
  /** Where the visit goes; nobody else may be asked for anything. */
  asked: { origin: string };
}

/** Free seats of each browser by the options that they were made with. */
const seats = new WeakMap<Browser, Map<string, Seat[]>>();

/** The browsers that are open: one of each kind serves every file that this process runs. */
const opened = new Map<() => Promise<Browser>, Promise<Browser>>();

after(async () => {
  for (const browser of opened.values()) await (await browser).close();
});

function open(start: () => Promise<Browser>): Promise<Browser> {
  const browser = opened.get(start) ?? start();
  opened.set(start, browser);
  return browser;
}

/** The machine's Chromium, without a window. */
export const launch = (): Promise<Browser> => open(launchChromium);

/** The machine's Firefox, without a window. */
export const launchFirefox = (): Promise<Browser> => open(launchFirefoxItself);

/** Ends a file's use of a browser: its windows close, and the browser waits for the next file. */
export async function quit(browser: Browser): Promise<void> {
  seats.delete(browser);
  for (const context of browser.contexts()) await context.close();
}

/** Both, by name. */
export const browsers = { Chromium: launch, Firefox: launchFirefox };

/** Types into a field in the place of what is there, key by key: Firefox calls only that a change. */
export async function retype(field: Locator, text: string): Promise<void> {
  await field.press("ControlOrMeta+a");
  await field.pressSequentially(text);
  await field.press("Enter");
}

/** Writes down everything that a well-behaved page never does. */
async function watch(
  { page, problems, asked }: Seat,
  { javaScriptEnabled = true }: BrowserContextOptions,
): Promise<void> {
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) {
      problems.push(`${message.type()}: ${message.text()}`);
    }
  });
  page.on("pageerror", (error) => problems.push(`exception: ${error.message}`));
  page.on("request", (request) => {
    const { origin } = new URL(request.url());
    if (origin !== asked.origin) problems.push(`request to ${origin}`);
  });
  page.on("requestfailed", (request) => {
    const problem = `failed: ${request.url()} ${request.failure()?.errorText}`;
    // Chromium reports scripts that it was told not to run.
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

/** A page in a fresh profile, watched. */
async function newSeat(browser: Browser, options: BrowserContextOptions): Promise<Seat> {
  const context = await browser.newContext(options);
  // An upper bound for a busy machine; every wait ends with what it waits for.
  context.setDefaultTimeout(120_000);
  const page = await context.newPage();
  const seat: Seat = { page, problems: [], asked: { origin: "" } };
  await watch(seat, options);
  return seat;
}

/**
 * Opens the page. Motion is reduced unless told otherwise. Nothing is kept in a profile, so that a visit
 * may take the seat of one that left without a problem: opening a window takes longer than loading a page.
 */
export async function visit(
  browser: Browser,
  url: string,
  options: BrowserContextOptions = {},
): Promise<Visit> {
  const all: BrowserContextOptions = {
    viewport: { width: 1440, height: 900 },
    reducedMotion: "reduce",
    ...options,
  };
  const free = freeSeats(browser, all);
  const seat = free.pop() ?? (await newSeat(browser, all));
  const { page, problems } = seat;
  seat.asked.origin = new URL(url).origin;
  await page.bringToFront(); // Firefox gives the keys to the foremost window
  await page.goto(url);
  return {
    page,
    problems,
    async leave() {
      const found = [...problems];
      await page.mouse.move(0, 0);
      seat.asked.origin = "null"; // that of the empty page
      await page.goto("about:blank");
      problems.length = 0; // what was broken off by leaving
      assert.deepEqual(found, []);
      free.push(seat);
    },
  };
}
