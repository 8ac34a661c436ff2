import { html, nothing, svg, type TemplateResult } from "lit";
import type { Catalogue } from "../../engine/index.js";
import { gradientFlowSettings, type Setting } from "../../engine/settings.js";
import type { SeriesStyle } from "../../plot/index.js";
import { choiceLabel, idOf, isFormula } from "../shared/functions/activation-choice.js";
import { selectField, swatch, switchField } from "../shared/controls/fields.js";
import { fieldsOf, settingField } from "../shared/settings/setting-field.js";
import { firstSeeds, networkCount, type FlowState } from "./state/flow-state.js";
import { chartWords } from "./diagnosis/flow-words.js";

type Change = (patch: Partial<FlowState>) => void;

const places = ["Left", "Right", "Third", "Fourth"];

/** One menu of activations a network, and buttons that add and remove a network. */
export const pickers = (
  state: FlowState,
  { activations }: Catalogue,
  change: Change,
): TemplateResult => {
  const { activations: chosen } = state;
  const unused = activations.find(({ id }) => !chosen.some((text) => idOf(text) === id));
  const more = (): void => change({ activations: [...chosen, unused?.id ?? "relu"] });
  const less = (): void => change({ activations: chosen.slice(0, -1) });
  return html`
    ${chosen.map(
      (text, index) =>
        html`<span data-group="activations">
          ${selectField(
            places[index] ?? `Network ${index + 1}`,
            isFormula(text) ? [...activations, { id: idOf(text), name: choiceLabel(text, []) }] : activations, // prettier-ignore
            idOf(text),
            (id) => change({ activations: chosen.with(index, id) }),
          )}
        </span>`,
    )}
    <span class="group" data-group="networks">
      <button ?disabled=${chosen.length >= networkCount.max} @click=${more}>Add a network</button>
      <button ?disabled=${chosen.length <= networkCount.min} @click=${less}>Remove one</button>
    </span>
  `;
};

/** Title of a network's diagram; CSS cuts a name that is too long for one line. */
export const networkTitle = (label: string, style: SeriesStyle): TemplateResult => html`
  <h3>${swatch(style)} <span title=${label}>${label}</span> <em>measured</em></h3>
`;

const speeds = [0.25, 0.5, 1, 2, 4].map((speed) => ({ id: String(speed), name: `${speed} ×` }));

/** The menu of the playback's speed. */
export const speedField = ({ speed }: FlowState, change: Change): TemplateResult =>
  html`<span data-group="speed">
    ${selectField("Speed", speeds, String(speed), (id) => change({ speed: Number(id) }))}
  </span>`;

/** The field of the depth in the one row of controls; the full figure has it among the settings. */
export const depthField = (state: FlowState, change: Change): TemplateResult =>
  html`<span data-group="depth">${fieldsOf(gradientFlowSettings, state, change)("depth")}</span>`;

/** A sample of the chart's line and mark. */
const sample = (path: string, dash: string, filled: boolean): TemplateResult => html`
  <svg class="sample" viewBox="0 0 32 12" aria-hidden="true">
    ${svg`<path d="M1 6H31" stroke-dasharray=${dash}></path>
      <path class=${filled ? "filled" : "open"} d=${path}></path>`}
  </svg>
`;

/** The chart's key, with switches for the bound and the prediction. */
const chartKey = (
  { bound, predicted }: FlowState,
  hasBefore: boolean,
  change: Change,
): TemplateResult => html`
  <div class="key">
    <span>${sample("M12 6a4 4 0 1 0 8 0a4 4 0 1 0 -8 0", "none", true)} measured</span>
    ${switchField(html`${sample("M12 2H20V10H12Z", "2 3", false)} bound`, bound, (bound) =>
      change({ bound }),
    )}
    ${switchField(
      html`${sample("M16 1L21 6L16 11L11 6Z", "7 4", false)} predicted`,
      predicted,
      (predicted) => change({ predicted }),
    )}
    ${
      hasBefore
        ? html`<span class="ghost">
            ${sample("M12 6a4 4 0 1 0 8 0a4 4 0 1 0 -8 0", "none", false)} before
          </span>`
        : nothing
    }
  </div>
`;

/** The chart, its key, and a sentence on each of its lines. */
export const chartPart = (
  state: FlowState,
  hasBefore: boolean,
  label: string,
  change: Change,
  undo: () => void,
): TemplateResult => {
  const words = chartWords(state);
  return html`
    <div class="plot chart" data-group="chart">
      <canvas data-chart role="img" aria-label=${label}></canvas>
    </div>
    <div class="controls" data-group="chart">
      ${chartKey(state, hasBefore, change)}
      ${hasBefore ? html`<button @click=${undo}>Undo the cure</button>` : nothing}
    </div>
    <p class="sentence muted" data-group="chart">
      Measured: ${words.measured}. Bound: ${words.bound}. Predicted: ${words.predicted}.
    </p>
  `;
};

/** The field for the number of seeds, which are 0, 1, 2, ... */
const seedsField = ({ seeds }: FlowState, change: Change): TemplateResult => {
  const { label, count, meaning } = gradientFlowSettings.seeds;
  const setting: Setting = { kind: "whole", label, meaning, default: seeds.length, range: count };
  return settingField(setting, seeds.length, (typed) =>
    change({ seeds: firstSeeds(Math.max(0, Math.round(Number(typed)))) }),
  );
};

/** The content of "More": the settings of the network, its inputs and its seeds, by question. */
export const questions = (state: FlowState, change: Change): TemplateResult => {
  const field = fieldsOf(gradientFlowSettings, state, change);
  return html`
    <div class="questions">
      <fieldset>
        <legend>Which network?</legend>
        ${field("depth")} ${field("width")}
      </fieldset>
      <fieldset>
        <legend>How does it start?</legend>
        ${field("init")} ${field("gain")} ${field("sigma")}
      </fieldset>
      <fieldset>
        <legend>What helps?</legend>
        ${field("skip")} ${field("normalization")}
      </fieldset>
      <fieldset>
        <legend>What goes in, how often?</legend>
        ${field("inputScale")} ${seedsField(state, change)}
      </fieldset>
    </div>
  `;
};
