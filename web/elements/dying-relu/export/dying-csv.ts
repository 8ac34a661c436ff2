import { csvTable } from "../../../engine/export/numbers/csv.js";
import type { RateResult } from "../words.js";

type Row = readonly [quantity: string, learningRate: number, at: number, value: number];

/** What is known of a learning rate; `at` is an epoch, a layer from 1 on, or the last epoch. */
function rowsOf({ rate, result }: RateResult): Row[] {
  if (!result) return [];
  const { epochs, deadShare, layerShare, learntSlopes, withinClaim, diverged, loss } = result;
  const last = epochs.at(-1)!;
  const byLayer = (quantity: string, values: Float64Array): Row[] =>
    Array.from(values, (value, i) => [quantity, rate, i + 1, value]);
  return [
    ...Array.from(deadShare, (value, i): Row => ["deadShare", rate, epochs[i]!, value]),
    ...byLayer("layerShare", layerShare),
    ...byLayer("learntSlope", learntSlopes),
    ["withinClaim", rate, last, withinClaim[0]!],
    ["diverged", rate, last, diverged[0]!],
    ["loss", rate, last, loss[0]!],
  ];
}

/** The numbers of all learning rates as comma-separated values, one number a row, with all digits. */
export const dyingCsv = (rates: readonly RateResult[]): string =>
  csvTable([["quantity", "learningRate", "at", "value"], ...rates.flatMap(rowsOf)]);
