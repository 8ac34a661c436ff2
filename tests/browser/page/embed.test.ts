import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import type { Browser } from "playwright-core";
import { browsers, quit, visit } from "../support/browser.js";
import { serveAtRoot, serveHost, type Site } from "../support/serve.js";

/** A listener of a host page, as the documentation has it. */
const listener = `
addEventListener("message", ({ source, data }) => {
  for (const frame of document.querySelectorAll("iframe")) {
    if (source !== frame.contentWindow || data?.type !== "plot-twist-height") continue;
    frame.style.height = data.height + "px";
  }
});`;

for (const [name, start] of Object.entries(browsers)) {
  describe(`the page of one figure in ${name}`, () => {
    let site: Site;
    let browser: Browser;

    before(async () => {
      site = await serveAtRoot();
      browser = await start();
    });
    after(async () => {
      await quit(browser);
      await site.close();
    });

    it("has every figure, under its tag and its name in the lesson's address", async () => {
      for (const [widget, tag] of [
        ["activation-explorer&functions=relu", "activation-explorer"],
        ["flow&depth=3", "gradient-flow"],
        ["spiral-race&preset=article", "spiral-race"],
        ["xor", "xor-proof"],
        ["dying-relu&epochs=10", "dying-relu"],
        ["zoo&search=gelu", "activation-zoo"],
        ["softmax-lab", "softmax-lab"],
        ["network&activation=tanh", "network-view"],
      ] as const) {
        const { page, leave } = await visit(browser, `${site.url}embed.html?widget=${widget}`);
        await page.locator(`#figure > ${tag}`).getByText("Share", { exact: true }).waitFor();
        assert.equal(await page.getByRole("alert").innerText(), "", widget);
        await leave();
      }
    });

    it("takes keys with the figure's name, clamps numbers, and leaves out what it does not know", async () => {
      const query = "v=1&widget=flow&flow.width=9&depth=99&nonsense=1&init=%00";
      const { page, leave } = await visit(browser, `${site.url}embed.html?${query}`);
      const flow = page.locator("gradient-flow");
      await flow.getByText("More").waitFor();
      const [width, depth] = await flow.evaluate((one) => [
        (one as HTMLElementTagNameMap["gradient-flow"]).width,
        (one as HTMLElementTagNameMap["gradient-flow"]).depth,
      ]);
      assert.deepEqual([width, depth], [9, 64]);
      await leave();
    });

    it("says which figures there are, where another is asked for", async () => {
      for (const widget of ["", "gelu", "__proto__", "<img src=x>"]) {
        const address = `${site.url}embed.html?widget=${encodeURIComponent(widget)}`;
        const { page, leave } = await visit(browser, address);
        const sentence = `widget must be one of spiral-race, activation-explorer, gradient-flow, xor-proof, dying-relu, activation-zoo, softmax-lab, network-view, got '${widget}'.`;
        await page.getByRole("alert").getByText(sentence).waitFor();
        await leave();
      }
    });

    it("leads to the lesson with the figure as it is", async () => {
      const { page, leave } = await visit(browser, `${site.url}embed.html?widget=explore`);
      await page.getByRole("radio", { name: "Mish" }).press("Space");
      const link = page.getByRole("link", { name: "Plot Twist" });
      await page.locator("a[href*=mish]").waitFor();
      const address = new URL((await link.getAttribute("href"))!, site.url);
      assert.equal(address.href, `${site.url}?v=1&explore.functions=mish#activation-explorer`);
      await leave();
    });

    it("makes an iframe as tall as the figure, also a lazy one", async () => {
      // Each in a line of its own: the second one, as it grows, would push the first out of sight.
      const frame = (widget: string) =>
        `<p><iframe loading="lazy" title="${widget}" src="/embed.html?widget=${widget}"></iframe></p>`;
      const host = await serveHost(
        `<p>${"<br>".repeat(80)}</p>${frame("dying-relu")}${frame("xor-proof")}`,
        listener,
      );
      const { page, leave } = await visit(browser, host.url);
      for (const widget of ["dying-relu", "xor-proof"]) {
        const frame = page.locator(`iframe[title=${widget}]`);
        await frame.scrollIntoViewIfNeeded();
        const inside = page.frameLocator(`iframe[title=${widget}]`);
        const share = inside.getByText("Share", { exact: true });
        await share.or(inside.locator(".problem")).filter({ visible: true }).first().waitFor();
        assert.deepEqual(await inside.locator(".problem").allTextContents(), []);
        await page.waitForFunction((title) => {
          const frame = document.querySelector<HTMLIFrameElement>(`iframe[title=${title}]`)!;
          const { scrollHeight } = frame.contentDocument!.documentElement;
          return frame.clientHeight > 200 && frame.clientHeight >= scrollHeight;
        }, widget);
      }
      await leave();
      await host.close();
    });
  });
}
