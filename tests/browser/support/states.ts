import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import type { FigureState } from "../embedding/figure-states.js";
import type { Guest } from "../embedding/guest.js";
import { engines, type AnyPage } from "./engines.js";
import { serveHost } from "./host.js";
import type { Site } from "./serve.js";

declare const guest: Guest;

const quick = 'layers="2,6,1" points="20" epochs="30"';
const own = 'custom="0.5,0.5,1,-0.5,-0.5,0,0.2,-0.3,1" dataset="custom"';

/** The main states of all figures. */
const states: readonly FigureState[] = [
  { name: "explorer at rest", html: "<activation-explorer></activation-explorer>" },
  { name: "explorer, unfolded, with a formula of one's own", html: '<activation-explorer functions="gelu,x*tanh(x),elu(alpha=2)" overlay curvature></activation-explorer>', unfolds: true }, // prettier-ignore
  { name: "explorer with its list open", html: "<activation-explorer></activation-explorer>", type: ["Find a function or type a formula", "el"] }, // prettier-ignore
  { name: "explorer that refuses", html: "<activation-explorer></activation-explorer>", set: { functions: "rleu", from: "left" } }, // prettier-ignore
  { name: "zoo at rest", html: "<activation-zoo></activation-zoo>" },
  { name: "zoo without a match", html: '<activation-zoo search="nothing"></activation-zoo>' },
  { name: "dying ReLU, unfolded", html: '<dying-relu seeds="0,1" epochs="20"></dying-relu>', unfolds: true }, // prettier-ignore
  { name: "gradient flow at rest", html: "<gradient-flow></gradient-flow>" },
  { name: "gradient flow, unfolded", html: "<gradient-flow></gradient-flow>", unfolds: true },
  { name: "gradient flow that refuses", html: "<gradient-flow></gradient-flow>", set: { depth: "900" } }, // prettier-ignore
  { name: "softmax lab, unfolded", html: '<softmax-lab logits="1,2,1000"></softmax-lab>', unfolds: true }, // prettier-ignore
  { name: "softmax lab that refuses", html: "<softmax-lab></softmax-lab>", type: ["Temperature, typed", "1.234,5"] }, // prettier-ignore
  { name: "XOR, unfolded", html: '<xor-proof starts="5"></xor-proof>', unfolds: true },
  { name: "race at rest", html: `<spiral-race ${quick}></spiral-race>` },
  { name: "race that has run", html: `<spiral-race ${quick} activations="relu,tanh"></spiral-race>`, press: "Play" }, // prettier-ignore
  { name: "race, unfolded, on one's own points", html: `<spiral-race ${quick} ${own} activations="relu,tanh" seeds="1,2"></spiral-race>`, unfolds: true }, // prettier-ignore
  { name: "race that refuses", html: `<spiral-race ${quick}></spiral-race>`, set: { "learning-rate": "fast" } }, // prettier-ignore
  { name: "network at rest", html: `<network-view ${quick}></network-view>` },
  { name: "network, unfolded, with a unit and a place", html: `<network-view ${quick} unit="3" point="0.2,0.3" folds></network-view>`, unfolds: true }, // prettier-ignore
];

const dressings = [
  { name: "light, wide", css: "" },
  { name: "dark, 320 px", css: ":root, main { color-scheme: dark; background: #16181d; color: #e8e6e0 } main { inline-size: 320px }" }, // prettier-ignore
  { name: "text at 200 %", css: ":root { font-size: 200% }" },
  { name: "right to left, 600 px", css: "main { direction: rtl; inline-size: 600px }" },
] as const;

/** Tests that no figure breaks a rule in any of its states, in one engine. */
export function checkStates(engine: string): void {
  describe(`the states of all figures in ${engine}`, () => {
    let site: Site;
    let host: AnyPage;

    before(async () => {
      site = await serveHost();
      host = await engines[engine]!(site.url);
      await host.run(() => customElements.whenDefined("spiral-race").then(() => {}));
    });
    after(async () => {
      assert.deepEqual(await host.run(() => guest.problems), []);
      await host.leave();
      await site.close();
    });

    for (const state of states) {
      for (const { name, css } of dressings) {
        it(`break no rule: ${state.name}, ${name}`, async () => {
          assert.deepEqual(
            await host.run(({ state, css }) => guest.breachesIn(state, css), { state, css }),
            [],
          );
        });
      }
      if (engine === "WebKit") continue; // WebDriver cannot force colours
      it(`break no rule: ${state.name}, in forced colours`, async () => {
        await host.page!.emulateMedia({ forcedColors: "active" });
        const found = await host.run((state) => guest.breachesIn(state, ""), state);
        await host.page!.emulateMedia({ forcedColors: "none" });
        assert.deepEqual(found, []);
      });
    }
  });
}
