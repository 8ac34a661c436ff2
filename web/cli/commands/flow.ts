import type { Engine, GradientFlowConfig } from "../../engine/index.js";
import { gradientFlowSettings, listOf } from "../../engine/settings.js";
import { refuseMore, type Command } from "../command.js";
import { formulaOption, withFormulas } from "../formulas.js";
import { settingOptions } from "../setting-options.js";
import { short, table } from "../table.js";

/** One activation's flow; layer 1 is nearest the input. */
function flowOf(engine: Engine, config: Partial<GradientFlowConfig>) {
  const { activation } = engine.resolveGradientFlow(config);
  const flow = engine.gradientFlow(config);
  return {
    activation: typeof activation === "string" ? activation : activation.activation,
    label: engine.labelOf(activation),
    parameters: engine.parametersOf(activation),
    diagnosis: { ...flow.diagnosis, layer: flow.diagnosis.layer + 1 },
    boundEvidence: flow.boundEvidence,
    unpredicted: flow.unpredicted || undefined,
    histogram: { from: flow.histogramFrom, to: flow.histogramTo, bins: flow.bins },
    fingerprint: flow.fingerprint,
    layers: Array.from(flow.measured, (measured, i) => ({
      layer: i + 1,
      bound: flow.bound[i]!,
      predicted: flow.predicted[i]!,
      measured,
      low: flow.low[i]!,
      high: flow.high[i]!,
      health: flow.health[i]!,
      deadShare: flow.deadShare[i]!,
      saturatedShare: flow.saturatedShare[i]!,
      zeroShare: flow.zeroShare[i]!,
      lostShare: flow.lostShare[i]!,
      typicalSlope: flow.typicalSlope[i]!,
      preMean: flow.preMean[i]!,
      preDeviation: flow.preDeviation[i]!,
      predictedDeviation: flow.predictedDeviation[i]!,
      valueMean: flow.valueMean[i]!,
      valueDeviation: flow.valueDeviation[i]!,
      below: flow.below[i]!,
      histogram: flow.histogram.slice(i * flow.bins, (i + 1) * flow.bins),
      above: flow.above[i]!,
    })),
  };
}

type Flow = ReturnType<typeof flowOf>;
type Layer = Flow["layers"][number];

/** The table's columns; JSON has more fields. */
const columns: Readonly<Record<string, (layer: Layer) => number>> = {
  layer: (it) => it.layer,
  bound: (it) => it.bound,
  predicted: (it) => it.predicted,
  measured: (it) => it.measured,
  low: (it) => it.low,
  high: (it) => it.high,
  slope: (it) => it.typicalSlope,
  "z mean": (it) => it.preMean,
  "z deviation": (it) => it.preDeviation,
  dead: (it) => it.deadShare,
  saturated: (it) => it.saturatedShare,
};

function verdict({ state, cause, layer, typicalSlope, typicalWeights }: Flow["diagnosis"]): string {
  if (cause === "none") return "every layer is healthy";
  const factors = Number.isNaN(typicalSlope)
    ? ""
    : `; a layer multiplies by ${short(typicalSlope)} (slope) and ${short(typicalWeights)} (weights)`;
  return `layer ${layer} is ${state}, cause: ${cause.replaceAll("_", " ")}${factors}`;
}

function text({ label, layers, diagnosis, boundEvidence, unpredicted }: Flow): string {
  const rows = layers.map((it) => [
    ...Object.values(columns).map((column) => short(column(it))),
    it.health,
  ]);
  const lines = [label, table([...Object.keys(columns), "health"], rows), verdict(diagnosis)];
  lines.push(
    `largest slope, of which the bound is made: ${short(diagnosis.largestSlope)}, ${boundEvidence}`,
  );
  if (unpredicted) lines.push(`no prediction: ${unpredicted}`);
  return lines.join("\n");
}

const { activation, ...network } = gradientFlowSettings;
const chosen = settingOptions({ activations: listOf(activation, "activations", "activations") });
const shared = settingOptions(network);

/** `plot-twist flow`: the share of the output's gradient that reaches each layer. */
export const flow: Command = {
  name: "flow",
  summary: "How much of the gradient arrives at each layer: the bound, and as measured",
  example: "plot-twist flow --depth 20 --width 32 --init he --activations tanh,gelu --seeds 0..19",
  options: { ...chosen, formula: formulaOption, ...shared },
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
