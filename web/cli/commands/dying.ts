import type { DyingReluConfig, DyingReluResult, Engine } from "../../engine/index.js";
import { dyingReluSettings } from "../../engine/settings.js";
import { refuseMore, type Command } from "../command.js";
import { settingOptions } from "../setting-options.js";
import { short, table } from "../table.js";

/** Results of one learning rate. */
function rateOf(config: DyingReluConfig, result: DyingReluResult, index: number) {
  const part = (all: Float64Array, size: number) => all.subarray(index * size, (index + 1) * size);
  const hidden = config.layers.length - 2;
  return {
    learningRate: config.learningRates[index]!,
    deadShare: part(result.deadShare, result.epochs.length),
    endMean: result.endMean[index]!,
    endShare: part(result.endShare, config.seeds.length),
    layerShare: part(result.layerShare, hidden),
    withinClaim: result.withinClaim[index]!,
    diverged: result.diverged[index],
    loss: result.loss[index]!,
    ...(result.learntSlopes.length > 0 ? { learntSlopes: part(result.learntSlopes, hidden) } : {}),
  };
}

function text(engine: Engine, config: DyingReluConfig, rates: ReturnType<typeof rateOf>[]) {
  const heading = ["learning rate", "dead in the end", "starts with 10 to 40 %", "loss"];
  const rows = rates.map(({ learningRate, endMean, withinClaim, loss }) =>
    [learningRate, endMean, withinClaim, loss].map(short),
  );
  const { seeds, optimizer, epochs } = config;
  const label = engine.labelOf(config.activation);
  return `${label}, ${optimizer}, ${epochs} epochs, ${seeds.length} starts\n${table(heading, rows)}`;
}

/** `plot-twist dying`: units that die in training. */
export const dying: Command = {
  name: "dying",
  summary: "How many units die in training, by learning rate",
  example: "plot-twist dying --activation relu --optimizer adam --lrs 0.001,0.01,0.1 --seeds 0..2",
  options: settingOptions(dyingReluSettings),
  run(engine, { positionals, fields }) {
    refuseMore("dying", positionals.at(0));
    const config = engine.resolveDyingRelu(fields);
    const result = engine.dyingRelu(config);
    const rates = config.learningRates.map((_, index) => rateOf(config, result, index));
    const { epochs, startShare, fingerprint } = result;
    return {
      data: { config, epochs, startShare, rates, fingerprint },
      text: () => text(engine, config, rates),
    };
  },
};
