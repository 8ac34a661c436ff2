import { saturatedBelow, type Catalogue, type GradientFlowResult } from "../../../engine/index.js";
import { formatMeasure, formatShare } from "../../../plot/index.js";
import { seedWords } from "../../shared/functions/seed-words.js";
import type { FlowState } from "../state/flow-state.js";

/** Initial weights and layer options in words: "He weights", "Xavier weights times 0.5 with skip connections". */
export function weightsName(
  { init, gain, skip, normalization }: Pick<FlowState, "init" | "gain" | "skip" | "normalization">,
  { initializers }: Pick<Catalogue, "initializers">,
): string {
  const name = initializers.find(({ id }) => id === init)?.name ?? init;
  const times = gain === 1 ? "" : ` times ${gain}`;
  const remedies = [
    ...(skip ? ["skip connections"] : []),
    ...(normalization === "layer" ? ["layer normalisation"] : []),
  ];
  const help = remedies.length > 0 ? ` with ${remedies.join(" and ")}` : "";
  return `${name} weights${times}${help}`;
}

/** Where each line of the chart comes from. */
export const chartWords = ({ seeds }: Pick<FlowState, "seeds">) => ({
  measured:
    `real backpropagation of a random gradient, ${seeds.length} ` +
    (seeds.length === 1 ? "seed" : "seeds, geometric mean; whiskers from lowest to highest"),
  bound: "the product of the largest slopes, weights left out",
  predicted: "mean-field theory, for infinitely wide layers",
});

/** Notes of a saved figure: its settings, and what each mark stands for. */
export function imageNotes(
  state: FlowState,
  catalogue: Pick<Catalogue, "initializers">,
  hasBefore: boolean,
): string[] {
  const { depth, width, init, sigma, inputScale, seeds } = state;
  const { measured, bound, predicted } = chartWords(state);
  const deviation = init === "normal" ? ` of deviation ${sigma}` : "";
  return [
    `Layers: ${depth}, width ${width}. ${weightsName(state, catalogue)}${deviation}; ` +
      `inputs of deviation ${inputScale}; ${seedWords(seeds)}. Made with Plot Twist.`,
    `Dots: measured, ${measured}.`,
    ...(state.bound ? [`Squares: a bound, ${bound}.`] : []),
    ...(state.predicted ? [`Diamonds: predicted, ${predicted}.`] : []),
    ...(hasBefore ? ["Faint: measured, before the last cure."] : []),
  ];
}

/** The gradients in words for screen readers, layer by layer from the output. */
export function describeLayers(name: string, flow: GradientFlowResult): string {
  const layers = flow.health.map((health, i) => `layer ${i + 1} ${formatMeasure(flow.measured[i]!)} ${health}`); // prettier-ignore
  return `${name}, gradients from output to input: ${layers.reverse().join(", ")}.`;
}

/** A layer's pre-activations and slopes in words. */
export function describeHistogram(flow: GradientFlowResult, layer: number): string {
  const { preMean, preDeviation, typicalSlope, saturatedShare, deadShare, below, above } = flow;
  const beyond = below[layer]! + above[layer]!;
  const out = beyond >= 0.0005 ? `, ${formatShare(beyond)} of it beyond ±${flow.histogramTo}` : "";
  return (
    `z has mean ${formatMeasure(preMean[layer]!)} and deviation ${formatMeasure(preDeviation[layer]!)}${out}. ` +
    `Typical slope ${formatMeasure(typicalSlope[layer]!)}; ` +
    `${formatShare(saturatedShare[layer]!)} saturated (|f′| under ${saturatedBelow}), ` +
    `${formatShare(deadShare[layer]!)} of the units dead.`
  );
}

/** The worst layer before and after a remedy, in words. */
export function describeRemedy(
  before: { name: string; flow: GradientFlowResult },
  after: { name: string; flow: GradientFlowResult },
): string {
  const was = before.flow.diagnosis;
  const is = after.flow.diagnosis;
  const context = (name: string, { layer, arrives, state }: typeof was): string =>
    `${name}, layer ${layer + 1}: ${formatMeasure(arrives)}, ${state}`;
  return `Before: ${context(before.name, was)}. Now: ${context(after.name, is)}.`;
}
