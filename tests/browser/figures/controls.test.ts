import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import type { Browser, Locator, Page } from "playwright-core";
import type { SpiralRace } from "../../../web/elements/index.js";
import { launch, quit, visit } from "../support/browser.js";
import { serveFigures, tags } from "../support/figures.js";
import { phone } from "../support/fingers.js";
import { savedRace } from "../support/saved-race.js";
import type { Site } from "../support/serve.js";
import { wantedBrowsers } from "../support/wanted.js";

/** A phone's screen, and a column of text beside it. */
const small = { ...phone, viewport: { width: 360, height: 640 } };
const column = { viewport: { width: 680, height: 700 } };

/** The most that a figure with one row of controls may be high, in pixels. */
const MOST = 600;

const all = tags.map((tag) => `<${tag} controls="minimal"></${tag}>`).join("");

/** What of a figure can be operated: its role, and its name up to the first comma. */
async function operable(figure: Locator): Promise<string[]> {
  const tree = await figure.ariaSnapshot();
  const found = tree.matchAll(
    /^ *- (button|checkbox|combobox|radio|searchbox|slider|spinbutton) "([^",]*)/gm,
  );
  return Array.from(found, ([, role, name]) => `${role} ${name}`);
}

/** Sets how much of the controls is shown, and waits until it is. */
const show = (figure: Locator, controls: string) =>
  figure.evaluate(async (element, controls) => {
    element.setAttribute("controls", controls);
    await (element as SpiralRace).updateComplete;
  }, controls);

/** Waits until a figure is live. */
async function live(page: Page, tag: string): Promise<Locator> {
  const figure = page.locator(tag);
  await figure.scrollIntoViewIfNeeded();
  await page.locator(`${tag}[data-ready]`).waitFor();
  return figure;
}

const scores = [1, 2, 3, 4].flatMap((i) => [`slider Score ${i}`, `spinbutton Score ${i}`]);

/** What can be operated in one row of controls, and without any; the zoo's table is left out. */
const expected: Record<string, { minimal: readonly string[]; none: readonly string[] }> = {
  "activation-explorer": {
    minimal: [
      "slider Cursor over both plots",
      "radio GELU",
      "checkbox Overlay",
      "combobox Find a function or type a formula",
    ],
    none: ["slider Cursor over both plots"],
  },
  "dying-relu": { minimal: ["combobox Activation", "combobox Optimizer"], none: [] },
  "gradient-flow": {
    minimal: [
      "button Replay",
      "button Step",
      "spinbutton Depth",
      "combobox Left",
      "combobox Right",
    ],
    none: [],
  },
  "network-view": {
    minimal: [
      "combobox Function",
      "combobox Data",
      "button Play",
      "button Step",
      "button Reset",
      "slider Epoch to look at",
    ],
    none: [],
  },
  "softmax-lab": {
    minimal: [
      ...scores,
      "slider Temperature",
      "spinbutton Temperature",
      "slider Shift",
      "spinbutton Shift",
    ],
    none: scores,
  },
  "spiral-race": {
    minimal: [
      "radio The honest race",
      "radio As the article prints it",
      "radio Ten seeds",
      "radio Deep",
      "radio Sigmoid rescued",
      "radio Dying ReLU",
      "button Play",
      "button Step",
      "button Reset",
      "slider Epoch to look at",
    ],
    none: [],
  },
  "xor-proof": {
    minimal: ["button New start", "combobox Activation", "slider Blend", "spinbutton Blend"],
    none: [],
  },
};

/** Fails if the figure does not fit a phone's screen, or its content the page's width. */
async function fits(figure: Locator, tag: string): Promise<void> {
  const { height } = (await figure.boundingBox())!;
  assert.ok(height >= 180 && height <= MOST, `${tag} is ${height} pixels high`);
  assert.deepEqual(await overlaps(figure), [], tag);
  await staysInside(figure, tag);
}

/** Fails if the page of a figure scrolls sideways. */
async function staysInside(figure: Locator, tag: string): Promise<void> {
  const spill = await figure.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  assert.ok(spill <= 0, `${tag} is ${spill} pixels too wide`);
}

