import type { Setting } from "../../../engine/settings.js";

/** The values of a configuration by name, on which other settings may depend. */
export type Chosen = Readonly<Record<string, unknown>>;

/** Whether a setting has an effect, given the values of the settings that it belongs to. */
export const applies = ({ appliesTo = {} }: Setting, chosen: Chosen): boolean =>
  Object.entries(appliesTo).every(([key, ids]) => ids.includes(String(chosen[key])));

/** The text with its first letter in upper case. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/**
 * Label of a setting's field: "Points per class", or with its special value "Clip (0: never)". A special value
 * that stands for a choice's own number is left to the placeholder.
 */
export function fieldLabel({ label, unit, special, own }: Setting): string {
  const name = capital(unit === undefined ? label : `${label} ${unit}`);
  return special && !own ? `${name} (${special.value}:\u00a0${special.meaning})` : name;
}

/** The number that the special value stands for, given the other settings: `1e-8` for Adam's own epsilon. */
export function ownValue({ own = {} }: Setting, chosen: Chosen): number | undefined {
  const values = Object.values(chosen);
  return Object.entries(own).find(([id]) => values.includes(id))?.[1];
}

/** A value in words: a choice by its name, a special value by its meaning. */
export function valueWords({ choices = [], special, unit }: Setting, value: unknown): string {
  if (value === special?.value) return special!.meaning;
  const name = choices.find(({ id }) => id === value)?.name ?? String(value);
  return unit === undefined ? name : `${name} ${unit}`;
}

/** A setting and its value: "learning rate 0.01", "skip connections", "no skip connections". */
export function settingWords(setting: Setting, value: unknown): string {
  if (typeof value === "boolean") return value ? setting.label : `no ${setting.label}`;
  return `${setting.label} ${valueWords(setting, value)}`;
}
