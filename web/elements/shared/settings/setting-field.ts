import { nothing, type TemplateResult } from "lit";
import type { Setting } from "../../../engine/settings.js";
import { numberField, selectField, sliderField, switchField, type NumberOptions } from "../controls/fields.js"; // prettier-ignore
import type { SettingTable } from "./setting-state.js";
import { applies, fieldLabel, ownValue, type Chosen } from "./setting-words.js";

/** What a field can hold. */
type FieldValue = string | number | boolean;

/** What a number's field allows and says: the core's range, and what the empty field stands for. */
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
 * The field of a setting, made from what the core says of it: a menu of its choices, a switch, or a typed number.
 * `chosen` is the whole configuration: the optimizer's own number depends on the optimizer.
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

/** Fields of a table's settings by name; `nothing` for one that means nothing beside the others. */
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

/** A slider over a setting's range, or a part of it, and its typed twin for all of it. */
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
