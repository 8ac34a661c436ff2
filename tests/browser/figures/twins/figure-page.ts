import type { Browser, Locator, Page } from "playwright-core";
import { lightTheme } from "../../../../web/plot/color/theme.js";
import { launch, quit, visit } from "../../support/browser.js";
import { serveFigures } from "../../support/figures.js";
import type { Site } from "../../support/serve.js";
import { keepTexts, rgb } from "./canvas-reading.js";

/** The paper of the light theme, in which figures are read. */
export const paper = rgb(lightTheme.paper);

/** Resolves when the picture of the present state stands. */
export const nextFrame = (page: Page): Promise<unknown> =>
  page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
  );

/** A page with one figure whose pictures can be read. */
export interface FigurePage {
  page: Page;
  figure: Locator;
  /** Texts of the cells of a table, row by row, the heads among them. */
  rows: (table: Locator) => Promise<string[][]>;
  leave: () => Promise<void>;
}

/** Opens figures of one test file; `close` when all are left. */
export class FigurePages {
  readonly #browser: Browser;
  readonly #sites: Site[] = [];

  readonly #ratio: number;

  private constructor(browser: Browser, ratio: number) {
    this.#browser = browser;
    this.#ratio = ratio;
  }

  /** `ratio`: pixels of the screen a CSS pixel. */
  static async open(ratio = 1): Promise<FigurePages> {
    return new FigurePages(await launch(), ratio);
  }

  async close(): Promise<void> {
    await quit(this.#browser);
    for (const site of this.#sites) await site.close();
  }

  /** Shows the figure of a tag with its attributes; resolves once it is ready and has unfolded. */
  async show(html: string, width = 900): Promise<FigurePage> {
    const site = await serveFigures(html, keepTexts);
    this.#sites.push(site);
    const viewport = { width, height: 1600 };
    const { page, leave } = await visit(this.#browser, site.url, {
      viewport,
      colorScheme: "light",
      deviceScaleFactor: this.#ratio,
    });
    const figure = page.locator("main > *");
    await figure.and(page.locator("[data-ready]")).waitFor();
    await figure.evaluate(async (element) => {
      for (const each of element.shadowRoot!.querySelectorAll("details")) each.open = true;
      await (element as unknown as { updateComplete: Promise<boolean> }).updateComplete;
    });
    const rows = (table: Locator): Promise<string[][]> =>
      table
        .locator("tr")
        .evaluateAll((all) =>
          all.map((row) =>
            [...row.children].map(({ textContent }) => textContent.replace(/\s+/g, " ").trim()),
          ),
        );
    return { page, figure, rows, leave };
  }
}
