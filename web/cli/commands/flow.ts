import type { Engine, GradientFlowConfig } from "../../engine/index.js";
import { refuseMore, type Command } from "../command.js";
import { formulaOption, withFormulas } from "../formulas.js";
import { short, table } from "../table.js";
import { activations, number, seeds, word } from "../values.js";

/** One activation's flow; layer 1 is nearest the input. */
function flowOf(engine: Engine, config: Partial<GradientFlowConfig>) {
  const { activation } = engine.resolveGradientFlow(config);
  const flow = engine.gradientFlow(config);
  return {
    activation: typeof activation === "string" ? activation : activation.activation,
    label: engine.labelOf(activation),
    parameters: engine.parametersOf(activation),
    layers: Array.from(flow.measured, (measured, i) => ({
      layer: i + 1,
      bound: flow.bound[i],
      measured,
      low: flow.low[i],
      high: flow.high[i],
      health: flow.health[i],
      deadShare: flow.deadShare[i],
      saturatedShare: flow.saturatedShare[i],
    })),
  };
}

function text({ label, layers }: ReturnType<typeof flowOf>): string {
  const heading = ["layer", "bound", "measured", "low", "high", "dead", "saturated", "health"];
  const rows = layers.map((it) => [
    ...[it.layer, it.bound, it.measured, it.low, it.high, it.deadShare, it.saturatedShare].map(
      short,
    ),
    it.health,
  ]);
  return `${label}\n${table(heading, rows)}`;
}

/** `plot-twist flow`: how much of the gradient arrives at each layer. */
export const flow: Command = {
  name: "flow",
  summary: "How much of the gradient arrives at each layer: the bound, and as measured",
  example: "plot-twist flow --depth 20 --width 32 --init he --activations tanh,gelu --seeds 0..19",
  options: {
    activations: {
      field: "activations",
      parse: activations,
      value: "tanh,gelu",
      meaning: "whose flow; parameters in brackets: 'elu(alpha=2)'",
    },
    formula: formulaOption,
    depth: { field: "depth", parse: number, value: "6", meaning: "layers" },
    width: { field: "width", parse: number, value: "32", meaning: "units of each layer" },
    init: { field: "init", parse: word, value: "he", meaning: "initializer of the weights" },
    gain: { field: "gain", parse: number, value: "1", meaning: "factor on the weights" },
    "input-scale": {
      field: "inputScale",
      parse: number,
      value: "1",
      meaning: "standard deviation of the inputs",
    },
    samples: { field: "samples", parse: number, value: "128", meaning: "inputs" },
    seeds: { field: "seeds", parse: seeds, value: "0..9", meaning: "one measurement each" },
  },
  run(engine, { positionals, fields: { activations: chosen, formulas, ...shared } }) {
    refuseMore("flow", positionals.at(0));
    const asked = withFormulas(chosen, formulas, () => (formulas ? [] : [undefined]));
    const flows = asked.map((activation) => flowOf(engine, { ...shared, activation }));
    const { activation: first, ...settings } = engine.resolveGradientFlow(shared);
    const config = { activations: asked.map((it) => it ?? first), ...settings };
    return {
      data: { config, flows: flows.map(({ label: _, ...data }) => data) },
      text: () => flows.map(text).join("\n\n"),
    };
  },
};
