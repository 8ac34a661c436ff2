import assert from "node:assert/strict";
import { statSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { after, before, describe, it } from "node:test";
import type { Browser } from "playwright-core";
import sirv from "sirv";
import { serveHost, whenReady } from "../browser/embed/hosts.js";
import { launch, quit, visit } from "../browser/support/browser.js";
import { stranger } from "./support/stranger.js";

/** Serves the package's files as a content delivery network does. */
async function serveFiles() {
  const files = sirv(stranger.installed, { dev: true });
  const server = createServer((request, response) => {
    response.setHeader("Access-Control-Allow-Origin", "*");
    files(request, response);
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const close = (): void => {
    server.close();
    server.closeAllConnections();
  };
  return { origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close };
}

describe("the package's files on a content delivery network", () => {
  let browser: Browser;
  before(async () => {
    browser = await launch();
  });
  after(() => quit(browser));

  it("bring figures to life in a page of another origin, and are what Share copies", async () => {
    const cdn = await serveFiles();
    const script = `<script type="module" src="${cdn.origin}/lib/cdn/plot-twist.js"></script>`;
    const body = `${script}<softmax-lab></softmax-lab>`;
    const host = await serveHost({ "/": { body } });
    const { page, leave } = await visit(browser, host.named, {}, [cdn.origin]);
    await whenReady(page, "softmax-lab");
    const lab = page.locator("softmax-lab");
    await lab.getByText("Share", { exact: true }).press("Enter");
    const copies = lab.getByRole("group", { name: "Copy" }).getByRole("button");
    await copies.first().waitFor();
    assert.deepEqual(await copies.allInnerTexts(), ["HTML tag"], "there are no pages to link to");
    await copies.press("Enter");
    const text = await lab.getByRole("textbox", { name: "What was copied" }).inputValue();
    assert.equal(text, `${script}\n<softmax-lab></softmax-lab>`);
    await leave();
    await host.close();
    cdn.close();
  });

  it("are found by tools, and no module is packed twice", () => {
    const { stdout } = stranger.script(`
      import { fileURLToPath } from "node:url";
      console.log(fileURLToPath(import.meta.resolve("plot-twist/cdn/spiral-race.js")));
    `);
    assert.ok(statSync(stdout.trim()).isFile());
    const modules = stranger.packed.files.filter(({ path }) => path.endsWith(".wasm"));
    assert.equal(modules.length, 3);
  });
});
