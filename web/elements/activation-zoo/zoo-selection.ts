import type { VectorFunctionInfo } from "../../engine/index.js";
import { columns } from "./table/columns.js";
import { matches, sorted, type SortKey, type ZooState } from "./zoo-state.js";
import type { ZooRow } from "./table/zoo-table.js";

/** The rows that a state shows, in its order. */
export function shownRows<Row extends ZooRow>(
  all: readonly Row[],
  { search, family, sort, descending }: ZooState,
): Row[] {
  const shown = all.filter(({ info, facts }) => {
    if (family !== "" && info.family !== family) return false;
    const words = facts ? columns.map(({ text }) => text(facts)) : [];
    return matches(search, [info.id, info.name, info.family, info.formula, ...words]);
  });
  if (sort === "name") return sorted(shown, ({ info }) => info.name, descending);
  const column = columns.find(({ id }) => id === sort);
  if (!column) return shown;
  const key = ({ info, facts }: Row): SortKey => (facts ? column.key(facts, info) : NaN);
  return sorted(shown, key, descending);
}

/** The functions of lists that a state shows. They have no curve and no facts to order by, and come last. */
export const shownLists = (
  all: readonly VectorFunctionInfo[],
  { search, family }: ZooState,
): VectorFunctionInfo[] =>
  family === "" ? all.filter(({ id, name, formula }) => matches(search, [id, name, formula])) : [];
