import type { ActivationInfo } from "../../../engine/index.js";

/** Functions of one family, in the catalogue's order. */
export interface Family {
  name: string;
  functions: readonly ActivationInfo[];
}

/** How families are called where people read them. */
const familyNames: Readonly<Record<string, string>> = {
  relu: "rectifiers",
  elu: "exponential units",
  sigmoid: "sigmoids",
  gated: "gated",
  hard: "hard versions",
  shrink: "shrinkage",
  softplus: "softplus and its kin",
};

export const familyName = (family: string): string => familyNames[family] ?? family;

/** Letters and digits alone, so that "leaky relu", "leaky_relu" and "LeakyReLU" are one. */
const plain = (text: string): string => text.toLowerCase().replace(/[^a-z0-9]/g, "");

/** 0: begins with it, 1: has it somewhere, 2: the family has it, none: not a match. */
function rank(info: ActivationInfo, query: string): number | undefined {
  const names = [info.id, info.name, ...info.aliases];
  const known = names.map(plain);
  if (known.some((name) => name.startsWith(query))) return 0;
  if (known.some((name) => name.includes(query))) return 1;
  return plain(familyName(info.family)).includes(query) ? 2 : undefined;
}

/** Functions that a typed text may mean, by family in the catalogue's order; all of them for no text. */
export function search(activations: readonly ActivationInfo[], text: string): Family[] {
  const query = plain(text);
  const isNothing = query === "" && text.trim() !== "";
  const found = activations
    .map((info) => ({ info, at: query === "" ? 0 : rank(info, query) }))
    .filter(({ at }) => at !== undefined && !isNothing);
  const best = Math.min(...found.map(({ at }) => at!));
  const families = new Map<string, ActivationInfo[]>();
  for (const { info, at } of found) {
    // Names before families: "elu" is a name first.
    if (at === 2 && best < 2) continue;
    const name = familyName(info.family);
    families.set(name, [...(families.get(name) ?? []), info]);
  }
  return [...families].map(([name, functions]) => ({ name, functions }));
}
