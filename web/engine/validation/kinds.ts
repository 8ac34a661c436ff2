/** What a setting holds; `validate.ts` knows how to check each kind. Ranges are the core's business. */
export type Kind =
  | "text"
  | "texts"
  | "flag"
  | "number"
  | "numbers"
  | "whole"
  | "wholes"
  | "seed"
  | "seeds"
  | "activation"
  | "activations";

/** The kinds of all settings of a configuration. */
export type Kinds<Config> = Readonly<Record<keyof Config & string, Kind>>;
