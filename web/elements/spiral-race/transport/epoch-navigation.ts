/**
 * The epoch that a key moves the view to, from epoch `at` of `furthest`; -1: the present; undefined for other
 * keys.
 */
export function epochAfterKey(
  { key, altKey, shiftKey }: Pick<KeyboardEvent, "key" | "altKey" | "shiftKey">,
  at: number,
  furthest: number,
): number | undefined {
  const here = at < 0 ? furthest : at;
  const step = altKey ? 1 : Math.max(1, Math.round(furthest / (shiftKey ? 10 : 100)));
  switch (key) {
    case "ArrowLeft":
      return viewedEpoch(Math.max(0, here - step), furthest);
    case "ArrowRight":
      return viewedEpoch(here + step, furthest);
    case "Home":
      return viewedEpoch(0, furthest);
    case "End":
      return -1;
    default:
      return undefined;
  }
}

/** An epoch as a state has it: -1 (the view follows the race) from `furthest` on, otherwise rounded. */
export const viewedEpoch = (epoch: number, furthest: number): number =>
  epoch >= furthest || !(epoch >= 0) ? -1 : Math.round(epoch);
