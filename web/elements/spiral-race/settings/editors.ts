import { nothing, type TemplateResult } from "lit";
import type { Setting } from "../../../engine/settings.js";
import { settingField } from "../../shared/settings/setting-field.js";
import type { EditorOptions } from "./editor-options.js";
import { hiddenWidths, layerActivations } from "./layer-editors.js";

type Editor = (setting: Setting, options: EditorOptions) => TemplateResult | typeof nothing;

/** One's own points are offered once some are placed, in the point editor. */
const dataset: Editor = (setting, { config, change }) => {
  const choices = setting.choices?.filter(({ id }) => id !== "custom" || config.custom.length > 0);
  const choose = (id: unknown): void => change({ dataset: String(id) });
  return settingField({ ...setting, choices }, config.dataset, choose);
};

/** Settings that take more than the field of their kind, by name. */
export const editors: Readonly<Record<string, Editor>> = {
  layers: hiddenWidths,
  layerActivations,
  dataset,
  custom: () => nothing, // has a part of the figure to itself
};
