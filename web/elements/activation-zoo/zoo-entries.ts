import { stateEntries } from "../shared/settings/state-entries.js";
import { columns } from "./table/columns.js";
import { initialZoo } from "./zoo-state.js";

/** The entries of the state, in words. */
export const zooEntries = stateEntries(initialZoo, {
  search: {
    kind: "text",
    meaning: "text that shown functions have in their name, formula, family or facts",
    unset: "none",
  },
  family: { kind: "text", meaning: "family of the shown functions", unset: "all" },
  sort: {
    kind: "text",
    meaning: `column that sets the order: name, ${columns.map(({ id }) => id).join(", ")}`,
    unset: "the catalogue's order",
  },
  descending: { kind: "flag", meaning: "whether the order is descending" },
});
