import { html, svg, type TemplateResult } from "lit";
import type { Catalogue, GradientFlowResult } from "../../engine/index.js";
import { formatMeasure, formatShare, type HealthName } from "../../plot/index.js";
import { choiceLabel, idOf } from "../shared/choice.js";
import { numberField, selectField } from "../shared/fields.js";
import { firstSeeds, type FlowState } from "./flow-state.js";
import { legend } from "./words.js";

type Change = (patch: Partial<FlowState>) => void;

/** Strokes of the samples in the legend, on a field of 24 by 12; the same patterns as on the bars. */
const strokes: Readonly<Record<HealthName, string>> = {
  healthy: "",
  fading: "M-4 12L8 0M9 12L21 0M22 12L34 0",
  vanishing: "M-4 12L8 0M2 12L14 0M8 12L20 0M14 12L26 0M20 12L32 0M-10 12L2 0",
  exploding: "M-4 12L8 0M4 12L16 0M12 12L24 0M20 12L32 0M-4 0L8 12M4 0L16 12M12 0L24 12M20 0L32 12",
};

/** The four states: colour, pattern, word and limits. */
export const healthLegend = ({ health }: Catalogue): TemplateResult => html`
  <ul class="legend" aria-label="States of a layer, by its gradient relative to the output’s">
    ${legend(health).map(
      ({ health, range }) => html`
        <li class=${health}>
          <svg viewBox="0 0 24 12" aria-hidden="true">
            ${svg`<rect width="24" height="12"></rect><path d=${strokes[health]}></path>`}
          </svg>
          <b>${health}</b> ${range}
        </li>
      `,
    )}
  </ul>
`;

const places = ["Left", "Right", "Third", "Fourth"];

/** One menu a network. */
export const pickers = (
  state: FlowState,
  { activations }: Catalogue,
  change: Change,
): TemplateResult[] =>
  state.activations.map((text, index) =>
    selectField(places[index] ?? `Network ${index + 1}`, activations, idOf(text), (id) =>
      change({ activations: state.activations.with(index, id) }),
    ),
  );

/** What unfolds: the network, its inputs, and how often it is tried. */
export const questions = (
  state: FlowState,
  { initializers }: Catalogue,
  change: Change,
): TemplateResult => html`
  <div class="questions">
    <fieldset>
      <legend>Which network?</legend>
      ${numberField("Layers", state.depth, { min: 1, max: 64, step: 1 }, (depth) => change({ depth }))}
      ${numberField("Width", state.width, { min: 1, max: 256, step: 1 }, (width) => change({ width }))}
    </fieldset>
    <fieldset>
      <legend>How does it start?</legend>
      ${selectField("Weights", initializers, state.init, (init) => change({ init }))}
      ${numberField("Times", state.gain, { min: 0 }, (gain) => change({ gain }))}
    </fieldset>
    <fieldset>
      <legend>What goes in, how often?</legend>
      ${numberField("Input scale", state.inputScale, { min: 0 }, (inputScale) => change({ inputScale }))}
      ${numberField("Seeds", state.seeds.length, { min: 1, max: 100, step: 1 }, (count) =>
        change({ seeds: firstSeeds(Math.max(0, Math.round(count))) }),
      )}
    </fieldset>
  </div>
`;

const row = (flow: GradientFlowResult, layer: number): TemplateResult => html`
  <tr>
    <th scope="row">${layer + 1}</th>
    <td>${formatMeasure(flow.measured[layer])}</td>
    <td>${formatMeasure(flow.low[layer])} to ${formatMeasure(flow.high[layer])}</td>
    <td>${formatMeasure(flow.bound[layer])}</td>
    <td>${flow.health[layer]}</td>
    <td>${formatShare(flow.deadShare[layer])}</td>
    <td>${formatShare(flow.saturatedShare[layer])}</td>
  </tr>
`;

/** The figure as tables, one a network, from output to input. */
export const tableTwin = (
  flows: readonly { text: string; flow: GradientFlowResult }[],
  { activations }: Catalogue,
): TemplateResult => html`
  <div class="scroll" tabindex="0" role="region" aria-label="Tables of gradients">
    ${flows.map(
      ({ text, flow }) => html`
        <table>
          <caption>
            ${choiceLabel(text, activations)}
          </caption>
          <thead>
            <tr>
              <th scope="col">layer</th>
              <th scope="col">measured</th>
              <th scope="col">over the seeds</th>
              <th scope="col">bound</th>
              <th scope="col">state</th>
              <th scope="col">dead units</th>
              <th scope="col">saturated</th>
            </tr>
          </thead>
          <tbody>
            ${flow.health.map((_, i) => row(flow, flow.health.length - 1 - i))}
          </tbody>
        </table>
      `,
    )}
  </div>
`;