/** Parts of a figure, its pictures among them, that lie over each other. */
const overlaps = (figure: Locator): Promise<string[]> =>
  figure.evaluate((element) => {
    const parts = Array.from(
      element.shadowRoot!.querySelectorAll("[data-group]:not([data-spoken]), .plot"),
    );
    const pairs = parts.flatMap((one, i) =>
      parts.slice(i + 1).map((other) => [one, other] as const),
    );
    return pairs
      .filter(([one, other]) => {
        if (one.contains(other)) return false;
        const [a, b] = [one.getBoundingClientRect(), other.getBoundingClientRect()];
        const width = Math.min(a.right, b.right) - Math.max(a.left, b.left);
        const height = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
        return width > 1 && height > 1;
      })
      .map((pair) => pair.map(({ outerHTML }) => /^[^>]*/.exec(outerHTML)![0]).join(" over "));
  });

/** Groups that are not declared, not marked in the figure, or not hidden by their name alone. */
const wrongGroups = (figure: Locator): Promise<string[]> =>
  figure.evaluate(async (element) => {
    const own = element as SpiralRace;
    const { groups } = element.constructor as typeof SpiralRace;
    const marked = Array.from(own.renderRoot.querySelectorAll<HTMLElement>("[data-group]"));
    const wrong = marked
      .filter((part) => !(part.dataset.group! in groups))
      .map((part) => part.outerHTML);
    for (const [name, { shownIn }] of Object.entries(groups)) {
      const parts = marked.filter((part) => part.dataset.group === name);
      // Without a kink, without parameters: these have nothing to show in a new figure.
      if (parts.length === 0 && !["corner", "parameters"].includes(name)) wrong.push(`no ${name}`);
      if (!shownIn.includes("full")) continue;
      const others = marked.filter((part) => !parts.includes(part));
      const before = others.filter((part) => part.hidden).length;
      own.hide = [name];
      await own.updateComplete;
      const isGone = parts.every((part) => part.hidden || "spoken" in part.dataset);
      const after = others.filter((part) => part.hidden).length;
      if (!isGone) wrong.push(`${name} stays`);
      if (after !== before) wrong.push(`${name} hides others`);
      own.hide = [];
      await own.updateComplete;
    }
    return wrong;
  });

describe("the controls of all figures", () => {
  let site: Site;
  let browser: Browser;

  before(async () => {
    site = await serveFigures(all);
    browser = await launch();
  });
  after(async () => {
    await quit(browser);
    await site.close();
  });

  it("are one row that leaves the figure on a phone's screen", async () => {
    const { page, leave } = await visit(browser, site.url, small);
    for (const tag of tags) await fits(await live(page, tag), tag);
    await leave();
  });

  for (const [name, open] of Object.entries(wantedBrowsers)) {
    it(`are one row, none, or groups with a name, in ${name}`, async () => {
      const { page, leave } = await visit(await open(), site.url, column);
      for (const tag of tags) {
        const figure = await live(page, tag);
        await fits(figure, tag);
        const { minimal, none } = expected[tag] ?? {};
        if (minimal) assert.deepEqual(await operable(figure), minimal, tag);
        await show(figure, "none");
        if (none) assert.deepEqual(await operable(figure), none, tag);
        await staysInside(figure, tag);
        await show(figure, "full");
        assert.deepEqual(await wrongGroups(figure), [], tag);
      }
      await leave();
    });
  }
});

