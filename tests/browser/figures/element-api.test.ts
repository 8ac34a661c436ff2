import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import type { Browser, Page } from "playwright-core";
import type { ActivationExplorer } from "../../../web/elements/activation-explorer/index.js";
import { browsers, quit, visit } from "../support/browser.js";
import { serveAlone, type Site } from "../support/serve.js";

for (const [name, start] of Object.entries(browsers)) {
  describe(`an element in ${name}, as a page's author uses it`, () => {
    let site: Site;
    let browser: Browser;

    before(async () => {
      site = await serveAlone("activation-explorer", "spiral-race");
      browser = await start();
    });
    after(async () => {
      await quit(browser);
      await site.close();
    });

    /** Opens the page when the explorer is alive. */
    async function open() {
      const opened = await visit(browser, site.url);
      await opened.page
        .locator("activation-explorer [role=slider][aria-valuetext*=slope]")
        .waitFor();
      return opened;
    }

    const alert = (page: Page) => page.locator("activation-explorer").getByRole("alert");

    it("takes properties, and reflects them", async () => {
      const { page, leave } = await open();
      const found = await page.evaluate(async () => {
        const explorer = document.querySelector("activation-explorer")!;
        explorer.functions = ["relu", "x - 1"];
        explorer.overlay = true;
        explorer.from = -3;
        await explorer.updateComplete;
        const before = [...explorer.attributes].map(({ name, value }) => `${name}=${value}`);
        explorer.from = -5;
        explorer.overlay = false;
        await explorer.updateComplete;
        return { before, state: explorer.state.functions, names: explorer.getAttributeNames() };
      });
      for (const one of ["functions=relu,x - 1", "overlay=", "from=-3"]) {
        assert.ok(found.before.includes(one), one);
      }
      assert.deepEqual(found.state, ["relu", "x - 1"]);
      const ofPage = ["class", "id"];
      const names = found.names.filter((one) => !ofPage.includes(one));
      assert.deepEqual(names, ["functions"], "what is as in a new figure has no attribute");
      await leave();
    });

    it("takes properties that were set before it was defined", async () => {
      const { page, leave } = await open();
      const state = await page.evaluate(() => {
        const early = document.createElement("activation-explorer");
        const constructor = customElements.get("activation-explorer")!;
        const late = Object.assign(document.createElement("late-explorer"), { functions: ["elu"] });
        customElements.define("late-explorer", class extends constructor {});
        customElements.upgrade(late);
        return [early.functions, (late as unknown as ActivationExplorer).state.functions];
      });
      assert.deepEqual(state, [["gelu"], ["elu"]]);
      await leave();
    });

    it("says what a wrong value is, keeps what it has, and forgets the sentence with the value", async () => {
      const { page, leave } = await open();
      const wrong: readonly [key: string, value: unknown, sentence: string][] = [
        ["functions", 5, "functions must be a list of texts, got 5"],
        ["from", "left", "from must be a number, got 'left'"],
        ["cursor", {}, "cursor must be a number, got an object"],
        ["state", null, "state must be an object, got null"],
        ["state", { functons: ["relu"] }, "unknown setting 'functons' of <activation-explorer>; did you mean functions?"], // prettier-ignore
        ["client", 5, "client must be made by createClient, got 5"],
      ];
      for (const [key, value, sentence] of wrong) {
        const failures = await page.evaluate(
          async ([key, value]) => {
            const explorer = document.querySelector("activation-explorer")!;
            const heard: string[] = [];
            const listening = new AbortController();
            explorer.addEventListener(
              "failure",
              ({ detail }) => heard.push(detail.message),
              listening,
            );
            Object.assign(explorer, { [key]: value });
            await explorer.updateComplete;
            listening.abort();
            return heard;
          },
          [key, value] as const,
        );
        assert.deepEqual(failures, [sentence]);
        await alert(page).getByText(sentence).waitFor();
        await page.evaluate(() => {
          const explorer = document.querySelector("activation-explorer")!;
          explorer.state = { functions: undefined, from: undefined, cursor: undefined };
        });
        if (key !== "client") await alert(page).getByText(sentence).waitFor({ state: "detached" });
      }
      const functions = await page.evaluate(
        () => document.querySelector("activation-explorer")!.functions,
      );
      assert.deepEqual(functions, ["gelu"]);
      await leave();
    });

    it("gives its picture and its numbers as files", async () => {
      const { page, leave } = await open();
      const found = await page.evaluate(async () => {
        const explorer = document.querySelector("activation-explorer")!;
        const png = await explorer.toBlob();
        const svg = await explorer.toBlob("image/svg+xml");
        const refusal = await explorer.toBlob("image/gif").catch((error: Error) => error.message);
        const bytes = new Uint8Array(await png.arrayBuffer());
        return {
          signature: String.fromCharCode(...bytes.slice(1, 4)),
          title: new DOMParser()
            .parseFromString(await svg.text(), "image/svg+xml")
            .querySelector("title")?.textContent,
          csv: await explorer.toCSV(),
          refusal,
        };
      });
      assert.equal(found.signature, "PNG");
      assert.match(found.title ?? "", /GELU/);
      assert.match(found.csv, /^function,x,value,slope,curvature\r\ngelu,-5,/);
      assert.equal(found.refusal, 'type must be image/png or image/svg+xml, got "image/gif"');
      await leave();
    });

    it("returns to what the page has set, without what a person changed", async () => {
      const { page, leave } = await open();
      const explorer = page.locator("activation-explorer");
      await explorer.evaluate((one: ActivationExplorer) => (one.state = { functions: ["relu"] }));
      await explorer.getByRole("slider", { name: "Cursor" }).press("ArrowRight");
      const [moved, back] = await explorer.evaluate((one: ActivationExplorer) => {
        const { cursor } = one.state;
        one.reset();
        return [cursor, one.state.cursor];
      });
      assert.deepEqual([moved, back], [1.2, 1]);
      await leave();
    });

    it("plays, reports its epochs and its end, and starts again", async () => {
      const { page, leave } = await visit(browser, site.url);
      const told = await page.evaluate(async () => {
        const race = document.querySelector("spiral-race")!;
        race.scrollIntoView(); // its code is fetched when it is near
        await customElements.whenDefined("spiral-race");
        race.state = { activations: ["relu", "tanh"], epochs: 40 };
        const epochs: number[] = [];
        race.addEventListener("progress", (event) => epochs.push(event.detail.epoch));
        const finish = new Promise((resolve) =>
          race.addEventListener("finish", (event) => resolve(event.detail), {
            once: true,
          }),
        );
        race.play(); // before it is ready: it plays as soon as it is
        const end = await finish;
        const csv = await race.toCSV();
        race.reset();
        return { end, last: epochs.at(-1), isRising: epochs.every((e, i) => i === 0 || e >= epochs[i - 1]!), rows: csv.trim().split("\r\n").length }; // prettier-ignore
      });
      assert.deepEqual(told, {
        end: { epoch: 40, epochs: 40 },
        last: 40,
        isRising: true,
        rows: 41,
      });
      await page.locator("spiral-race").getByRole("status").getByText(/Ready/).waitFor();
      await leave();
    });
  });
}
