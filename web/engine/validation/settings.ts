import type { Kind } from "./kinds.js";

/** The numbers that a setting may have; a missing end is infinite. */
export interface Range {
  /** The range in words, for sentences and help: "at least 0 and below 1". */
  words?: string;
  min?: number;
  max?: number;
  /** `min` itself is not allowed. */
  isMinOpen?: boolean;
  /** `max` itself is not allowed. */
  isMaxOpen?: boolean;
}

/** A setting as the core describes it: a row of the generated tables. */
export interface Setting {
  kind: Kind;
  /** Name in sentences and panels: "learning rate". */
  label: string;
  /** One phrase in the field's words. */
  meaning: string;
  default: unknown;
  /** The question under which a panel lists it. */
  group?: string;
  unit?: string;
  /** Range of a number, or of each number of a list. */
  range?: Range;
  /** Number of entries of a list. */
  count?: Range;
  /** The values that a text may have. */
  choices?: readonly { id: string; name: string }[];
  /** The choices of another setting with which this one is used: `{ optimizer: ["adam"] }`. */
  appliesTo?: Readonly<Record<string, readonly string[]>>;
  /** A special value; `word` stands for it on the command line. */
  special?: { value: number; word: string; meaning: string };
  /** The number that the special value stands for, by choice of another setting. */
  own?: Readonly<Record<string, number>>;
  /** Name of its option, if not the setting's name in kebab case. */
  flag?: string;
  /** Word for true on the command line; `whenOff` is the word for false. */
  whenOn?: string;
  whenOff?: string;
}

/** The settings of a configuration, in the order in which people see them. */
export type Settings<Config> = Readonly<Record<keyof Config & string, Setting>>;
