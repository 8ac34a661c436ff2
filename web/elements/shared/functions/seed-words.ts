/** The most seeds that are listed one by one. */
const NAMED = 8;

/** Seeds in words: "seed 42"; "seeds 42 to 51" if they are consecutive; otherwise a list, cut after {@link NAMED}. */
export function seedWords(seeds: readonly number[]): string {
  const [first] = seeds;
  if (first === undefined) return "no seeds";
  if (seeds.length === 1) return `seed ${first}`;
  const isRow = seeds.every((seed, i) => seed === first + i);
  if (isRow) return `seeds ${first} to ${first + seeds.length - 1}`;
  const rest = seeds.length - NAMED;
  return `seeds ${seeds.slice(0, NAMED).join(", ")}${rest > 0 ? ` and ${rest} more` : ""}`;
}
