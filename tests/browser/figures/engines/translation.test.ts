import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { type AnyPage, engines } from "../../support/engines.js";
import { serveHost } from "../../support/host.js";
import type { Site } from "../../support/serve.js";
import { wantedEngines } from "../../support/wanted.js";
import type { Guest } from "../../embedding/guest.js";

declare const guest: Guest;

type State = Record<string, unknown>;

/** Each figure's tag, with attributes that make it quick, and the changes that it goes through one after another. */
const figures: readonly [tag: string, attributes: string, changes: readonly State[]][] = [
  ["activation-explorer", "", [{ cursor: 2 }, { functions: ["relu", "x*tanh(x)"], overlay: true }, { curvature: true, minus: "gelu" }, { functions: ["elu(alpha=2)"], minus: "", cursor: -1 }]], // prettier-ignore
  ["activation-zoo", "", [{ search: "elu" }, { search: "" }, { family: "exponential" }]],
  ["dying-relu", 'seeds="0,1" epochs="20"', [{ activation: "leaky_relu" }, { epochs: 10 }]],
  ["gradient-flow", "", [{ depth: 10 }, { activations: ["relu", "sigmoid"] }, { skip: true }, { depth: 6, activations: ["tanh"] }]], // prettier-ignore
  ["softmax-lab", "", [{ logits: [1, 2, 1000] }, { temperature: 0.5 }, { logits: [0, 1], x: 30 }]],
  ["xor-proof", 'seeds="5"', [{ activation: "relu" }, { width: 3 }, { blend: 0.5 }]],
  ["spiral-race", 'layers="2,6,1" points="20" epochs="20" activations="relu,tanh"', [{ activations: ["relu", "gelu", "silu"] }, { seeds: [1, 2] }, { learningRate: 0.1 }]], // prettier-ignore
  ["network-view", 'layers="2,3,1" points="20" epochs="10"', [{ layers: [2, 4, 2, 1] }, { unit: 3 }, { point: [0.1, 0.2] }, { folds: true }]], // prettier-ignore
];

let site: Site;

before(async () => {
  site = await serveHost();
});
after(() => site.close());

for (const engine of wantedEngines) {
  const open = engines[engine]!;
  describe(`figures in a translated page in ${engine}`, () => {
    let host: AnyPage;

    before(async () => {
      host = await open(site.url);
      await host.run(() => customElements.whenDefined("spiral-race").then(() => {}));
    });
    after(() => host.leave());

    for (const [tag, attributes, changes] of figures) {
      it(`say the same as in their own language: <${tag}>`, async () => {
        const found = await host.run(
          async ({ tag, attributes, changes }) => {
            guest.clear();
            guest.put(`<${tag} ${attributes} loading="eager"></${tag}><div></div>`);
            type Figure = HTMLElement & { state: State; updateComplete: Promise<boolean>; play(): void }; // prettier-ignore
            const [figure, beside] = document.body.children as unknown as [Figure, HTMLElement];
            const stop = guest.translate();
            await guest.ready(figure);
            for (const change of changes) {
              figure.state = change;
              await figure.updateComplete;
              await guest.frame();
            }
            figure.setAttribute("theme", "bright");
            await figure.updateComplete;
            figure.removeAttribute("theme");
            const fonts = figure.shadowRoot!.querySelectorAll("font").length;
            // The same figure, untranslated.
            stop();
            beside.innerHTML = `<${tag} ${attributes} loading="eager"></${tag}>`;
            const twin = beside.firstElementChild as Figure;
            twin.state = Object.assign({}, ...changes) as State;
            // Below the window, engines may leave it unpainted; and it grows.
            const keepInView = new ResizeObserver(() => twin.scrollIntoView());
            keepInView.observe(document.body);
            await guest.ready(twin);
            keepInView.disconnect();
            let same = true;
            await guest
              .until(() => guest.wordsOf(figure) === guest.wordsOf(twin))
              .catch(() => (same = false));
            const words = same ? [] : [guest.wordsOf(figure), guest.wordsOf(twin)];
            return { fonts, words, problems: guest.problems.splice(0) };
          },
          { tag, attributes, changes },
        );
        assert.deepEqual(found.problems, []);
        assert.equal(found.words[0], found.words[1]);
        assert.ok(found.fonts > 5, `${found.fonts} texts are translated`);
      });
    }
  });
}
