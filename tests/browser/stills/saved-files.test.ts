import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import type { Browser, Page } from "playwright-core";
import { run } from "../../../web/cli/run.js";
import { all, parseXml } from "../../cli/xml.js";
import { browsers, quit, visit } from "../support/browser.js";
import { serveAlone, type Site } from "../support/serve.js";

/** A figure whose files are made from its still: its tag, its name on the command line, and its state. */
interface Case {
  tag: "xor-proof" | "dying-relu" | "activation-zoo" | "softmax-lab";
  name: string;
  state: Readonly<Record<string, string>>;
}

const cases: Case[] = [
  { tag: "xor-proof", name: "xor", state: { starts: "5", epochs: "100", activation: "tanh" } },
  { tag: "dying-relu", name: "dying", state: { "learning-rates": "0.01,0.1", epochs: "30" } },
  { tag: "activation-zoo", name: "zoo", state: { search: "relu", sort: "year" } },
  { tag: "softmax-lab", name: "softmax", state: { logits: "3,1,-2", shift: "90" } },
];

const optionsOf = ({ state }: Case): string[] =>
  Object.entries(state).map(([key, value]) => `--${key}=${value}`);

/** Puts a new figure on the page; resolves to what a too early request says, once the figure is ready. */
const place = (page: Page, { tag, state }: Case): Promise<string> =>
  page.evaluate(
    async ([tag, state]) => {
      const old = document.querySelector(tag)!;
      old.scrollIntoView(); // its code is fetched when it is near
      await customElements.whenDefined(tag);
      const figure = document.createElement(tag);
      for (const [key, value] of Object.entries({ ...state, loading: "eager" })) {
        figure.setAttribute(key, value);
      }
      const ready = new Promise((resolve) => figure.addEventListener("ready", resolve));
      old.replaceWith(figure);
      const early = await figure.toCSV().catch((error: Error) => error.message);
      await ready;
      return early;
    },
    [tag, state] as const,
  );

/** All files of a figure, asked for at once, and the share of the picture's pixels that are not paper. */
const filesOf = (page: Page, { tag }: Case) =>
  page.evaluate(async (tag) => {
    const figure = document.querySelector(tag)!;
    const wanted = [figure.toBlob(), figure.toBlob("image/svg+xml"), figure.toCSV()] as const;
    const [png, svg, csv] = await Promise.all(wanted);
    const { width, height } = await createImageBitmap(png);
    const ctx = new OffscreenCanvas(width, height).getContext("2d")!;
    ctx.drawImage(await createImageBitmap(png), 0, 0);
    const { data } = ctx.getImageData(0, 0, width, height);
    let inked = 0;
    for (let i = 0; i < data.length; i += 4) if (data[i] !== data[0]) inked++;
    return { type: png.type, width, height, inked: inked / (width * height), svg: await svg.text(), csv }; // prettier-ignore
  }, tag);

for (const [browserName, start] of Object.entries(browsers)) {
  describe(`files of a figure in ${browserName}`, () => {
    let site: Site;
    let browser: Browser;
    before(async () => {
      site = await serveAlone(...cases.map(({ tag }) => tag));
      browser = await start();
    });
    after(async () => {
      await quit(browser);
      await site.close();
    });

    for (const one of cases) {
      it(`${one.name}: its picture, and the numbers that a shell has`, async () => {
        const { page, leave } = await visit(browser, site.url);
        assert.equal(await place(page, one), `<${one.tag}> has no CSV yet: wait for its event ready`); // prettier-ignore
        const { type, width, height, inked, svg, csv } = await filesOf(page, one);
        assert.equal(csv, await run(["draw", one.name, ...optionsOf(one), "--format=csv"]));
        const drawn = JSON.parse(await run(["draw", one.name, ...optionsOf(one), "--json"])) as { title: string; description: string }; // prettier-ignore
        const file = parseXml(svg);
        assert.deepEqual([type, width], ["image/png", 2400]);
        assert.equal(2 * Number(file.attributes.height), height);
        assert.deepEqual(file.children.slice(0, 2).map(({ text }) => text), [drawn.title, drawn.description]); // prettier-ignore
        assert.equal(all(file, "text")[0]!.text, drawn.title);
        assert.ok(inked > 0.01, `${inked}`);
        await leave();
      });
    }

    it("are offered by Share", async () => {
      const [one] = cases;
      const { page, leave } = await visit(browser, site.url);
      await place(page, one!);
      const figure = page.locator(one!.tag);
      await figure.getByText("Share", { exact: true }).press("Enter");
      const offers = figure.getByRole("group", { name: "Save the figure" }).getByRole("button");
      await offers.first().waitFor();
      assert.deepEqual(await offers.allTextContents(), ["PNG", "SVG", "CSV"]);
      // Playwright cannot catch Firefox's downloads.
      if (browserName === "Chromium") {
        const saved = page.waitForEvent("download");
        await offers.getByText("SVG").press("Enter");
        assert.equal((await saved).suggestedFilename(), "xor-proof.svg");
        await figure.getByText("SVG saved as xor-proof.svg.").waitFor();
      }
      await leave();
    });
  });
}