describe("a figure's controls and hide", () => {
  let site: Site;
  let browser: Browser;

  before(async () => {
    site = await serveFigures(
      `<activation-explorer controls="none" hide="facts, more"></activation-explorer>
       <spiral-race controls="none"></spiral-race>
       <dying-relu controls="small" hide="tabel"></dying-relu>`,
    );
    browser = await launch();
  });
  after(async () => {
    await quit(browser);
    await site.close();
  });

  it("leave the picture to the keys and its sentence to screen readers", async () => {
    const { page, leave } = await visit(browser, site.url);
    const explorer = await live(page, "activation-explorer");
    const cursor = explorer.getByRole("slider", { name: "Cursor" });
    await page.keyboard.press("Tab");
    assert.equal(await cursor.evaluate((element) => element.matches(":focus")), true);
    const before = await cursor.getAttribute("aria-valuenow");
    await page.keyboard.press("ArrowRight");
    await page.waitForFunction((before) => {
      const slider = document
        .querySelector("activation-explorer")
        ?.shadowRoot?.querySelector("[role=slider]");
      return slider && slider.getAttribute("aria-valuenow") !== before;
    }, before);
    const sentence = explorer.locator("#sentence");
    assert.match(await explorer.ariaSnapshot(), /paragraph: .*GELU/);
    assert.ok((await sentence.boundingBox())!.width <= 1);

    const race = await live(page, "spiral-race");
    await race.getByRole("list", { name: "Decision boundaries" }).focus();
    await page.keyboard.press(" ");
    await race.getByRole("status").getByText("Racing.").waitFor();
    await leave();
  });

  it("hide groups by name, and reflect properties", async () => {
    const { page, leave } = await visit(browser, site.url);
    const explorer = await live(page, "activation-explorer");
    await show(explorer, "full");
    const shown = (words: string) => explorer.getByText(words, { exact: true }).isVisible();
    assert.deepEqual(
      [await shown("Facts"), await shown("More"), await shown("Table of values")],
      [false, false, true],
    );
    const seen = await explorer.evaluate(async (element) => {
      const own = element as SpiralRace;
      own.hide = ["table", "tries"];
      own.controls = "minimal";
      await own.updateComplete;
      const texts = [own.getAttribute("hide"), own.getAttribute("controls")];
      own.hide = null;
      own.controls = undefined;
      await own.updateComplete;
      return [...texts, own.getAttribute("hide"), own.getAttribute("controls"), own.controls];
    });
    assert.deepEqual(seen, ["table tries", "minimal", null, null, "full"]);
    await leave();
  });

  it("say in one sentence what is wrong, and change nothing", async () => {
    const { page, leave } = await visit(browser, site.url);
    const figure = await live(page, "dying-relu");
    const sentences = [
      'controls must be full, minimal or none, got "small"',
      'hide takes names of this figure\'s groups (activation, optimizer, sentence, table, share), got "tabel"',
    ];
    const alert = figure.getByRole("alert");
    for (const sentence of sentences) await alert.getByText(sentence).waitFor();
    assert.equal(await figure.getAttribute("data-failure"), sentences[1]);
    assert.equal(await figure.getByRole("combobox", { name: "Activation" }).isVisible(), true);

    await figure.evaluate((element) => {
      element.setAttribute("controls", "");
      element.setAttribute("hide", "table");
    });
    await alert.getByText("got").first().waitFor({ state: "detached" });
    const values = await figure.evaluate(async (element) => {
      const own = element as SpiralRace;
      Object.assign(own, { controls: 3, hide: [3] });
      await own.updateComplete;
      return [own.controls, own.hide, own.getAttribute("hide"), own.dataset.failure];
    });
    const last = "hide takes names of this figure's groups (activation, optimizer, sentence, table, share), got 3"; // prettier-ignore
    assert.deepEqual(values, ["full", ["table"], "table", last]);
    await leave();
  });

  it("can be switched while a race goes on", async () => {
    const { page, leave } = await visit(browser, site.url);
    const race = await live(page, "spiral-race");
    await show(race, "full");
    await race.getByText("More", { exact: true }).click();
    await race.getByRole("combobox", { name: "Speed" }).selectOption("10");
    await race.getByRole("button", { name: "Play", exact: true }).click();
    await race.evaluate((element) => {
      const figure = element as HTMLElementTagNameMap["spiral-race"];
      figure.addEventListener("progress", ({ detail }) => {
        figure.dataset.epoch = String(detail.epoch);
      });
    });
    const epoch = () => race.evaluate((element) => Number(element.dataset.epoch ?? 0));
    const later = (than: number) =>
      page.waitForFunction(
        (than) => Number(document.querySelector("spiral-race")!.dataset.epoch) > than,
        than,
      );
    const startOf = async () => (await savedRace(race)).runners[0]!.startFingerprint;
    const start = await startOf();
    for (const controls of ["minimal", "none", "full"]) {
      const then = await epoch();
      await show(race, controls);
      await later(then);
    }
    assert.equal(await race.getByRole("button", { name: "Pause" }).isVisible(), true);
    assert.equal(await race.getByRole("spinbutton", { name: "Target" }).isVisible(), true);
    assert.equal(await startOf(), start);
    await leave();
  });
});
