import { html, nothing, type TemplateResult } from "lit";
import type { Catalogue, RaceConfig, RacePreset } from "../../../engine/index.js";
import { runnerSettings, type Setting } from "../../../engine/settings.js";
import { settingField } from "../../shared/controls/setting-field.js";
import { asPreset, isAsPreset, type Change, type RaceState } from "../state/race-state.js";
import { chooseClasses, chooseDataset, offeredDatasets } from "./dataset-choice.js";
import { hiddenWidths, layerActivationMenus } from "./layer-editors.js";

/** What the panel of settings is made from. */
export interface SettingsPanel {
  state: RaceState;
  config: RaceConfig;
  preset: RacePreset | undefined;
  catalogue: Catalogue;
  change: Change;
}

type Editor = (setting: Setting, panel: SettingsPanel) => unknown;

/** A field that sets its own entry of the state; what the preset says anyway is not set. */
function field(setting: Setting, name: keyof RaceConfig, panel: SettingsPanel) {
  const { config, preset, change } = panel;
  return settingField(setting, config[name], { ...config }, (value) =>
    change({ [name]: preset?.config[name] === value ? undefined : value }),
  );
}

/** Settings whose change brings another with it, or that take more than one field. */
const editors: Readonly<Partial<Record<keyof RaceConfig, Editor>>> = {
  layers: (_, { config, change }) => hiddenWidths(config, change),
  layerActivations: (_, { config, catalogue, change }) =>
    layerActivationMenus(config, catalogue.activations, change),
  dataset: (setting, { config, catalogue, change }) =>
    settingField(offeredDatasets(setting, config), config.dataset, { ...config }, (id) =>
      change(chooseDataset(String(id), config, catalogue)),
    ),
  classes: (setting, { config, change }) =>
    settingField(setting, config.classes, { ...config }, (classes) =>
      change(chooseClasses(Number(classes), config)),
    ),
  custom: () => nothing, // placed and pasted in the point editor
};

/** The settings that a panel lists, in the order of the core's table, and the questions that they answer. */
const rows = Object.entries<Setting>(runnerSettings);
const questions = [...new Set(rows.flatMap(([, { group }]) => group ?? []))];

const fieldset = (question: string, panel: SettingsPanel) => html`
  <fieldset>
    <legend>${question}</legend>
    ${rows
      .filter(([, { group }]) => group === question)
      .map(([key, setting]) => {
        const name = key as keyof RaceConfig;
        return editors[name]?.(setting, panel) ?? field(setting, name, panel);
      })}
  </fieldset>
`;

/** All settings of a race, by question. */
export const settings = (panel: SettingsPanel): TemplateResult => html`
  <div class="questions">${questions.map((question) => fieldset(question, panel))}</div>
  ${
    isAsPreset(panel.state)
      ? nothing
      : html`<button class="back" @click=${() => panel.change(asPreset)}>
          Back to the preset
        </button>`
  }
`;
