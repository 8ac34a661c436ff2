import { html, type TemplateResult } from "lit";
import type { Catalogue, RaceConfig } from "../../../engine/index.js";
import { raceSettings, unitMapsSettings } from "../../../engine/settings.js";
import { choiceLabel, idOf } from "../../shared/functions/activation-choice.js";
import { selectField } from "../../shared/controls/fields.js";
import { settingField } from "../../shared/settings/setting-field.js";
import { withConsequences } from "../../spiral-race/settings/consequences.js";
import { activationText, besideOf, fromRace, lookAway, type Change, type NetworkState } from "../state/network-state.js"; // prettier-ignore

/** What the row of setup shows, and its handler. */
export interface SetupRow {
  state: NetworkState;
  config: RaceConfig;
  catalogue: Catalogue;
  change: Change;
  /** Sets the function that stands beside the first; the epoch stays. */
  setBeside: (beside: string | undefined) => void;
}

/** The catalogue's functions, and a further one that is chosen: a formula, or one with parameters of its own. */
function functionChoices(text: string, { activations }: Catalogue): { id: string; name: string }[] {
  const isKnown = activations.some(({ id }) => id === text);
  return isKnown ? [...activations] : [{ id: text, name: choiceLabel(text, activations) }, ...activations]; // prettier-ignore
}

/** The menu of functions beside the first one, which is not among them. */
function besideField({ state, config, catalogue, setBeside }: SetupRow): TemplateResult {
  const beside = besideOf(state);
  const first = idOf(activationText(config));
  const others = (
    beside === undefined ? catalogue.activations : functionChoices(beside, catalogue)
  ).filter(({ id }) => id !== first);
  const choices = [{ id: "", name: "nothing" }, ...others];
  const meaning = "a second network from the same start, at the same epoch";
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

/** The most units of a layer that plus leads to; more can be typed. */
const MOST_UNITS = 256;

const layerCount = raceSettings.layers.count;

/** Hidden layers and their units, by plus and minus. */
function layerSteppers({ config, change }: SetupRow): TemplateResult {
  const { layers } = config;
  const hidden = layers.slice(1, -1);
  const set = (widths: readonly number[]): void =>
    change({ ...lookAway, layers: [...layers.slice(0, 1), ...widths, ...layers.slice(-1)] });
  const recount = (count: number): void =>
    set(Array.from({ length: count }, (_, i) => hidden[i] ?? hidden.at(-1) ?? 8));
  const most = (layerCount?.max ?? 64) - 2;
  return html`
    <span class="group"
      ><span>Hidden layers</span>
      ${stepper("Hidden layers", hidden.length, { min: 0, max: most }, recount)}</span
    >
    ${hidden.map(
      (width, i) =>
        html`<span class="group"
          ><span>Layer ${i + 1}</span>
          ${stepper(`Units of layer ${i + 1}`, width, { min: 1, max: MOST_UNITS }, (units) => set(hidden.with(i, units)))}</span
        >`,
    )}
  `;
}

/** Function, data and layers. */
export function setupRow(row: SetupRow): TemplateResult {
  const { config, catalogue, change } = row;
  const id = idOf(activationText(config));
  const functions = functionChoices(id, catalogue);
  const datasets = raceSettings.dataset.choices?.filter(({ id }) => id !== "custom" || config.custom.length > 0); // prettier-ignore
  const setData = (dataset: unknown): void =>
    change({ ...lookAway, ...fromRace(withConsequences({ dataset: String(dataset) }, config)) });
  return html`
    <div class="controls row">
      <span class="group" data-group="setup">
        ${selectField("Function", functions, id, (activation) => change({ activation }))}
        ${settingField({ ...raceSettings.dataset, label: "data", choices: datasets }, config.dataset, setData)}
      </span>
      <span class="group" data-group="beside">${besideField(row)}</span>
      <span class="group" data-group="layers">${layerSteppers(row)}</span>
    </div>
  `;
}

/** The choice of what the units' pictures show, and of which output or class if that matters. */
export function showRow({ state, config, change }: Omit<SetupRow, "setBeside">): TemplateResult {
  const classes = Math.max(2, config.layers.at(-1)!);
  const hasTarget =
    state.show.endsWith("gradient") && (classes > 2 || state.show === "loss_gradient");
  const targets = Array.from({ length: classes }, (_, i) => ({
    id: String(i),
    name: `class ${i}`,
  }));
  return html`
    <div class="controls row" data-group="show">
      ${selectField("Pictures show", unitMapsSettings.of.choices ?? [], state.show, (show) => change({ show }))}
      ${hasTarget ? selectField("of", targets, String(state.asClass), (target) => change({ asClass: Number(target) })) : ""}
    </div>
  `;
}
