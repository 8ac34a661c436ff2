import { html, nothing, type TemplateResult } from "lit";
import { raceSettings } from "../../engine/settings.js";
import { functionField, layerStepper, type SetupRow } from "../../elements/network-view/controls/setup-row.js"; // prettier-ignore
import { selectField } from "../../elements/shared/controls/fields.js";
import { settingField } from "../../elements/shared/settings/setting-field.js";
import { seedFields, type TransportControls } from "../../elements/spiral-race/transport/transport-controls.js"; // prettier-ignore

/** Learning rates to choose from; any other can be typed under "More". */
const rates = [0.0001, 0.0003, 0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1, 3];

/** The menu of learning rates, with the present one. */
export const ratesWith = (rate: number): number[] =>
  [...new Set([...rates, rate])].sort((a, b) => a - b);

/** What matters, in one row: function, layers, learning rate, optimizer, seed. */
export function essentials(
  row: SetupRow,
  picker: TemplateResult,
  controls: TransportControls,
  more: TemplateResult | typeof nothing = nothing,
): TemplateResult {
  const { config, change } = row;
  const { learningRate: rate, optimizer } = config;
  const options = ratesWith(rate).map((each) => ({ id: String(each), name: String(each) }));
  return html`
    <div class="essentials row" role="group" aria-label="What matters">
      <span class="group" data-group="setup">${functionField(row)} ${picker}</span>
      <span class="group" data-group="layers">${layerStepper(row)}</span>
      <span class="group" data-group="learning">
        ${selectField("Learning rate", options, String(rate), (text) => change({ learningRate: Number(text) }), raceSettings.learningRate.meaning)}
        ${settingField(raceSettings.optimizer, optimizer, (id) => change({ optimizer: String(id) }))}
      </span>
      <span class="group" data-group="start">${seedFields(controls)}</span>
      ${more}
    </div>
  `;
}
