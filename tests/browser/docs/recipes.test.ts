/** The recipes, as Hugo and kramdown make pages of them, with the figures on another host. */
import assert from "node:assert/strict";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { after, before, describe, it } from "node:test";
import type { Browser } from "playwright-core";
import { run } from "../../../scripts/lib/shell.mjs";
import { launch, quit, visit } from "../support/browser.js";
import { Cdn, listReadyFigures, serveFreely, whenReady } from "../embed/hosts.js";

const guide = await readFile(
  new URL("../../../web/docs/guides/recipes.md", import.meta.url),
  "utf8",
);
const readme = await readFile(new URL("../../../README.md", import.meta.url), "utf8");

/** The code of a recipe by its name, with the address of the figures' host. */
function recipe(name: string, site: string): string {
  const [, text] = new RegExp(`^\`\`\`\\w+ ${name}\\n(.*?)^\`\`\``, "ms").exec(guide) ?? [];
  assert.ok(text, `recipes.md has no block "${name}"`);
  return text.replaceAll("https://example.org/plot-twist/", site);
}

/** The iframe that the README recommends. */
const iframe = (site: string): string =>
  /^<iframe .*?<\/iframe>$/m.exec(readme)![0].replaceAll("https://example.org/plot-twist/", site);

/** A page around `content`, which lists in `<html data-ready>` which figures are ready. */
const frame = (content: string): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A page</title><link rel="icon" href="data:,"><script src="/ready.js"></script></head><body>${content}</body></html>`;

async function write(root: string, files: Readonly<Record<string, string>>): Promise<void> {
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), text);
  }
}

describe("a recipe", () => {
  let cdn: Cdn;
  let browser: Browser;
  let root: string;

  before(async () => {
    cdn = await Cdn.open();
    browser = await launch();
    root = await mkdtemp(join(tmpdir(), "plot-twist-recipes-"));
  });
  after(async () => {
    await quit(browser);
    await cdn.close();
    await rm(root, { recursive: true });
  });

  /** Opens the pages of a folder one after another, and waits for the figure in each or in its iframe. */
  async function open(folder: string, tagPage: string, framePage: string): Promise<void> {
    const host = await serveFreely(folder);
    const others = [cdn.origin];
    const tag = await visit(browser, `${host.named}/${tagPage}`, {}, others);
    await whenReady(tag.page, "gradient-flow");
    await tag.leave();
    const framed = await visit(browser, `${host.named}/${framePage}`, {}, others);
    const inside = framed.page.frameLocator("iframe");
    await inside.getByText("Share", { exact: true }).waitFor();
    await framed.leave();
    await host.close();
  }

  it("for Hugo puts a tag and an iframe into a text", async () => {
    const site = join(root, "hugo");
    const text = recipe("hugo-text", `${cdn.origin}/`);
    const page = (content: string) =>
      `---\ntitle: A page\n---\n\nBefore.\n\n${content}\n\nAfter.\n`;
    await write(site, {
      "hugo.toml":
        'baseURL = "/"\ndisableKinds = ["home", "section", "taxonomy", "term", "sitemap", "RSS"]\n',
      "layouts/_default/single.html": frame("{{ .Content }}"),
      "layouts/shortcodes/plot-twist.html": recipe("hugo-shortcode", `${cdn.origin}/`),
      "static/ready.js": listReadyFigures,
      "content/tag.md": page(text),
      "content/frame.md": page(text.replace(/<gradient-flow.*>/, () => iframe(`${cdn.origin}/`))),
    });
    await run("hugo", ["--quiet", "--source", site], {
      otherwise: "Hugo could not build the site.",
    });
    await open(join(site, "public"), "tag/", "frame/");
  });

  it("for Jekyll passes kramdown", async () => {
    const site = join(root, "jekyll");
    const texts = { tag: recipe("jekyll-text", `${cdn.origin}/`), frame: iframe(`${cdn.origin}/`) };
    await write(site, { "ready.js": listReadyFigures });
    for (const [name, text] of Object.entries(texts)) {
      const source = join(site, `${name}.md`);
      await writeFile(source, `# A page\n\nBefore.\n\n${text}\n\nAfter *it*.\n`);
      const html = await run("kramdown", [source], { otherwise: "kramdown failed." });
      await writeFile(join(site, `${name}.html`), frame(html));
    }
    await open(site, "tag.html", "frame.html");
  });

  it("for WordPress runs in the sandbox that an oEmbed answer gets there", async () => {
    const site = join(root, "wordpress");
    const source = `${cdn.origin}/embed/xor-proof.html#?secret=abcdefghij`;
    await write(site, {
      "ready.js": "",
      "index.html": frame(
        `<iframe sandbox="allow-scripts" security="restricted" title="XOR" width="720" height="900" src="${source}"></iframe>`,
      ),
    });
    const host = await serveFreely(site);
    const { page, leave } = await visit(browser, `${host.named}/`, {}, [cdn.origin, "null"]);
    await page.frameLocator("iframe").getByText("Share", { exact: true }).waitFor();
    await leave();
    await host.close();
  });
});
