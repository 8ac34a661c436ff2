import type { Kind } from "./kinds.js";

/** The numbers that a setting may have; an end that is missing is infinite. */
export interface Range {
  /** As sentences and help have it: "at least 0 and below 1". */
  words?: string;
  min?: number;
  max?: number;
  /** `min` itself is not allowed. */
  isMinOpen?: boolean;
  /** `max` itself is not allowed. */
  isMaxOpen?: boolean;
}

/** All that the core says of a setting: a row of the generated tables. */
export interface Setting {
  kind: Kind;
  /** Names it in sentences and panels: "learning rate". */
  label: string;
  /** One phrase in the field's words. */
  meaning: string;
  default: unknown;
  /** The question under which a panel lists it. */
  group?: string;
  unit?: string;
  /** Of a number, or of each number of a list. */
  range?: Range;
  /** How many entries a list has. */
  count?: Range;
  /** What a text may be. */
  choices?: readonly { id: string; name: string }[];
  /** It means something only with these choices of another setting: `{ optimizer: ["adam"] }`. */
  appliesTo?: Readonly<Record<string, readonly string[]>>;
  /** A value with a meaning of its own; `word` stands for it on the command line. */
  special?: { value: number; word: string; meaning: string };
  /** What it is, by choice of another setting, where the configuration has the special value. */
  own?: Readonly<Record<string, number>>;
  /** On the command line, if that is not its name in kebab case. */
  flag?: string;
  /** What stands for true and for false on the command line. */
  whenOn?: string;
  whenOff?: string;
}

/** The settings of a configuration, in the order in which people see them. */
export type Settings<Config> = Readonly<Record<keyof Config & string, Setting>>;
