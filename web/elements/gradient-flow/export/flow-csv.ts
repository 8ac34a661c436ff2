import { csvTable, csvText } from "../../../engine/export/numbers/csv.js";
import type { FlowTable } from "./flow-tables.js";

/** All measurements of all networks as comma-separated values, one row a layer, with all digits. */
export function flowCsv(flows: readonly FlowTable[]): string {
  const keys = [
    ...["measured", "low", "high", "bound", "predicted", "typicalSlope"],
    ...["preMean", "preDeviation", "predictedDeviation", "valueMean", "valueDeviation"],
    ...["saturatedShare", "deadShare", "zeroShare", "lostShare", "below", "above"],
  ] as const;
  const rows = flows.flatMap(({ name, flow }) =>
    Array.from(flow.health, (health, layer) => {
      const numbers = keys.map((key) => (flow[key as keyof typeof flow] as Float64Array)[layer]!);
      return [csvText(name), layer + 1, health, ...numbers];
    }),
  );
  return csvTable([["activation", "layer", "health", ...keys], ...rows]);
}
