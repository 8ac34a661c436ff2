import type { Kind, Range, Setting } from "../../../engine/settings.js";
import type { FigureState } from "../figure/figure-state.js";

/** An entry of a state: a row of the core's tables, or what the entry is and what it means. */
export type Entry = Setting | { kind: Kind; meaning: string; count?: Range; unset?: string };

/** `slopeLow` in words: "slope low". */
const words = (key: string): string =>
  key.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);

/**
 * The entries of a state as settings, with the defaults of `initial`; an entry that has none there is unset until it
 * is given. Entries have the grammar of attributes, so that a setting's own words for its values are left out.
 */
export function stateEntries(
  initial: FigureState,
  entries: Readonly<Record<string, Entry>>,
): Record<string, Setting> {
  const setting = ([key, entry]: [string, Entry]): [string, Setting] => {
    const { flag: _, whenOn: _on, whenOff: _off, ...row } = { label: words(key), ...entry } as Setting; // prettier-ignore
    const unset = "unset" in entry ? entry.unset : undefined;
    return [key, { ...row, default: unset ?? initial[key] }];
  };
  return Object.fromEntries(Object.entries(entries).map(setting));
}
