import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import type { Browser, Frame, Locator, Page } from "playwright-core";
import type { FigureState } from "../../../web/elements/shared/figure/figure-state.js";
import { fromPython, runPython } from "../../engine/support/python.js";
import { Cdn, serveHost, whenReady, type HostPage } from "../embed/hosts.js";
import { browsers, quit, visit } from "../support/browser.js";
import { savedRace, savedText } from "../support/saved-race.js";
import { states } from "./states.js";

type Tag = keyof typeof states;
type Figure = HTMLElement & { state: FigureState; updateComplete: Promise<unknown> };

/** A link in Markdown as HTML: its address ends at the first bracket or white space. */
const inHtml = (markdown: string): string =>
  markdown.replace(/^\[([^\]]*)\]\(([^\s()]*)\)$/, (_, words: string, address: string) => {
    return `<a href="${address.replaceAll("&", "&amp;")}">${words}</a>`;
  });

/** The state and the theme of the first figure of a tag, once it is defined and has rendered them. */
const found = (place: Page | Frame, tag: Tag) =>
  place.evaluate(async (tag) => {
    await customElements.whenDefined(tag);
    const figure = document.querySelector<Figure>(tag)!;
    await figure.updateComplete;
    return [figure.state, figure.getAttribute("theme")] as const;
  }, tag);

for (const [name, launch] of Object.entries(browsers)) {
  describe(`what Share copies in ${name}`, () => {
    const pages: Record<string, HostPage> = {};
    let home: Cdn;
    let host: Awaited<ReturnType<typeof serveHost>>;
    let browser: Browser;

    before(async () => {
      home = await Cdn.open();
      host = await serveHost(pages);
      browser = await launch();
    });
    after(async () => {
      await quit(browser);
      await host.close();
      await home.close();
    });

    const open = (tag: Tag) =>
      visit(browser, `${home.origin}/embed.html?widget=${tag}&theme=dark`, {}, [host.named]);
    const summary = (page: Page): Locator => page.getByText("Share", { exact: true });

    /** The figure in its state of {@link states}. */
    async function changed(page: Page, tag: Tag): Promise<Locator> {
      const figure = page.locator(tag);
      await summary(page).waitFor();
      await figure.evaluate(async (element, state) => {
        const figure = element as Figure;
        figure.state = state;
        await figure.updateComplete;
      }, states[tag] as FigureState);
      return figure;
    }

    async function copied(page: Page, text: string): Promise<string> {
      await page.getByRole("button", { name: text, exact: true }).click();
      await page.getByText(`${text} copied.`).waitFor();
      return page.getByRole("textbox", { name: "What was copied" }).inputValue();
    }

    // The texts are the same in every browser: one figure shows that they can be copied and pasted in each.
    const all = Object.keys(states) as Tag[];
    for (const tag of name === "Chromium" ? all : all.slice(0, 1)) {
      it(`shows <${tag}> as it was, wherever it is pasted`, async () => {
        const { page, leave } = await open(tag);
        await changed(page, tag);
        const wanted = await found(page, tag);
        await summary(page).click();
        const link = await copied(page, "Link");
        const texts = [await copied(page, "HTML tag"), await copied(page, "Iframe")];
        const markdown = inHtml(await copied(page, "Markdown"));

        pages[`/${tag}`] = {
          body: [...texts, markdown].map((text) => `<p>${text}</p>`).join("\n"),
        };
        await page.goto(`${host.named}/${tag}`);
        await whenReady(page, tag);
        assert.deepEqual(await found(page, tag), wanted, "the tag");
        await page.locator("iframe").scrollIntoViewIfNeeded();
        const frame = await (await page.locator("iframe").elementHandle())?.contentFrame();
        await frame!.locator("#figure > *").waitFor();
        assert.deepEqual(await found(frame!, tag), wanted, "the iframe");
        const target = await page
          .locator("body > p > a")
          .evaluate((a) => (a as HTMLAnchorElement).href);
        assert.deepEqual([...new URL(target).searchParams], [...new URL(link).searchParams]);

        await page.goto(link);
        assert.deepEqual(await found(page, tag), [wanted[0], null], "the link");
        await leave();
      });
    }

    it("is a script that runs the race again", async () => {
      const { page, leave } = await open("spiral-race");
      const race = await changed(page, "spiral-race");
      await race.evaluate((figure) => (figure as HTMLElementTagNameMap["spiral-race"]).play());
      await page.getByText("Finished").waitFor();
      const { runners } = await savedRace(race);
      const output = await runPython(
        { "race.py": await savedText(race, "NumPy script") },
        "--json",
      );
      const runs = JSON.parse(output) as { name: string; losses: string[] }[];
      assert.deepEqual(
        runs.map((run) => run.name),
        runners.map(({ label }) => label),
      );
      runs.forEach(({ losses }, i) => {
        const own = runners[i]!.losses;
        assert.equal(losses.length, own.length);
        own.forEach((loss, epoch) => {
          assert.ok(
            Math.abs(fromPython(losses[epoch]!) - loss) <= 1e-9,
            `run ${i}, epoch ${epoch}`,
          );
        });
      });
      await leave();
    });

    it("is made by code that comes when the menu is about to open", async () => {
      const { page, leave } = await open("softmax-lab");
      await summary(page).waitFor();
      const code = page.waitForResponse(/share-panel-/);
      await summary(page).focus();
      await code;
      await summary(page).press("Enter");
      await page.getByRole("button", { name: "Link" }).waitFor();
      await leave();
    });

    it("is replaced by a sentence where that code does not arrive", async () => {
      home.missing = /share-panel-|explorer-exports-/;
      const { page, problems, leave } = await open("activation-explorer");
      const sentence = "The code for this did not arrive. Load the page again.";
      await summary(page).click();
      await page.getByRole("status").getByText(sentence).waitFor();
      const reason = await page
        .locator("activation-explorer")
        .evaluate((figure) =>
          (figure as HTMLElementTagNameMap["activation-explorer"]).toCSV().catch(String),
        );
      assert.equal(reason, `Error: ${sentence}`);
      home.missing = undefined;
      problems.length = 0;
      await leave();
    });
  });
}
