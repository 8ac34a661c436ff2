import { html, type TemplateResult } from "lit";
import { choiceLabel } from "../../elements/shared/functions/activation-choice.js";
import {
  showRow,
  unitStepper,
  type SetupRow,
} from "../../elements/network-view/controls/setup-row.js";
import {
  activationText,
  fromRace,
  type Change,
} from "../../elements/network-view/state/network-state.js";
import { layerFunction } from "../../elements/spiral-race/settings/layer-editors.js";

/**
 * Above each hidden layer its units by plus and minus, and its function; above the inputs what the pictures show.
 * `columns` are all layers.
 */
export function layerHeads(row: SetupRow, show: Change, columns: number): TemplateResult {
  const { config, catalogue, change } = row;
  const name = choiceLabel(activationText(config), catalogue.activations);
  const options = {
    ...{ config, catalogue },
    change: (patch: Parameters<typeof fromRace>[0]) => change(fromRace(patch)),
  };
  const head = (layer: number): TemplateResult => html`
    <div class="head" data-group="layers">
      ${unitStepper(row, layer)} ${layerFunction(options, layer, `${name}, as all`)}
    </div>
  `;
  const heads = Math.min(columns, config.layers.length) - 2;
  return html`
    <div class="heads">
      ${showRow({ ...row, change: show })} ${Array.from({ length: heads }, (_, i) => head(i))}
    </div>
  `;
}
