import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import type { Browser, Locator } from "playwright-core";
import { browsers, quit, retype, visit } from "../support/browser.js";
import { serveFigures } from "../support/figures.js";
import type { Site } from "../support/serve.js";

/** Whether a driver can type a text key by key: Playwright inserts other signs, after which Firefox fires no `change`. */
const hasKeys = (text: string, browser: string): boolean =>
  browser !== "Firefox" || /^[ -~]*$/.test(text);

for (const [name, launch] of Object.entries(browsers)) {
  describe(`numbers that people type, in ${name}`, () => {
    let site: Site;
    let browser: Browser;

    before(async () => {
      site = await serveFigures("<softmax-lab></softmax-lab>");
      browser = await launch();
    });
    after(async () => {
      await quit(browser);
      await site.close();
    });

    async function open() {
      const { page, leave } = await visit(browser, site.url);
      const lab = page.locator("softmax-lab");
      await page.locator("softmax-lab[data-ready]").waitFor();
      const field = lab.getByRole("spinbutton", { name: "Temperature, typed" });
      return { page, leave, lab, field, alert: lab.getByRole("alert") };
    }
    const temperature = (lab: Locator) =>
      lab.evaluate((figure) => (figure as HTMLElement & { temperature: number }).temperature);

    it("may have decimal commas and digits of other scripts", async () => {
      const { leave, lab, field } = await open();
      for (const [text, value] of [
        ["0,5", 0.5],
        ["٢", 2],
        ["０．２５", 0.25],
      ] as const) {
        // prettier-ignore
        if (!hasKeys(text, name)) continue;
        await retype(field, text);
        assert.equal(await temperature(lab), value);
        assert.equal(await field.inputValue(), String(value));
      }
      await leave();
    });

    it("are refused in a sentence that says what to write, until one is read", async () => {
      const { leave, lab, field, alert } = await open();
      const refused = { "1.234,5": "1234.5", "1 000": "1000", "½": "0.5", "1,234": "1.234 or 1234" }; // prettier-ignore
      for (const [text, written] of Object.entries(refused)) {
        if (!hasKeys(text, name)) continue;
        await retype(field, text);
        const sentence = `Temperature must be a number, written ${written}, got '${text}'`;
        await alert.getByText(sentence).waitFor();
        assert.equal(await temperature(lab), 1);
        assert.equal(await field.inputValue(), "1");
      }
      await retype(field, "3");
      await alert.getByText("must be").waitFor({ state: "detached" });
      assert.equal(await temperature(lab), 3);
      await leave();
    });

    it("follow the keys Up and Down by a unit of their first digit", async () => {
      const { leave, lab, field } = await open();
      const after: number[] = [];
      for (const key of [
        "ArrowUp",
        "ArrowDown",
        "ArrowDown",
        "ArrowDown",
        "ArrowUp",
        "ArrowUp",
        "ArrowUp",
      ]) {
        // prettier-ignore
        await field.press(key);
        after.push(await temperature(lab));
      }
      assert.deepEqual(after, [2, 1, 0.9, 0.8, 0.9, 1, 2]);
      await leave();
    });
  });
}
