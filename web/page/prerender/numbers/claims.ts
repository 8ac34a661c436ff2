import { answer, type Sources } from "./numbers.js";

const relations: Readonly<Record<string, (a: number | string, b: number | string) => boolean>> = {
  "<": (a, b) => a < b,
  ">": (a, b) => a > b,
  "=": (a, b) => a === b,
  // Equal except for rounding, as means that were summed in another order.
  "≈": (a, b) => Math.abs(Number(a) - Number(b)) <= 1e-12 * Math.abs(Number(b)),
};

/** A literal number or word, or the answer to a request. */
function sideOf(text: string, sources: Sources): number | string {
  if (!Number.isNaN(Number(text))) return Number(text);
  return /[ -]/.test(text) ? answer(sources, text) : text;
}

/** What is wrong with a claim such as `bound sigmoid 10 < 1e-6`; empty if it holds. */
export function checkClaim(claim: string, sources: Sources): string {
  const [, left, relation, right] = /^(.+) ([<>=≈]) (.+)$/.exec(claim.trim()) ?? [];
  if (!left || !relation || !right) return `"${claim}" is no claim`;
  const [a, b] = [sideOf(left, sources), sideOf(right, sources)];
  return relations[relation]!(a, b) ? "" : `"${claim}" does not hold: ${a} against ${b}`;
}

/** All claims of the page: `data-holds="bound sigmoid 10 < 1e-6; …"`. */
export const claimsIn = (html: string): string[] =>
  [...html.matchAll(/\sdata-holds="([^"]+)"/g)].flatMap(([, claims]) => claims!.split("; "));

/** Removes the claims from the page. Throws if one of them does not hold, as its prose is wrong then. */
export function holdClaims(html: string, sources: Sources): string {
  const wrong = claimsIn(html).map((claim) => checkClaim(claim, sources));
  const sentences = wrong.filter((sentence) => sentence !== "");
  if (sentences.length > 0) throw new Error(`the page is wrong: ${sentences.join("; ")}`);
  return html.replace(/\s+data-holds="[^"]+"/g, "");
}
