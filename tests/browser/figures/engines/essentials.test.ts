import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { type AnyPage, engines } from "../../support/engines.js";
import { dist, serveAtRoot, type Site } from "../../support/serve.js";
import { focusControl, heardEvent, playNetwork, problems } from "./in-page.js";

/** The first thing that a reader does with each figure of the lesson by keyboard: a control, and a key. */
const firstKeys: Readonly<Record<string, readonly [control: string, key: string]>> = {
  "activation-explorer": ['[role="slider"]', "ArrowRight"],
  "gradient-flow": ["select:has([value=tanh])", "T"],
  "softmax-lab": ['input[type="range"]', "ArrowRight"],
  "activation-zoo": ["button.sort", "Enter"],
  "network-view": ['[aria-label="Hidden layers: one more"]', "Enter"],
  "spiral-race": [".transport .primary", "Enter"],
  "dying-relu": ["select", "L"],
  "xor-proof": ['input[type="range"]', "ArrowLeft"],
};

/** Settings with which the figures of the lesson are quick. */
const quick =
  "dying.seeds=0&dying.epochs=20&xor.starts=5&race.layers=2,6,1&race.points=20&race.epochs=20&network.layers=2,3,1&network.points=20";

/** Figures whose numbers do not depend on the size of the window. */
const comparable = ["gradient-flow", "softmax-lab", "network-view", "dying-relu", "xor-proof"];

let site: Site;
before(async () => (site = await serveAtRoot()));
after(() => site.close());

/** The numbers of each figure in the engine that was tried first. */
const numbers = new Map<string, string>();

for (const [engine, open] of Object.entries(engines)) {
  describe(`the essentials in ${engine}`, () => {
    let page: AnyPage;

    before(async () => (page = await open(`${site.url}?${quick}`)));
    after(() => page.leave());

    /** Waits for a figure's numbers, presses a key on a control and waits for the event that follows; the numbers. */
    async function use(tag: string): Promise<string> {
      const [control, key] = firstKeys[tag]!;
      const csv = await page.run(focusControl, { tag, control });
      await page.press(key);
      assert.match(await page.run(heardEvent, tag), /^(change|progress)$/);
      assert.deepEqual(await page.run(problems), []);
      return csv;
    }

    for (const tag of Object.keys(firstKeys)) {
      it(`the lesson: <${tag}> lives and answers to a key`, async () => {
        const csv = await use(tag);
        if (!comparable.includes(tag)) return;
        if (!numbers.has(tag)) numbers.set(tag, csv);
        assert.equal(csv, numbers.get(tag), "the same numbers in every engine");
      });
    }

    it("the page of one figure", async () => {
      await page.go(`${site.url}embed.html?widget=gradient-flow`);
      assert.equal(await use("gradient-flow"), numbers.get("gradient-flow"));
    });

    it("the documentation", async () => {
      await page.go(`${site.url}docs/softmax-lab.html`);
      await use("softmax-lab");
    });

    it("the playground draws and plays", async () => {
      await page.go(`${site.url}play.html`);
      const { epoch, colors, problem } = await page.run(playNetwork, "neural-playground");
      assert.equal(problem, "");
      assert.ok(epoch > 5 && colors > 20, `epoch ${epoch}, ${colors} colours`);
    });

    it("single files from a disk: one figure, and the whole lesson", async () => {
      for (const [name, tag] of [
        ["gradient-flow.html", "gradient-flow"],
        ["plot-twist.html", "softmax-lab"],
      ] as const) {
        // prettier-ignore
        await page.go(pathToFileURL(join(dist, name)).href);
        await use(tag);
      }
    });
  });
}
