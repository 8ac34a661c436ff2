import { nothing, type TemplateResult } from "lit";
import type { Setting } from "../../../engine/settings.js";
import { numberField, selectField, sliderField, switchField, type NumberOptions } from "../controls/fields.js"; // prettier-ignore
import type { SettingTable } from "./setting-state.js";
import { applies, fieldLabel, ownValue, type Chosen } from "./setting-words.js";

/** The value of a field. */
type FieldValue = string | number | boolean;

/** Options of a number's field: the core's range, and the value that the empty field stands for. */
function numberOptions(setting: Setting, chosen: Chosen): NumberOptions {
  const { kind, range, special, meaning, own } = setting;
  const step = kind === "number" ? "any" : 1;
  const options = { min: range?.min ?? special?.value, max: range?.max, step, meaning } as const;
  if (!own || !special) return options;
  const placeholder = String(ownValue(setting, chosen) ?? special.meaning);
  return { ...options, empty: { value: special.value, placeholder } };
}

/** Whether {@link settingField} has a field for a setting. */
export const hasField = ({ kind, choices }: Setting): boolean =>
  kind === "text" ? choices !== undefined : ["flag", "number", "whole", "seed"].includes(kind);

/**
 * The field of a setting, made from its row in the core's table: a menu of its choices, a checkbox, or a number
 * field. `chosen` is the whole configuration: the optimizer's own epsilon depends on the optimizer.
 */
export function settingField(
  setting: Setting,
  value: unknown,
  change: (value: FieldValue) => void,
  chosen: Chosen = {},
): TemplateResult {
  const label = fieldLabel(setting);
  const { kind, choices = [], meaning } = setting;
  if (kind === "text") return selectField(label, choices, String(value), change, meaning);
  if (kind === "flag") return switchField(label, value === true, change, meaning);
  return numberField(label, Number(value), numberOptions(setting, chosen), change);
}

/**
 * Returns a function that gives the field of a setting by name; `nothing` for a setting without effect in
 * `chosen`.
 */
export const fieldsOf =
  <Patch extends object>(
    settings: SettingTable,
    chosen: Chosen,
    change: (patch: Patch) => void,
  ): ((key: keyof Patch & string) => TemplateResult | typeof nothing) =>
  (key) => {
    const setting = settings[key];
    if (!setting || !applies(setting, chosen)) return nothing;
    return settingField(setting, chosen[key], (value) => change({ [key]: value } as Patch), chosen);
  };

/** A slider over a setting's range, or over the `part` of it, and a number field over the whole range. */
export function settingSlider(
  setting: Setting,
  value: number,
  change: (value: number) => void,
  part: { min?: number; max?: number } = {},
): TemplateResult {
  const { meaning, range = {} } = setting;
  const { min = 0, max = 1 } = { ...range, ...part };
  return sliderField(fieldLabel(setting), meaning, value, { min, max, typed: range }, change);
}
