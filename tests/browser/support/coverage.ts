// What the tests run of the page's scripts, counted by Chromium in the form in which Node writes it.
import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, BrowserContext, CDPSession, Page } from "playwright-core";

/** Where to write it, and the build with source maps: its scripts are those that are served. */
export interface CoverageFolders {
  raw: string;
  mapped: string;
}

/** A script with its functions, as the DevTools protocol has it. */
interface Script {
  url: string;
  functions: readonly { ranges: readonly { count: number }[] }[];
}

const isRun = ({ functions }: Script): boolean =>
  functions.some(({ ranges }) => ranges.some(({ count }) => count > 0));

let files = 0;

/** Counts in one page until it is closed; what it counted before a document is left would be lost with it. */
class PageCoverage {
  readonly #session: CDPSession;
  readonly #folders: CoverageFolders;

  private constructor(session: CDPSession, folders: CoverageFolders) {
    this.#session = session;
    this.#folders = folders;
  }

  static async start(page: Page, folders: CoverageFolders): Promise<PageCoverage> {
    const session = await page.context().newCDPSession(page);
    await session.send("Profiler.enable");
    await session.send("Profiler.startPreciseCoverage", { callCount: true, detailed: true });
    return new PageCoverage(session, folders);
  }

  /** The file of a script in the build with source maps; undefined for scripts that are not built. */
  #fileOf(url: string): string | undefined {
    const name = /^https?:.*\/(assets\/[\w.-]+\.js)$/.exec(url)?.[1];
    const file = name && join(this.#folders.mapped, name);
    return file && existsSync(file) ? file : undefined;
  }

  /** Writes what was run since the last time. */
  async write(): Promise<void> {
    const { result } = await this.#session.send("Profiler.takePreciseCoverage");
    const scripts = (result as Script[]).filter(isRun).flatMap((script) => {
      const file = this.#fileOf(script.url);
      return file ? [{ ...script, url: pathToFileURL(file).href }] : [];
    });
    if (scripts.length === 0) return;
    const name = `coverage-${process.pid}-${++files}.json`;
    writeFileSync(join(this.#folders.raw, name), JSON.stringify({ result: scripts }));
  }
}

/** Makes `target[name]` wait for `first` before it does what it did. */
function precede<Name extends string>(
  target: Record<Name, (...args: never[]) => Promise<unknown>>,
  name: Name,
  first: () => Promise<unknown>,
): void {
  const own = target[name].bind(target);
  target[name] = async (...args) => {
    await first();
    return own(...args);
  };
}

function coverContext(context: BrowserContext, folders: CoverageFolders): void {
  const open = new Map<Page, PageCoverage>();
  const write = async (page: Page): Promise<void> => {
    if (!page.isClosed()) await open.get(page)?.write();
  };
  const newPage = context.newPage.bind(context);
  context.newPage = async () => {
    const page = await newPage();
    open.set(page, await PageCoverage.start(page, folders));
    for (const way of ["goto", "reload", "goBack", "goForward", "close"] as const) {
      precede(page, way, () => write(page));
    }
    return page;
  };
  precede(context, "close", async () => {
    for (const page of open.keys()) await write(page);
  });
}

/** The browser, whose pages count from now on. */
export function countCoverage(browser: Browser, folders: CoverageFolders): Browser {
  const newContext = browser.newContext.bind(browser);
  browser.newContext = async (options) => {
    const context = await newContext(options);
    coverContext(context, folders);
    return context;
  };
  return browser;
}
