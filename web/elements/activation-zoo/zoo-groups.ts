import { inRow, type Groups, withShare } from "../shared/figure/groups.js";

/** The parts of `<activation-zoo>` that `controls` and `hide` show and hide. */
export const zooGroups: Groups = withShare({
  find: { label: "Find", holds: "the field that searches", shownIn: inRow },
  family: { label: "Family", holds: "the menu of families", shownIn: inRow },
  count: { label: "Count", holds: "how many functions are shown", shownIn: inRow, isSpoken: true },
});
