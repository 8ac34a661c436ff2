import assert from "node:assert/strict";
import {
  type Browser,
  type BrowserContextOptions,
  chromium,
  firefox,
  type Page,
} from "playwright-core";
import { findChromium, findFirefox } from "../../scripts/lib/browser.mjs";

const flags = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** The machine's Chromium, without a window. */
export function launch(): Promise<Browser> {
  const executablePath = findChromium();
  assert.ok(executablePath, "the tests need Chromium on PATH");
  return chromium.launch({ executablePath, args: flags });
}

/** The machine's Firefox, without a window. */
export function launchFirefox(): Promise<Browser> {
  const executablePath = findFirefox();
  assert.ok(executablePath, "the tests need Firefox on PATH");
  return firefox.launch({ executablePath, channel: "moz-firefox" });
}

/** A visit to the page; whatever goes wrong on it is written down. */
export interface Visit {
  page: Page;
  /** Console errors and warnings, exceptions, policy violations, failed and foreign requests. */
  problems: string[];
  /** Ends the visit and fails if there was a problem. */
  leave: () => Promise<void>;
}

/** Writes down everything that a well-behaved page never does. */
async function watch(page: Page, url: string, problems: string[]): Promise<void> {
  const { origin } = new URL(url);
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) {
      problems.push(`${message.type()}: ${message.text()}`);
    }
  });
  page.on("pageerror", (error) => problems.push(`exception: ${error.message}`));
  page.on("request", (request) => {
    const from = new URL(request.url());
    if (from.origin !== origin) problems.push(`request to ${from.origin}`);
  });
  page.on("requestfailed", (request) => {
    problems.push(`failed: ${request.url()} ${request.failure()?.errorText}`);
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

/** Opens the page in a fresh profile. Motion is reduced unless told otherwise. */
export async function visit(
  browser: Browser,
  url: string,
  options: BrowserContextOptions = {},
): Promise<Visit> {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    reducedMotion: "reduce",
    ...options,
  });
  // An upper bound for a busy machine; every wait ends with what it waits for.
  context.setDefaultTimeout(120_000);
  const page = await context.newPage();
  const problems: string[] = [];
  await watch(page, url, problems);
  await page.goto(url);
  return {
    page,
    problems,
    async leave() {
      const found = [...problems];
      await context.close();
      assert.deepEqual(found, []);
    },
  };
}
