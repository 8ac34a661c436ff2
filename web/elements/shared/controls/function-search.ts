import type { ActivationInfo } from "../../../engine/index.js";

/** Functions of one family, in the catalogue's order. */
export interface Family {
  name: string;
  functions: readonly ActivationInfo[];
}

/** Names of the families as people read them. */
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

/** Lower-case letters and digits alone: "leaky relu", "leaky_relu" and "LeakyReLU" become equal. */
const plain = (text: string): string => text.toLowerCase().replace(/[^a-z0-9]/g, "");

/**
 * Rank of a match: 0 if a name begins with the query, 1 if a name contains it, 2 if the family's name does;
 * undefined if none does.
 */
function rank(info: ActivationInfo, query: string): number | undefined {
  const names = [info.id, info.name, ...info.aliases];
  const known = names.map(plain);
  if (known.some((name) => name.startsWith(query))) return 0;
  if (known.some((name) => name.includes(query))) return 1;
  return plain(familyName(info.family)).includes(query) ? 2 : undefined;
}

/** Functions that match a typed text, by family in the catalogue's order; all functions if the text is empty. */
export function search(activations: readonly ActivationInfo[], text: string): Family[] {
  const query = plain(text);
  const isNothing = query === "" && text.trim() !== "";
  const found = activations
    .map((info) => ({ info, at: query === "" ? 0 : rank(info, query) }))
    .filter(({ at }) => at !== undefined && !isNothing);
  const best = Math.min(...found.map(({ at }) => at!));
  const families = new Map<string, ActivationInfo[]>();
  for (const { info, at } of found) {
    // If a name matches, families do not count: "elu" finds the function, not its whole family.
    if (at === 2 && best < 2) continue;
    const name = familyName(info.family);
    families.set(name, [...(families.get(name) ?? []), info]);
  }
  return [...families].map(([name, functions]) => ({ name, functions }));
}
