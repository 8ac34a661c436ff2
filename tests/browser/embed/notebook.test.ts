import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { after, before, describe, it } from "node:test";
import type { Browser } from "playwright-core";
import { which } from "../../../scripts/lib/shell.mjs";
import { browsers, quit, visit } from "../support/browser.js";
import { Cdn, dist, serveFreely, serveHost } from "./hosts.js";

type Server = Awaited<ReturnType<typeof serveFreely>>;

/** A cell as anywidget makes it: traits, and an element to render into. */
const cell = (cdn: string, figure: string, state: unknown): string => `
<div id="cell"></div><pre id="saved"></pre>
<script type="module">
  import widget, { figure } from "${cdn}/notebook.js";
  const traits = ${JSON.stringify({ figure, state })};
  const heard = new Map();
  window.kernel = {
    get: (name) => traits[name],
    set: (name, value) => { traits[name] = value; },
    save_changes: () => { saved.textContent = JSON.stringify(traits.state); },
    on: (event, listener) => heard.set(event, listener),
    off: (event, listener) => { if (heard.get(event) === listener) heard.delete(event); },
    change(state) { traits.state = state; heard.get("change:state")?.(); },
    listeners: () => heard.size,
  };
  window.figure = figure;
  window.clean = await widget.render({ model: kernel, el: document.querySelector("#cell") });
</script>`;

/** What the page above puts into its window. */
interface CellWindow {
  kernel: { change(state: unknown): void; listeners(): number };
  clean: () => void;
  figure(tag: string, state?: object): Promise<HTMLElement & { value: unknown }>;
}

for (const [name, launch] of Object.entries(browsers)) {
  describe(`a notebook in ${name}`, () => {
    let cdn: Cdn;
    let host: Server;
    let exported: Server;
    let browser: Browser;
    const folder = mkdtempSync(join(tmpdir(), "plot-twist-notebook-"));

    before(async () => {
      cdn = await Cdn.open();
      host = await serveHost({
        "/cell": { body: cell(cdn.origin, "activation-explorer", { functions: ["relu"] }) },
        "/wrong": { body: cell(cdn.origin, "__proto__", {}) },
        "/odd": { body: cell(cdn.origin, "softmax-lab", { x: "far" }) },
      });
      const nbconvert = which("jupyter-nbconvert");
      assert.ok(nbconvert, "the tests need jupyter-nbconvert on PATH");
      for (const file of readdirSync(dist)) symlinkSync(join(dist, file), join(folder, file));
      const notebook = fileURLToPath(
        new URL("../../../examples/notebook/plot-twist.ipynb", import.meta.url),
      );
      // Only the cells: Debian's whole page asks for scripts of this machine's disk.
      const options = ["--to", "html", "--template", "basic", "--stdout"];
      const cells = execFileSync(nbconvert, [...options, notebook], { stdio: "pipe" }).toString();
      const head = '<!doctype html><link rel="icon" href="favicon.svg">';
      writeFileSync(join(folder, "notebook.html"), head + cells);
      exported = await serveFreely(folder);
      browser = await launch();
    });
    after(async () => {
      await quit(browser);
      for (const server of [cdn, host, exported]) await server.close();
      rmSync(folder, { recursive: true });
    });

    const open = (path: string) => visit(browser, host.named + path, {}, [cdn.origin]);

    it("has a figure in a cell, and its state in the kernel", async () => {
      const { page, leave } = await open("/cell");
      const explorer = page.locator("#cell > activation-explorer");
      await explorer.locator("[role=slider][aria-valuetext*=ReLU]").waitFor();
      await explorer.getByRole("radio", { name: "Mish" }).press("Space");
      await page.getByText('{"functions":["mish"]}', { exact: true }).waitFor();
      await page.evaluate(() =>
        (window as unknown as CellWindow).kernel.change({ functions: ["tanh"], from: -2 }),
      );
      await explorer.locator("[role=slider][aria-valuetext*=Tanh][aria-valuemin='-2']").waitFor();
      await page.evaluate(() => (window as unknown as CellWindow).kernel.change({}));
      await explorer.locator("[role=slider][aria-valuetext*=GELU][aria-valuemin='-5']").waitFor();
      const left = await page.evaluate(() => {
        const { clean, kernel } = window as unknown as CellWindow;
        clean();
        return [document.querySelector("activation-explorer"), kernel.listeners()];
      });
      assert.deepEqual(left, [null, 0]);
      await leave();
    });

    it("says in the cell what is wrong with its traits", async () => {
      const wrong = await open("/wrong");
      const tags = "activation-explorer, activation-zoo, dying-relu, gradient-flow, network-view, softmax-lab, spiral-race, xor-proof"; // prettier-ignore
      await wrong.page.getByRole("alert").getByText(`figure must be one of ${tags}, got '__proto__'`).waitFor(); // prettier-ignore
      await wrong.leave();
      const odd = await open("/odd");
      await odd.page.getByRole("alert").getByText("x must be a number, got 'far'").waitFor();
      await odd.leave();
    });

    it("makes an element with a value, as Observable's viewof wants it", async () => {
      const { page, leave } = await open("/cell");
      await page.locator("#cell > activation-explorer").waitFor();
      const made = await page.evaluate(async () => {
        const lab = await (window as unknown as CellWindow).figure("softmax-lab", { x: 3 });
        const before = lab.value;
        lab.value = { shift: 1 };
        return [lab.localName, before, lab.value];
      });
      assert.deepEqual(made, ["softmax-lab", { x: 3 }, { shift: 1 }]);
      await leave();
    });

    it("exported by nbconvert, has the tag's and the iframe's figure", async () => {
      const { page, leave } = await visit(browser, `${exported.origin}/notebook.html`);
      const explorer = page.locator("activation-explorer");
      await explorer.locator("[role=slider][aria-valuetext*='x * tanh(x)']").waitFor();
      await page.locator("iframe[title='Gradient flow']").scrollIntoViewIfNeeded();
      const flow = page.frameLocator("iframe[title='Gradient flow']");
      await flow
        .getByText(/^With Sigmoid, layer 1 receives/)
        .first()
        .waitFor();
      await leave();
    });
  });
}
