import type { CollapseResult } from "../../engine/index.js";
import { collapseSettings } from "../../engine/settings.js";
import { refuseMore, type Command } from "../command.js";
import { settingOptions } from "../setting-options.js";
import { short, table } from "../table.js";

/** Splits consecutive matrices, each row-major with the given rows and columns, into rows. */
function matrices(flat: Float64Array, shapes: readonly [rows: number, columns: number][]) {
  let start = 0;
  return shapes.map(([rows, columns]) =>
    Array.from({ length: rows }, () => Array.from(flat.subarray(start, (start += columns)))),
  );
}

function dataOf(layers: readonly number[], result: CollapseResult) {
  const { weights, biases, products, offsets, ...rest } = result;
  const after = layers.slice(1);
  const vectors = (flat: Float64Array) =>
    matrices(
      flat,
      after.map((units) => [1, units]),
    ).map(([vector]) => vector);
  return {
    weights: matrices(
      weights,
      after.map((units, i) => [units, layers[i]!]),
    ),
    biases: vectors(biases),
    products: matrices(
      products,
      after.map((units) => [units, layers[0]!]),
    ),
    offsets: vectors(offsets),
    ...rest,
  };
}

const shown = (matrix: number[][]) =>
  table(
    matrix[0]!.map(() => ""),
    matrix.map((row) => row.map(short)),
  ).slice(1);

function text({ weights, products, residual, bound, largest }: ReturnType<typeof dataOf>): string {
  const names = weights.map((_, i) => `W${i + 1}`);
  const parts = weights.map((matrix, i) => `${names[i]}\n${shown(matrix)}`);
  const product = names.toReversed().join(" ");
  return [
    ...parts,
    `${product}\n${shown(products[products.length - 1]!)}`,
    `Layer by layer and at once differ by ${short(residual)} at most, in outputs up to ${short(largest)};` +
      `\nrounding allows ${short(bound)}.`,
  ].join("\n\n");
}

/** `plot-twist collapse`: linear layers, and the single layer that equals them. */
export const collapse: Command = {
  name: "collapse",
  summary: "Linear layers multiplied into the one that they are, and what rounding leaves between",
  example: "plot-twist collapse --layers 2,3,3,3,3,2 --biases yes",
  options: settingOptions(collapseSettings),
  run(engine, { positionals, fields }) {
    refuseMore("collapse", positionals.at(0));
    const config = engine.resolveCollapse(fields);
    const data = dataOf(config.layers, engine.collapse(config));
    return { data: { config, ...data }, text: () => text(data) };
  },
};
