import { ConfigError, type Catalogue, type VectorFunctionInfo } from "../../../engine/index.js";
import { functionStyle } from "../../../plot/index.js";
import { stackPlots } from "../../shared/picture/stack.js";
import type { Still, StillFigure, StillLook } from "../../shared/picture/still.js";
import {
  drawTable,
  fittingColumns,
  tableHeight,
  type DrawnTable,
  type TableColumn,
} from "../../shared/picture/table.js";
import { columns, type Column } from "../table/columns.js";
import { sparkSize } from "../table/sparkline.js";
import { loadEntry, type ZooEntry } from "../zoo-entry.js";
import { shownLists, shownRows } from "../zoo-selection.js";
import { initialZoo, type ZooState } from "../zoo-state.js";
import { drawSpark } from "./spark-drawing.js";
import { zooCsv } from "./zoo-csv.js";

const quoted = (text: string): string => `'${text}'`;

/** Throws ConfigError for a family or a column that is none. */
function check({ family, sort }: ZooState, { activations }: Catalogue): void {
  const families = [...new Set(activations.map((info) => info.family))];
  const orders = ["name", ...columns.map(({ id }) => id)];
  const demand = (name: string, value: string, all: readonly string[]): void => {
    if (value === "" || all.includes(value)) return;
    throw new ConfigError(`${name} must be one of ${all.join(", ")}, got ${quoted(value)}`);
  };
  demand("family", family, families);
  demand("sort", sort, orders);
}

/** Longest names and formulas that are shown whole, CSS pixels. */
const NAME = 130;
const FORMULA = 260;

/** What the table has: functions of one number with their facts, and after them functions of lists. */
interface ShownFunctions {
  rows: readonly ZooEntry[];
  lists: readonly VectorFunctionInfo[];
}

function columnsOf({ rows, lists }: ShownFunctions): TableColumn[] {
  const infos = [...rows.map(({ info }) => info), ...lists];
  const factOf = ({ id, text }: Column, { facts, info }: ZooEntry): string =>
    id === "year" ? String(info.facts.year) : text(facts);
  return [
    { heading: "Function", cells: infos.map(({ name }) => name), most: NAME },
    { heading: "Formula", cells: infos.map(({ formula }) => formula), most: FORMULA },
    ...columns.map((column, i) => ({
      heading: column.title,
      cells: [
        ...rows.map((row) => factOf(column, row)),
        ...lists.map(() => (i === 0 ? "takes a list" : "")),
      ],
      ...(column.numeric ? { isNumeric: true } : {}),
    })),
  ];
}

/** A row and the line under it. */
const ROW = sparkSize.height + 8;

function inWords({ rows, lists }: ShownFunctions): Pick<Still, "title" | "description"> {
  const count = rows.length + lists.length;
  const facts = rows.map(
    ({ info, facts }) => `${info.name}: ${info.formula}, values ${columns[0]!.text(facts)}`,
  );
  const ofLists = lists.map(({ name, formula }) => `${name}: ${formula}, takes a list`);
  return {
    title: `${count === 1 ? "One activation function" : `${count} activation functions`}, compared`,
    description: `${[...facts, ...ofLists].join("; ")}.`,
  };
}

function still(shown: ShownFunctions, look: StillLook): Still {
  const { theme } = look;
  const lead: DrawnTable["lead"] = {
    width: sparkSize.width + 14,
    draw: (ctx, row, y) => {
      const entry = shown.rows[row];
      if (!entry) return;
      drawSpark(ctx, entry.curve, functionStyle(entry.info.id, theme), y + 4, theme);
    },
  };
  const fitting = fittingColumns(columnsOf(shown), lead.width, look.width);
  const table: DrawnTable = { columns: fitting, rowHeight: ROW, lead };
  const plot = {
    name: "table",
    height: () => tableHeight(table),
    isRigid: true,
    draw: (ctx: CanvasRenderingContext2D, { width }: { width: number }) =>
      drawTable(ctx, table, width, theme),
  };
  return {
    ...inWords(shown),
    ...stackPlots([{ columns: 1, columnGap: 0, rowGap: 0, plots: [plot] }], look),
  };
}

/** The zoo's table: a thumbnail, the name, the formula and the facts that have room. */
export const zooStill: StillFigure<ZooState> = {
  tag: "activation-zoo",
  initialState: initialZoo,
  async compute(state, { calls, catalogue }) {
    check(state, catalogue);
    const all = await Promise.all(
      catalogue.activations.map((info) => loadEntry(calls, info, "still")),
    );
    const known = all.flatMap((entry) => entry ?? []);
    const rows = shownRows(known, state);
    const lists = shownLists(catalogue.vectorFunctions, state);
    if (rows.length + lists.length === 0) {
      throw new ConfigError(`search must match a function, got ${quoted(state.search)}`);
    }
    return { draw: (look) => still({ rows, lists }, look), csv: () => zooCsv(rows) };
  },
};
