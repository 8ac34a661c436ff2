import { nothing, type TemplateResult } from "lit";
import type { Setting } from "../../../engine/settings.js";
import { settingField } from "../../shared/settings/setting-field.js";
import { offered } from "../state/race-dataset.js";
import type { EditorOptions } from "./editor-options.js";
import { inputToggles } from "./input-toggles.js";
import { hiddenWidths, layerActivations } from "./layer-editors.js";

type Editor = (setting: Setting, options: EditorOptions) => TemplateResult | typeof nothing;

/** The menu of datasets; custom points are a choice once the point editor has placed some. */
const dataset: Editor = (setting, { config, change }) => {
  const choices = offered(setting.choices ?? [], config);
  const choose = (id: unknown): void => change({ dataset: String(id) });
  return settingField({ ...setting, choices }, config.dataset, choose);
};

/** Editors of the settings that a field of their kind does not suffice for, by name. */
export const editors: Readonly<Record<string, Editor>> = {
  inputs: (_, { config, change }) => inputToggles(config, (inputs) => change({ inputs })),
  layers: hiddenWidths,
  layerActivations,
  dataset,
  custom: () => nothing, // edited in the point editor
};
