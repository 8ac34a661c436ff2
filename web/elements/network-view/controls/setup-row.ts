import { html, type TemplateResult } from "lit";
import type { Catalogue, RaceConfig } from "../../../engine/index.js";
import { raceSettings, unitMapsSettings } from "../../../engine/settings.js";
import { choiceLabel, idOf } from "../../shared/functions/activation-choice.js";
import { numberField, selectField } from "../../shared/controls/fields.js";
import { settingField } from "../../shared/settings/setting-field.js";
import { inputToggles } from "../../spiral-race/settings/input-toggles.js";
import { withWidths } from "../../spiral-race/settings/layer-editors.js";
import { withConsequences } from "../../spiral-race/settings/consequences.js";
import { offered } from "../../spiral-race/state/race-dataset.js";
import { classesOf } from "../state/network-model.js";
import { MOST_LAYERS, MOST_UNITS } from "../state/network-shape.js";
import { activationText, besideOf, fromRace, lookAway, type Change, type NetworkState } from "../state/network-state.js"; // prettier-ignore

/** What the row of setup shows, and its handler. */
export interface SetupRow {
  state: NetworkState;
  config: RaceConfig;
  catalogue: Catalogue;
  change: Change;
}

/** The row of a figure in which a second network can stand beside the first. */
export interface PairRow extends SetupRow {
  /** Sets the function that stands beside the first; the epoch stays. */
  setBeside: (beside: string | undefined) => void;
}

/** The catalogue's functions, and a further one that is chosen: a formula, or one with parameters of its own. */
function functionChoices(text: string, { activations }: Catalogue): { id: string; name: string }[] {
  const isKnown = activations.some(({ id }) => id === text);
  return isKnown ? [...activations] : [{ id: text, name: choiceLabel(text, activations) }, ...activations]; // prettier-ignore
}

/** The menu of functions beside the first one, which is not among them. */
function besideField({ state, config, catalogue, setBeside }: PairRow): TemplateResult {
  const beside = besideOf(state);
  const first = idOf(activationText(config));
  const others = (
    beside === undefined ? catalogue.activations : functionChoices(beside, catalogue)
  ).filter(({ id }) => id !== first);
  const choices = [{ id: "", name: "nothing" }, ...others];
  const meaning =
    "a second network from the same start, at the same epoch; weights set by hand are as they were trained";
  return selectField("Beside", choices, beside ?? "", (id) => setBeside(id || undefined), meaning);
}

/** Two buttons around a number. */
const stepper = (
  name: string,
  value: number,
  { min, max }: { min: number; max: number },
  change: (value: number) => void,
): TemplateResult => html`
  <span class="stepper" role="group" aria-label=${`${name}: ${value}`}>
    <button
      aria-label=${`${name}: one less`}
      ?disabled=${value <= min}
      @click=${() => change(value - 1)}
    >
      −
    </button>
    <output>${value}</output>
    <button
      aria-label=${`${name}: one more`}
      ?disabled=${value >= max}
      @click=${() => change(value + 1)}
    >
      +
    </button>
  </span>
`;

const widthsOf = ({ layers }: RaceConfig): number[] => layers.slice(1, -1);

/** Gives the hidden layers these widths. */
const setWidths = ({ config, change }: SetupRow, widths: readonly number[]): void =>
  change({ ...lookAway, ...fromRace(withWidths(config, widths)) });

/** The number of hidden layers, by plus and minus. */
export function layerStepper(row: SetupRow): TemplateResult {
  const hidden = widthsOf(row.config);
  const most = MOST_LAYERS - 2;
  const recount = (count: number): void =>
    setWidths(
      row,
      Array.from({ length: count }, (_, i) => hidden[i] ?? hidden.at(-1) ?? 8),
    );
  return html`
    <span class="group"
      ><span>Hidden layers</span>
      ${stepper("Hidden layers", hidden.length, { min: 0, max: most }, recount)}</span
    >
  `;
}

/** The units of a hidden layer, by plus and minus. */
export function unitStepper(row: SetupRow, layer: number): TemplateResult {
  const hidden = widthsOf(row.config);
  const set = (units: number): void => setWidths(row, hidden.with(layer, units));
  return stepper(`Units of layer ${layer + 1}`, hidden[layer]!, { min: 1, max: MOST_UNITS }, set);
}

/** The menu of functions, with the network's own if that is a formula. */
export function functionField({ config, catalogue, change }: SetupRow): TemplateResult {
  const id = idOf(activationText(config));
  const functions = functionChoices(id, catalogue);
  return selectField("Function", functions, id, (activation) => change({ activation }));
}

/** The datasets to choose from: points of one's own once there are some. */
export const datasetsOf = (config: RaceConfig) =>
  offered(raceSettings.dataset.choices ?? [], config);

/** Chooses a dataset. */
export const setDataset = ({ config, change }: SetupRow, dataset: string): void =>
  change({ ...lookAway, ...fromRace(withConsequences({ dataset }, config)) });

/** A toggle for each input of the network. */
export const inputsField = ({ config, change }: SetupRow): TemplateResult => html`
  <span class="group" data-group="inputs">
    ${inputToggles(config, (inputs) => change({ ...lookAway, ...fromRace(withConsequences({ inputs }, config)) }))}
  </span>
`;

/** Function, data, inputs and layers. */
export function setupRow(row: PairRow): TemplateResult {
  const { config } = row;
  const data = { ...raceSettings.dataset, label: "data", choices: datasetsOf(config) };
  return html`
    <div class="controls row">
      <span class="group" data-group="setup">
        ${functionField(row)}
        ${settingField(data, config.dataset, (dataset) => setDataset(row, String(dataset)))}
      </span>
      <span class="group" data-group="beside">${besideField(row)}</span>
      ${inputsField(row)}
      <span class="group" data-group="layers">
        ${layerStepper(row)}
        ${widthsOf(config).map((_, i) => html`<span class="group"><span>Layer ${i + 1}</span> ${unitStepper(row, i)}</span>`)}
      </span>
    </div>
  `;
}

/** The choice of what the units' pictures show, and of which output or class if that matters. */
export function showRow({ state, config, change }: SetupRow): TemplateResult {
  const classes = classesOf({ config });
  const hasValue = classes === 0 && state.show === "loss_gradient";
  const hasTarget =
    classes > 0 &&
    state.show.endsWith("gradient") &&
    (classes > 2 || state.show === "loss_gradient");
  const targets = Array.from({ length: classes }, (_, i) => ({
    id: String(i),
    name: `class ${i}`,
  }));
  return html`
    <div class="controls row" data-group="show">
      ${selectField("Pictures show", unitMapsSettings.of.choices ?? [], state.show, (show) => change({ show }))}
      ${hasValue ? numberField("of value", state.asClass, { step: "any" }, (asClass) => change({ asClass })) : ""}
      ${hasTarget ? selectField("of", targets, String(state.asClass), (target) => change({ asClass: Number(target) })) : ""}
    </div>
  `;
}
