import type { Page } from "playwright-core";
import { launch, launchFirefox, quit, visit } from "./browser.js";
import { WebKit } from "./webkit.js";

/** A page of any engine, as far as all drivers can move it. */
export interface AnyPage {
  /** Runs a function in the page and resolves to its result; it must not refer to anything outside itself. */
  run<Result, Arg = undefined>(work: (arg: Arg) => Result, arg?: Arg): Promise<Awaited<Result>>;
  /** Opens another page in its place. */
  go(url: string): Promise<void>;
  /** Presses a key and lets it go: a character, `Enter`, `Tab`, `Home`, `End` or an arrow such as `ArrowLeft`. */
  press(key: string): Promise<void>;
  /** Ends the visit. */
  leave(): Promise<void>;
  /** The page as Playwright has it; none in WebKit. */
  page?: Page;
}

const withPlaywright =
  (start: typeof launch) =>
  async (url: string): Promise<AnyPage> => {
    const browser = await start();
    const { page, problems, leave } = await visit(browser, url, {}, ["null"]); // the origin of files
    return {
      page,
      async go(address) {
        await page.goto(address);
        const isAborted = (problem: string) => /^failed: .*ABORTED$/.test(problem);
        problems.splice(0, Infinity, ...problems.filter((each) => !isAborted(each))); // by leaving
      },
      press: (key) => page.keyboard.press(key),
      run: (work, arg) => page.evaluate(work as (arg: unknown) => never, arg),
      async leave() {
        await leave();
        await quit(browser);
      },
    };
  };

async function openWebKit(url: string): Promise<AnyPage> {
  const webkit = await WebKit.launch();
  await webkit.open(url);
  return {
    go: (address) => webkit.open(address),
    press: (key) => webkit.press(key),
    run: (work, arg) => webkit.run(work, arg),
    leave: () => webkit.close(),
  };
}

/** Opens a page in each engine, by its name. */
export const engines: Readonly<Record<string, (url: string) => Promise<AnyPage>>> = {
  Chromium: withPlaywright(launch),
  Firefox: withPlaywright(launchFirefox),
  WebKit: openWebKit,
};
