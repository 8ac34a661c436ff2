/** Whether a number has an odd number of binary ones: 0, 1, 1, 0, 1, 0, 0, 1, ..., the Thue-Morse sequence. */
function isOdious(number: number): boolean {
  let isOdd = false;
  for (let rest = number; rest > 0; rest = Math.floor(rest / 2)) isOdd = isOdd !== (rest % 2 === 1);
  return isOdd;
}

/**
 * Index of a runner's worker, of `places`. Each round gives every worker one runner, so that the runners of a seed are
 * spread over all workers. Rounds go forward and backward by the Thue-Morse sequence, which shares out most evenly:
 * GELU takes twice as long as ReLU, and round robin would always give it to the same worker.
 */
export function placeOf(index: number, places: number): number {
  const place = index % places;
  return isOdious(Math.floor(index / places)) ? places - 1 - place : place;
}
