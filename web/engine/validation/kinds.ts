/** Type of a setting's value; `validate.ts` checks it, and the core checks ranges. */
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
