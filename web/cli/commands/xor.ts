import type { Engine, XorProofConfig, XorProofResult, XorSide } from "../../engine/index.js";
import { xorProofSettings } from "../../engine/settings.js";
import { refuseMore, type Command } from "../command.js";
import { settingOptions } from "../setting-options.js";
import { short, table } from "../table.js";

const corners = [
  [0, 0, 0],
  [0, 1, 1],
  [1, 0, 1],
  [1, 1, 0],
];

const outputsOf = ({ outputs }: XorSide, index: number) =>
  Array.from(outputs.subarray(4 * index, 4 * index + 4));

function dataOf(config: XorProofConfig, { curved, linear, ...shared }: XorProofResult) {
  const dataOfSide = (side: XorSide) => ({
    solved: side.solved,
    runs: config.seeds.map((seed, i) => ({
      seed,
      outputs: outputsOf(side, i),
      loss: side.losses[i],
    })),
    curve: side.curve,
    low: side.low,
    median: side.median,
    high: side.high,
  });
  const { resolution: _, ...shown } = config; // no surface is printed
  return {
    config: shown,
    ...shared,
    curved: dataOfSide(curved),
    linear: dataOfSide(linear),
  };
}

function text(engine: Engine, { activation, seeds }: XorProofConfig, result: XorProofResult) {
  const { curved, linear, plane, planeLoss } = result;
  const label = engine.labelOf(activation);
  const [withIt, without] = [outputsOf(curved, 0), outputsOf(linear, 0)];
  const rows = corners.map((corner, i) => [...corner, withIt[i]!, without[i]!].map(short));
  return [
    `XOR from ${seeds.length} starts, each output nearer to its target than to 1/2:`,
    `solved from ${curved.solved} with ${label}, from ${linear.solved} without an activation.`,
    "",
    `Outputs from seed ${seeds[0]}:`,
    table(["x", "y", "target", `with ${label}`, "without"], rows),
    "",
    `The best without an activation is ${short(plane[0]!)} everywhere: loss (mean squared error) ${short(planeLoss)}.`,
  ].join("\n");
}

/** `plot-twist xor`: the same network on XOR, with its activation and without. */
export const xor: Command = {
  name: "xor",
  summary: "The same network trained on XOR, with its activation and without",
  example: "plot-twist xor --activation sigmoid --hidden 4 --seeds 0..99 --json",
  options: settingOptions(xorProofSettings, { without: ["resolution"] }), // no surface is printed
  run(engine, { positionals, fields }) {
    refuseMore("xor", positionals.at(0));
    const config = engine.resolveXorProof({ ...fields, resolution: 1 });
    const result = engine.xorProof(config);
    return { data: dataOf(config, result), text: () => text(engine, config, result) };
  },
};
