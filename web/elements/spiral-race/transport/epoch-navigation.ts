/** Where a key moves the view from epoch `at` (-1: now) of `furthest`; undefined: not a key of ours. */
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

/** The epoch to look at; -1 from the furthest on: there the view follows the race. */
export const viewedEpoch = (epoch: number, furthest: number): number =>
  epoch >= furthest || !(epoch >= 0) ? -1 : Math.round(epoch);
