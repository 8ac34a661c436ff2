import assert from "node:assert/strict";
import { cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import type { Browser } from "playwright-core";
import sirv from "sirv";
import type { Manifest } from "../../scripts/build/package/manifest.mjs";
import { serve } from "../../scripts/serve/serve.mjs";
import { launch, quit, visit, type Visit } from "../browser/support/browser.js";
import * as bundlers from "./support/bundlers.js";
import { root, run, stranger } from "./support/stranger.js";

const apps = join(stranger.folder, "apps");
const output = (name: string) => join(stranger.folder, "built", name);

/** Serves a folder without the policy of `serve`, which does not allow a page's own import map. */
async function serveOpenly(folder: string) {
  const files = sirv(folder, { dev: true });
  const server = createServer((request, response) => files(request, response));
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const close = (): void => {
    server.close();
    server.closeAllConnections();
  };
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, close };
}

/** Waits until both figures of a page have told that they are ready. */
async function figuresReady({ page, problems }: Visit): Promise<void> {
  const ready = page.waitForFunction(() =>
    ["activation-explorer", "gradient-flow"].every((name) => document.title.includes(name)),
  );
  await ready.catch((error: unknown) => assert.fail(`${String(error)}\n${problems.join("\n")}`));
  const state = await page.evaluate(() => [
    document.querySelector("activation-explorer")!.state.functions,
    document.querySelector("gradient-flow")!.state.depth,
  ]);
  assert.deepEqual(state, [["relu", "gelu"], 3]);
}

describe("the package from its archive, in a page", () => {
  let browser: Browser;
  before(async () => {
    browser = await launch();
    stranger.lend("react", "react-dom", "vue");
    cpSync(join(root, "tests/package/apps"), apps, { recursive: true });
  });
  after(() => quit(browser));

  /** Visits a page of a built app, under the strict Content-Security-Policy. */
  async function runs(folder: string, page: string): Promise<void> {
    writeFileSync(join(folder, "favicon.ico"), "");
    const site = await serve(folder);
    const seen = await visit(browser, `${site.url}${page}`);
    await figuresReady(seen);
    await seen.leave();
    await site.close();
  }

  it("is built by Vite without warnings, plain, with React and with Vue", async () => {
    const pages = ["plain.html", "react.html", "vue.html"];
    assert.deepEqual(await bundlers.buildWithVite(stranger, pages, output("vite")), []);
    for (const page of pages) await runs(output("vite"), page);
  });

  it("is built by webpack without warnings", async () => {
    const folder = output("webpack");
    assert.deepEqual(await bundlers.buildWithWebpack(stranger, "plain.js", folder), []);
    cpSync(join(apps, "plain.html"), join(folder, "plain.html"));
    await runs(folder, "plain.html");
  });

  it("is built by esbuild with its plugin, without warnings", async () => {
    const folder = output("esbuild");
    assert.deepEqual(await bundlers.buildWithEsbuild(stranger, "plain.js", folder), []);
    cpSync(join(apps, "plain.html"), join(folder, "plain.html"));
    await runs(folder, "plain.html");
  });

  it("is served by Vite during development", async () => {
    writeFileSync(join(apps, "favicon.ico"), "");
    const server = await bundlers.developWithVite(stranger);
    const seen = await visit(browser, `${server.url}plain.html`);
    await figuresReady(seen);
    const other = seen.problems.filter((problem) => !problem.includes("Lit is in dev mode"));
    assert.deepEqual([...other, ...server.warnings], []);
    await seen.page.close();
    await server.close();
  });

  it("runs unbuilt with an import map, and has the attributes of its manifest", async () => {
    const { folder } = stranger;
    const at = (path: string) => `/node_modules/${path}`;
    const imports = {
      "plot-twist/elements": at("plot-twist/lib/elements/index.js"),
      lit: at("lit/index.js"),
      "lit/": at("lit/"),
      "lit-element/lit-element.js": at("lit-element/lit-element.js"),
      "lit-html": at("lit-html/lit-html.js"),
      "lit-html/": at("lit-html/"),
      "@lit/reactive-element": at("@lit/reactive-element/reactive-element.js"),
    };
    const map = `<script type="importmap">${JSON.stringify({ imports })}</script>`;
    const page = readFileSync(join(apps, "plain.html"), "utf8").replace("<script", `${map}$&`);
    mkdirSync(join(folder, "unbuilt"));
    writeFileSync(join(folder, "unbuilt", "index.html"), page);
    cpSync(join(apps, "plain.js"), join(folder, "unbuilt", "plain.js"));
    writeFileSync(join(folder, "favicon.ico"), "");
    const site = await serveOpenly(folder);
    const seen = await visit(browser, `${site.url}unbuilt/`);
    await figuresReady(seen);
    const text = readFileSync(join(stranger.installed, "lib/custom-elements.json"), "utf8");
    for (const { tagName, attributes } of (JSON.parse(text) as Manifest).modules.flatMap(
      ({ declarations }) => declarations,
    )) {
      const observed = await seen.page.evaluate((tag) => {
        const constructor = customElements.get(tag) as unknown as { observedAttributes: string[] };
        return constructor.observedAttributes;
      }, tagName);
      assert.deepEqual(attributes.map(({ name }) => name).sort(), [...observed].sort(), tagName);
    }
    await seen.leave();
    site.close();
  });

  it("is rendered on a server as the tags and their stills", async () => {
    const folder = output("server");
    assert.deepEqual(await bundlers.buildForServer(stranger, "server.jsx", folder), []);
    const { stdout, stderr } = run(folder, process.execPath, join(folder, "server.js"));
    assert.equal(stderr, "");
    assert.equal(
      stdout.match(/<activation-explorer[^>]*>A still<\/activation-explorer>/g)?.length,
      2,
      stdout,
    );
    assert.match(stdout, /undefined\n$/);
  });
});
