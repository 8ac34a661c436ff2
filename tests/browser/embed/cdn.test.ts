import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import type { Browser } from "playwright-core";
import { browsers, quit, visit } from "../support/browser.js";
import { Cdn, serveHost, whenReady, type HostPage } from "./hosts.js";
import { integrity, pins } from "./pins.js";

type Host = Awaited<ReturnType<typeof serveHost>>;

const scriptOf = (origin: string, name = "plot-twist.js"): string =>
  `<script type="module" src="${origin}/${name}"></script>`;

/** The policy of a host that allows another origin only what a figure needs. */
const strict = (cdn: string): Record<string, string> => ({
  "Content-Security-Policy":
    `default-src 'none'; script-src 'self' ${cdn} 'wasm-unsafe-eval'; connect-src ${cdn}; ` +
    "worker-src blob:; style-src 'self'; img-src data:; base-uri 'none'; " +
    "require-trusted-types-for 'script'; trusted-types plot-twist lit-html",
});

const pages = ({ origin, named }: Cdn): Record<string, HostPage> => ({
  "/strict": {
    headers: strict(origin),
    body: `
      <activation-explorer></activation-explorer>
      <script type="module" src="${origin}/plot-twist.js" crossorigin
        integrity="${integrity["plot-twist.js"]}"></script>
      <softmax-lab loading="eager"></softmax-lab>
      <div id="later"></div>`,
  },
  "/twice": {
    body: `${scriptOf(origin)}${scriptOf(named)}${scriptOf(origin, "plot-twist.js?again")}
      <activation-zoo></activation-zoo><dying-relu loading="eager"></dying-relu>`,
  },
  "/one": { body: `${scriptOf(origin, "xor-proof.js")}<xor-proof></xor-proof>` },
  "/still": {
    body: `${scriptOf(origin)}<activation-explorer><p>A still</p></activation-explorer>`,
  },
  "/pinned": { body: `${pins(origin)}${scriptOf(origin)}<activation-zoo></activation-zoo>` },
  "/changed": {
    body: `${pins(origin, /activation-zoo-/)}${scriptOf(origin)}<activation-zoo></activation-zoo>`,
  },
  "/no-blobs": {
    headers: { "Content-Security-Policy": "worker-src 'self'" },
    body: `${scriptOf(origin)}<softmax-lab></softmax-lab>`,
  },
  "/sandbox": {
    body: `<iframe sandbox="allow-scripts" src="/one" width="700" height="700"></iframe>`,
  },
});

for (const [name, launch] of Object.entries(browsers)) {
  describe(`figures from another origin in ${name}`, () => {
    let cdn: Cdn;
    let host: Host;
    let browser: Browser;
    const open = (path: string) => visit(browser, host.named + path, {}, [cdn.origin, cdn.named]);

    before(async () => {
      cdn = await Cdn.open();
      host = await serveHost(pages(cdn));
      browser = await launch();
    });
    after(async () => {
      await quit(browser);
      await host.close();
      await cdn.close();
    });

    it("come alive under a strict policy: before and after the script, added later, in a shadow root", async () => {
      const { page, leave } = await open("/strict");
      await whenReady(page, "activation-explorer", "softmax-lab");
      await page.evaluate(() => {
        const later = document.getElementById("later")!;
        later.append(document.createElement("activation-zoo"));
        const inside = document.createElement("dying-relu");
        later.attachShadow({ mode: "open" }).append(inside, document.createElement("slot"));
        document.body.prepend(later);
      });
      await whenReady(page, "activation-zoo");
      await page.locator("dying-relu canvas").first().waitFor();
      await leave();
    });

    it("come from the first of several scripts", async () => {
      const { page, leave } = await open("/twice");
      await whenReady(page, "activation-zoo", "dying-relu");
      const figures = cdn.asked.filter((each) => /activation-zoo-|dying-relu-/.test(each));
      assert.ok(figures.every((each) => each.startsWith(cdn.origin)));
      await leave();
    });

    it("can be had one alone, also in a sandboxed frame", async () => {
      const alone = await open("/one");
      await whenReady(alone.page, "xor-proof");
      await alone.leave();
      const { page, leave } = await open("/sandbox");
      const frame = page.frameLocator("iframe");
      await frame.locator('html[data-ready~="xor-proof"]').waitFor({ state: "attached" });
      await leave();
    });

    it("leave their children and a sentence where their code does not arrive", async () => {
      cdn.missing = /assets\/activation-explorer/;
      const { page, problems, leave } = await open("/still");
      const sentence = page.getByRole("alert");
      await sentence.getByText("The code of this figure did not arrive.").waitFor();
      assert.ok(await page.getByText("A still").isVisible());
      cdn.missing = undefined;
      await sentence.getByRole("button", { name: "Load the page again" }).click();
      await whenReady(page, "activation-explorer");
      assert.ok(problems.some((each) => each.startsWith("404: ")));
      problems.length = 0;
      await leave();
    });

    it("can be pinned by hashes, and do not run when a script is another", async () => {
      const { page, problems, leave } = await open("/pinned");
      await whenReady(page, "activation-zoo");
      assert.deepEqual(problems, []);
      await page.goto(`${host.named}/changed`);
      await page.getByText("The code of this figure did not arrive.").waitFor();
      problems.length = 0;
      await leave();
    });

    it("say so in a page that forbids workers from blobs", async () => {
      const { page, problems, leave } = await open("/no-blobs");
      await page.getByText(/a worker could not be started: .* worker-src blob:/).waitFor();
      assert.ok(problems.some((each) => /worker-src|Content.Security.Policy/.test(each)));
      problems.length = 0;
      await leave();
    });

    it("may be removed while their code is on its way", async () => {
      cdn.held = /assets\/activation-explorer/;
      const { page, leave } = await open("/still");
      await cdn.whenHeld();
      await page.evaluate(() => document.querySelector("activation-explorer")!.remove());
      cdn.release();
      await page.evaluate(async () => {
        await customElements.whenDefined("activation-explorer");
        document.body.append(document.createElement("activation-explorer"));
      });
      await whenReady(page, "activation-explorer");
      await leave();
    });
  });
}
