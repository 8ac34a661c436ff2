/** Edit distance of two short words: letters to replace, insert, delete or swap with their neighbour. */
function distance(a: string, b: string): number {
  const rows = [Array.from({ length: b.length + 1 }, (_, j) => j)];
  for (let i = 1; i <= a.length; ++i) {
    rows[i] = [i];
    for (let j = 1; j <= b.length; ++j) {
      const replaced = rows[i - 1]![j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      rows[i]![j] = Math.min(replaced, rows[i - 1]![j]! + 1, rows[i]![j - 1]! + 1);
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (swapped) rows[i]![j] = Math.min(rows[i]![j]!, rows[i - 2]![j - 2]! + 1);
    }
  }
  return rows[a.length]![b.length]!;
}

/** The candidate nearest to a mistyped word, or undefined if none is near. */
export function closest(word: string, candidates: readonly string[]): string | undefined {
  if (word.length > 64) return undefined;
  const ranked = candidates
    .map((candidate) => ({ candidate, by: distance(word.toLowerCase(), candidate.toLowerCase()) }))
    .sort((a, b) => a.by - b.by);
  const best = ranked.at(0);
  return best && best.by <= Math.max(1, word.length / 3) ? best.candidate : undefined;
}

/** The end of a sentence about an unknown word: "; did you mean x?" or "; there are x, y and z". */
export function hint(word: string, candidates: readonly string[]): string {
  const near = closest(word, candidates);
  if (near !== undefined) return `; did you mean ${near}?`;
  if (candidates.length < 2) return candidates.length === 1 ? `; there is ${candidates[0]}` : "";
  return `; there are ${candidates.slice(0, -1).join(", ")} and ${candidates.at(-1)}`;
}
