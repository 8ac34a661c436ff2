import type { Browser, BrowserContext, Page } from "playwright-core";

/** Faults of a browser, a host or a device that are injected before a page begins. */
export interface Faults {
  /** Runs in the page, before all scripts; as text if it has functions in it, which tsx would mark for Node. */
  before?: string | (() => void);
  /** Text that is put before the worker's script. */
  inWorker?: string;
  /** Answers in place of the server, by a pattern of addresses. */
  answers?: Readonly<Record<string, { status?: number; body?: string | Buffer; type?: string }>>;
}

/** A page in a profile of its own. */
export interface FaultyPage {
  page: Page;
  /** Exceptions and rejections that nothing in the page has caught. */
  exceptions: string[];
  /** From now on nothing is wrong with answers and workers. */
  mend: () => Promise<void>;
  close: () => Promise<void>;
}

/** The worker's script, with code before it. */
async function changeWorker(context: BrowserContext, code: string): Promise<void> {
  await context.route(/worker-[\w-]+\.js$/, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: code + (await response.text()) });
  });
}

async function inject(context: BrowserContext, faults: Faults): Promise<void> {
  const { before } = faults;
  if (before)
    await context.addInitScript(typeof before === "string" ? { content: before } : before);
  if (faults.inWorker) await changeWorker(context, faults.inWorker);
  for (const [pattern, { status = 200, body = "", type = "application/wasm" }] of Object.entries(
    faults.answers ?? {},
  )) {
    await context.route(new RegExp(pattern), (route) =>
      route.fulfill({ status, body, contentType: type }),
    );
  }
}

/** Opens a page in which something is wrong. */
export async function openFaulty(
  browser: Browser,
  url: string,
  faults: Faults = {},
): Promise<FaultyPage> {
  const context = await browser.newContext({
    viewport: { width: 900, height: 900 },
    reducedMotion: "reduce",
    serviceWorkers: "block",
  });
  context.setDefaultTimeout(60_000);
  await inject(context, faults);
  const page = await context.newPage();
  const exceptions: string[] = [];
  page.on("pageerror", ({ message }) => exceptions.push(message));
  await page.goto(url);
  return {
    page,
    exceptions,
    mend: () => context.unrouteAll(),
    close: () => context.close(),
  };
}

/** The epoch that the page's race shows. */
export const epochOf = (page: Page): Promise<number> =>
  page.locator("spiral-race").evaluate(({ shadowRoot }) => {
    const { textContent } = shadowRoot!.querySelector(".deck")!;
    return Number(/epoch (\d+) of/.exec(textContent)![1]);
  });

/** Resolves once the page's race shows this epoch or a later one. */
export const hasEpoch = (page: Page, least: number): Promise<unknown> =>
  page.waitForFunction((epoch) => {
    const deck = document.querySelector("spiral-race")!.shadowRoot!.querySelector(".deck")!;
    return Number(/epoch (\d+) of/.exec(deck.textContent)?.[1]) >= epoch;
  }, least);
