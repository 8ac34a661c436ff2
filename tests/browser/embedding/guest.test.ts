import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { engines, type AnyPage } from "../support/engines.js";
import { serveHost } from "../support/host.js";
import type { Site } from "../support/serve.js";
import type { Guest } from "./guest.js";

declare const guest: Guest;

/** Figures without a list that scrolls by itself, as the zoo has. */
const tags = ["activation-explorer", "gradient-flow", "spiral-race", "xor-proof", "dying-relu", "softmax-lab"]; // prettier-ignore

/** Styles that hosts put on everything. */
const resets = `
  html { font-size: 62.5%; }
  body { font: italic 30px/3 cursive; letter-spacing: 3px; text-transform: uppercase; text-indent: 50px; white-space: pre; }
  * { all: unset; box-sizing: content-box; margin: 0; line-height: 3; }
  head { display: none; }
  canvas { width: 10px; max-width: none; }
  button, table { font-size: 40px; border: 9px solid red; }`;

let site: Site;

before(async () => {
  site = await serveHost();
});
after(() => site.close());

for (const [engine, open] of Object.entries(engines)) {
  describe(`figures in someone else's page in ${engine}`, () => {
    let host: AnyPage;

    before(async () => {
      host = await open(site.url);
      await host.run(() => customElements.whenDefined("spiral-race").then(() => {}));
    });
    after(async () => {
      assert.deepEqual(await host.run(() => guest.problems), []);
      await host.leave();
    });

    it("start once they are near the screen, or at once where the page says so", async () => {
      const asked = await host.run(async () => {
        guest.clear(".far { block-size: 400vh }");
        const figure = guest.put('<div class="far"></div><activation-explorer></activation-explorer>'); // prettier-ignore
        const silence = guest.silentClient();
        figure.client = silence.client;
        await guest.looked(figure);
        await figure.updateComplete;
        const far = silence.asked;
        figure.scrollIntoView();
        await guest.until(() => silence.asked);
        const eager = guest.put(
          '<div class="far"></div><softmax-lab loading="eager"></softmax-lab>',
        );
        const other = guest.silentClient();
        eager.client = other.client;
        await eager.updateComplete;
        return { far, eager: other.asked };
      });
      assert.deepEqual(asked, { far: false, eager: true });
    });

    it("keep the height that they have before their first picture", async () => {
      const heights = await host.run(async () => {
        guest.clear();
        const figure = guest.put("<activation-explorer></activation-explorer>");
        await figure.updateComplete;
        const before = figure.offsetHeight;
        await guest.ready(figure);
        await guest.frame();
        return [before, figure.offsetHeight];
      });
      assert.equal(heights[1], heights[0]);
    });

    it("follow the colours of their place, seen, unseen, and on the way to another one", async () => {
      const themes = await host.run(async () => {
        guest.clear(`body { color-scheme: light } .dark { color-scheme: dark } .far { block-size: 400vh }
          .gone { display: none } .slate { background: #222; color: #ddd }`);
        const figure = guest.put(
          "<div><activation-explorer></activation-explorer></div><p class=far>",
        );
        const place = figure.parentElement!;
        await guest.ready(figure);
        const seen: Record<string, string> = { first: guest.painted(figure) };
        place.className = "dark";
        await guest.until(() => guest.painted(figure) === "dark");
        place.className = "gone";
        await guest.frame();
        place.className = "";
        await guest.until(() => guest.painted(figure) === "light");
        place.className = "gone dark";
        await guest.frame();
        place.className = "dark";
        await guest.until(() => guest.painted(figure) === "dark");
        scrollTo(0, 1e6);
        await guest.frame();
        place.className = "";
        scrollTo(0, 0);
        await guest.until(() => guest.painted(figure) === "light");
        figure.remove();
        place.className = "dark";
        place.append(figure);
        await guest.until(() => guest.painted(figure) === "dark");
        place.className = "slate";
        await guest.frame();
        await guest.frame();
        seen.undeclared = guest.painted(figure);
        figure.theme = "light";
        await guest.until(() => guest.painted(figure) === "light");
        figure.setAttribute("theme", "auto");
        await guest.until(() => guest.painted(figure) === "dark");
        return seen;
      });
      assert.deepEqual(themes, { first: "light", undeclared: "dark" });
    });

    it("say which theme or loading there is", async () => {
      const sentences = await host.run(async () => {
        guest.clear();
        const figure = guest.put('<activation-explorer theme="drak"></activation-explorer>');
        await figure.updateComplete;
        const alert = guest.inside(figure, "[role=alert]");
        const first = alert.textContent.trim();
        figure.theme = "dark";
        figure.loading = 5 as never;
        await figure.updateComplete;
        const second = guest.inside(figure, "[role=alert]").textContent.trim();
        figure.removeAttribute("loading");
        figure.loading = "lazy";
        await figure.updateComplete;
        return [first, second, guest.inside(figure, "[role=alert]").textContent.trim()];
      });
      assert.deepEqual(sentences, [
        "unknown theme 'drak'; did you mean dark?",
        "loading must be text, got 5",
        "",
      ]);
    });

    it("keep a race while they are moved, and while they are in no document", async () => {
      const race = await host.run(async () => {
        guest.clear();
        const figure = guest.put('<spiral-race activations="relu,tanh" epochs="500"></spiral-race><div></div><section></section>') as never as HTMLElementTagNameMap["spiral-race"]; // prettier-ignore
        const [other, host] = [document.querySelector("div")!, document.querySelector("section")!];
        const epochs: number[] = [];
        let ends = 0;
        figure.addEventListener("progress", ({ detail }) => epochs.push(detail.epoch));
        figure.addEventListener("finish", () => void ends++);
        await guest.ready(figure);
        guest.click(figure, "Play");
        await guest.until(() => epochs.at(-1)! >= 20);
        for (const parent of [other, document.body, host.attachShadow({ mode: "open" }), other]) {
          parent.append(figure);
          const move = parent as unknown as { moveBefore?(node: Node, child: null): void };
          move.moveBefore?.(figure, null);
          await new Promise((done) => setTimeout(done));
          await guest.frame();
        }
        await guest.until(() => ends === 1);
        const seen = epochs.length;
        for (const place of [other, document.body]) {
          figure.remove();
          await new Promise((done) => setTimeout(done));
          await guest.frame();
          place.append(figure);
          await figure.client.explore({ activation: "relu" }, "later than all about the race");
          await guest.frame();
        }
        const isGrowing = epochs.every((epoch, i) => i === 0 || epoch >= epochs[i - 1]!);
        const words = guest.inside(figure, ".deck").textContent.includes("epoch 500 of 500");
        return { isGrowing, words, ends, after: epochs.slice(seen) };
      });
      assert.deepEqual(race, { isGrowing: true, words: true, ends: 1, after: [] });
    });

    it("come alive after they were removed while loading, hidden, or adopted by another document", async () => {
      const lives = await host.run(async () => {
        guest.clear(".gone { display: none }");
        const figure = guest.put('<p class="gone"><activation-explorer functions="relu"></activation-explorer></p>'); // prettier-ignore
        await guest.frame();
        figure.parentElement!.className = "";
        await guest.frame();
        figure.remove();
        await new Promise((done) => setTimeout(done, 0));
        document.body.append(figure);
        await guest.ready(figure);
        const here = guest.painted(figure);
        const frame = document.createElement("iframe");
        document.body.append(frame);
        const there = frame.contentDocument!;
        there.body.append(figure);
        await guest.until(() => guest.painted(figure) !== "none");
        const body = guest.inside(figure, ".live > .body");
        const style = frame.contentWindow!.getComputedStyle(body);
        const seen = [here, guest.painted(figure), style.fontSize, figure.functions.join()];
        document.body.append(figure);
        frame.remove();
        figure.theme = "dark";
        await guest.until(() => guest.painted(figure) === "dark");
        return [...seen, getComputedStyle(body).fontSize];
      });
      assert.deepEqual(lives, ["light", "light", "14px", "relu", "14px"]);
    });

    it("look the same under the resets of their hosts", async () => {
      const looks = await host.run(async (css) => {
        const found: unknown[] = [];
        for (const styles of ["", css]) {
          guest.clear(
            `${styles} body { display: block !important; inline-size: 640px !important }`,
          );
          const figure = guest.put("<activation-explorer></activation-explorer>");
          await guest.ready(figure);
          await guest.frame();
          const frame = guest.inside(figure, ".outer");
          const { fontSize, lineHeight, letterSpacing } = getComputedStyle(guest.inside(figure, ".sentence")); // prettier-ignore
          const { width, height } = frame.getBoundingClientRect();
          found.push({ fontSize, lineHeight, letterSpacing, width, height });
        }
        return found;
      }, resets);
      assert.deepEqual(looks[1], looks[0]);
    });

    it("take the width that rows, grids and tables give", async () => {
      const widths = await host.run(async () => {
        guest.clear(`body { margin: 0; inline-size: 600px } .row { display: flex } .tight { inline-size: 300px; display: flex }
          .fit { display: inline-block }`);
        const figure = "<softmax-lab></softmax-lab>";
        guest.put(`<div class="row"><p>Beside</p>${figure}</div><div class="tight">${figure}</div>
          <div class="fit">${figure}</div><table><tr><td>${figure}</table>`);
        await guest.frame();
        return [...document.querySelectorAll<HTMLElement>("softmax-lab")].map(
          (one) => one.offsetWidth,
        );
      });
      const [row, tight, fit, cell] = widths as [number, number, number, number];
      assert.ok(row > 500 && row < 600, `in a row: ${row}`);
      assert.equal(tight, 300);
      assert.equal(fit, 600);
      assert.ok(cell > 500, `in a table: ${cell}`);
    });

    it("keep charts and numbers from left to right, and let words follow the page", async () => {
      const directions = await host.run(async () => {
        guest.clear();
        document.documentElement.dir = "rtl";
        const figure = guest.put("<activation-explorer></activation-explorer>");
        await guest.ready(figure);
        const of = ["canvas", "td", "input", ".controls, .chosen"].map((selector) => getComputedStyle(guest.inside(figure, selector)).direction); // prettier-ignore
        return [...of, document.documentElement.scrollWidth <= innerWidth];
      });
      assert.deepEqual(directions, ["ltr", "ltr", "ltr", "rtl", true]);
    });

    it("are printed in ink on white, and are back after it", async () => {
      const themes = await host.run(async () => {
        guest.clear("html { color-scheme: dark; background: #111 }");
        const figure = guest.put("<activation-explorer></activation-explorer>");
        await guest.ready(figure);
        const before = guest.painted(figure);
        dispatchEvent(new Event("beforeprint"));
        const paper = guest.painted(figure);
        dispatchEvent(new Event("afterprint"));
        return [before, paper, guest.painted(figure)];
      });
      assert.deepEqual(themes, ["dark", "light", "dark"]);
    });

    it("show a poster until their picture stands, and the page's caption below it", async () => {
      const shown = await host.run(async () => {
        guest.clear("body { color: rgb(1, 2, 3) }");
        const silence = guest.silentClient();
        const figure = guest.put(`<activation-explorer>
          <b>unused</b> <i slot="poster">a still</i> <p slot="caption">What to see</p></activation-explorer>`);
        figure.client = silence.client;
        await figure.updateComplete;
        const [other, still, caption] = [...figure.children] as HTMLElement[];
        const before = [
          other!.offsetHeight > 0,
          still!.offsetHeight > 0,
          caption!.offsetHeight > 0,
        ];
        figure.client = undefined;
        await guest.ready(figure);
        await figure.updateComplete;
        const isBelow = caption!.offsetTop > figure.offsetTop + 300;
        return [...before, still!.offsetHeight > 0, isBelow, getComputedStyle(caption!).color];
      });
      assert.deepEqual(shown, [false, true, true, false, true, "rgb(1, 2, 3)"]);
    });

    it("wear a page's colours in any notation, and the styles of their parts", async () => {
      const worn = await host.run(async () => {
        guest.clear(`activation-explorer { --plot-twist-grid: oklch(0.5 0.2 30); --plot-twist-ink: banana; --plot-twist-accent: #123456 }
          ::part(choice) { text-decoration: underline }`);
        const figure = guest.put("<activation-explorer></activation-explorer>");
        await guest.ready(figure);
        const { textDecorationLine } = getComputedStyle(guest.inside(figure, ".chip"));
        return [textDecorationLine, getComputedStyle(guest.inside(figure, "summary")).color];
      });
      assert.deepEqual(worn, ["underline", "rgb(18, 52, 86)"]);
    });

    it("let the wheel scroll the page", async () => {
      if (!host.page) return; // WebKit has no wheel to turn
      const { mouse } = host.page;
      for (const tag of tags) {
        await host.run(async (name) => {
          guest.clear(".far { block-size: 400vh }");
          guest.put(`<${name}></${name}><p class="far"></p>`);
          await guest.frame();
        }, tag);
        await mouse.move(400, 200);
        await mouse.wheel(0, 300);
        await host.run(() => guest.until(() => scrollY > 0));
      }
    });

    it("are back in their colours after a PDF was made", async () => {
      if (engine !== "Chromium") return; // others cannot
      await host.run(async () => {
        guest.clear("html { color-scheme: dark }");
        await guest.ready(guest.put("<activation-explorer></activation-explorer>"));
      });
      await host.page!.pdf();
      const isDark = () =>
        guest.until(() => guest.painted(document.querySelector("activation-explorer")!) === "dark");
      await host.run(isDark);
    });

    it("can be read in forced colours", async () => {
      if (engine !== "Chromium") return; // others cannot be told
      const page = host.page!;
      await page.emulateMedia({ forcedColors: "active", colorScheme: "dark" });
      const styles = await host.run(async () => {
        guest.clear("html { color-scheme: light dark }");
        const figure = guest.put("<activation-explorer></activation-explorer>");
        await guest.ready(figure);
        const chip = getComputedStyle(guest.inside(figure, ".chip:has(:checked)"));
        const other = getComputedStyle(guest.inside(figure, ".chip:not(:has(:checked))"));
        const ink = guest.inkOf(figure);
        return { chosen: chip.outlineStyle, other: other.outlineStyle, ink };
      });
      await page.emulateMedia({ forcedColors: null, colorScheme: null });
      assert.deepEqual(styles, { chosen: "solid", other: "none", ink: "light" });
    });
  });
}
