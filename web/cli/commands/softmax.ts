import type { FloatFormat, SoftmaxConfig, SoftmaxResult, SoftmaxRun } from "../../engine/index.js";
import { softmaxSettings } from "../../engine/settings.js";
import { refuseMore, type Command } from "../command.js";
import { settingOptions } from "../setting-options.js";
import { short, table } from "../table.js";

const precisions: readonly FloatFormat[] = ["double", "float", "half", "bfloat16"];

/** A row of the table: the results of one form of softmax in one precision, and where it fails. */
const row = (precision: string, way: string, run: SoftmaxRun) => [
  precision,
  way,
  Array.from(run.shares, short).join(" "),
  short(run.total),
  short(run.entropy),
  run.failure === "" ? "" : `${run.failure}${run.failureAt < 0 ? "" : ` ${run.failureAt + 1}`}`,
];

const text = (results: readonly (SoftmaxResult & { precision: string })[]) =>
  table(
    ["precision", "way", "shares", "sum", "entropy", "breaks at"],
    results.flatMap(({ precision, naive, stable }) => [
      row(precision, "as it stands", naive),
      row(precision, "largest subtracted", stable),
    ]),
  );

/** `plot-twist softmax`: the textbook's softmax and the stable form, in every precision. */
export const softmax: Command = {
  name: "softmax",
  summary: "Softmax as it stands beside the stable form, in double, float, half and bfloat16",
  example: "plot-twist softmax --logits 2,1,0.5,-1 --temperature 1 --json",
  options: settingOptions(softmaxSettings, { defaults: { precision: "all of them" } }),
  run(engine, { positionals, fields }) {
    refuseMore("softmax", positionals.at(0));
    const { precision, ...shared } = fields as Partial<SoftmaxConfig>;
    const asked = precision === undefined ? precisions : [precision];
    const results = asked.map((each) => ({
      precision: each,
      ...engine.softmax({ ...shared, precision: each }),
    }));
    const limits = asked.map((each) => ({
      precision: each,
      ...engine.softplus({ precision: each }).limits,
    }));
    return { data: { config: shared, results, limits }, text: () => text(results) };
  },
};
