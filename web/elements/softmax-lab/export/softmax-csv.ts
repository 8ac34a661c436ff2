import { csvTable } from "../../../engine/export/numbers/csv.js";
import type { SoftmaxResult, SoftmaxRun, SoftplusResult } from "../../../engine/index.js";
import type { Answers, Computed } from "../lab-state.js";

type Row = readonly (string | number)[];

const heading: Row = ["precision", "form", "quantity", "score", "value", "exact"];

/** The numbers of one form of softmax, in the order in which they are computed; scores count from 1. */
function softmaxRows(precision: string, form: string, run: SoftmaxRun, of: SoftmaxResult): Row[] {
  const { exponents, exponentials, sum, shares, total, entropy, error } = run;
  const list = (quantity: string, values: Float64Array, exact?: Float64Array): Row[] =>
    Array.from(values, (value, i) => [precision, form, quantity, i + 1, value, exact?.[i] ?? ""]);
  const one = (quantity: string, value: number, exact: string | number = ""): Row => [
    ...[precision, form, quantity, "", value, exact],
  ];
  return [
    ...list("exponent", exponents),
    ...list("exponential", exponentials),
    one("sum", sum),
    ...list("share", shares, of.exact),
    one("total", total, 1),
    one("entropy", entropy, of.exactEntropy),
    one("error", error, 0),
  ];
}

const forms = ["naive", "guarded", "stable"] as const;

const softplusRows = (precision: string, softplus: SoftplusResult): Row[] =>
  forms.map((form) => [
    ...[precision, form, "softplus", "", softplus[form][0]!, softplus.exact[0]!],
  ]);

const rowsOf = (precision: string, { softmax, softplus }: Computed): Row[] => [
  ...Array.from(softmax.logits, (value, i): Row => [precision, "", "logit", i + 1, value, ""]),
  ...softmaxRows(precision, "naive", softmax.naive, softmax),
  ...softmaxRows(precision, "stable", softmax.stable, softmax),
  ...softplusRows(precision, softplus),
];

/** The numbers of every precision as comma-separated values, one number a row, with all digits. */
export const softmaxCsv = (answers: Answers): string =>
  csvTable([
    heading,
    ...[...answers].flatMap(([precision, computed]) => rowsOf(precision, computed)),
  ]);
