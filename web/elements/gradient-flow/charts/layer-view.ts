import { html, nothing, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import { saturatedBelow, type ActivationInfo } from "../../../engine/index.js";
import { choiceLabel } from "../../shared/functions/activation-choice.js";
import type { Network } from "../state/measured-networks.js";
import { describeHistogram } from "../diagnosis/flow-words.js";

/** One network's layer: the histogram and its sentence. */
function inside(
  { text, flow }: Network,
  index: number,
  layer: number,
  activations: readonly ActivationInfo[],
): TemplateResult {
  const words = describeHistogram(flow, layer);
  const name = `${choiceLabel(text, activations)}, layer ${layer + 1}`;
  return html`<section class="inside">
    <div class="plot">
      <canvas
        data-inside=${index}
        role="img"
        aria-label=${`${name}, pre-activations on the curve of the slope`}
      ></canvas>
    </div>
    <p class="muted">${words}</p>
  </section>`;
}

/**
 * Histograms of one layer's pre-activations, one a network, and a slider over the layers. `layer` is an index, 0
 * nearest the input; `look` receives the number of a chosen layer, 1 nearest the input.
 */
export function layerView(
  networks: readonly Network[],
  layer: number,
  activations: readonly ActivationInfo[],
  look: (layer: number) => void,
): TemplateResult | typeof nothing {
  const [first] = networks;
  if (!first) return nothing;
  const depth = first.flow.health.length;
  return html`
    <div class="controls" data-group="layer">
      <label class="look">
        <span>Look into layer</span>
        <input
          type="range"
          min="1"
          max=${depth}
          step="1"
          .value=${live(String(layer + 1))}
          aria-valuetext=${`layer ${layer + 1} of ${depth}`}
          @input=${(event: Event) => look((event.target as HTMLInputElement).valueAsNumber)}
        />
        <output aria-live="off">${layer + 1} of ${depth}</output>
      </label>
      <span class="muted">Red and hatched: z where the slope is under ${saturatedBelow}.</span>
    </div>
    <div class="networks" data-group="layer" data-count=${networks.length}>
      ${networks.map((network, index) => inside(network, index, layer, activations))}
    </div>
  `;
}
