import type { FlowCause, GradientFlowResult } from "../../../engine/index.js";
import { formatMeasure, formatShare } from "../../../plot/index.js";

/** What the sentences need besides the measurement. */
export interface DiagnosisContext {
  /** The activation's name. */
  name: string;
  /** The initial weights in words: "He weights", "He weights times 0.5". */
  weights: string;
  width: number;
}

type Because = (flow: GradientFlowResult, context: DiagnosisContext) => string;

const slope = ({ diagnosis }: GradientFlowResult): string => formatMeasure(diagnosis.typicalSlope);
const factor = ({ diagnosis }: GradientFlowResult): string =>
  formatMeasure(diagnosis.typicalWeights);
const largest = ({ diagnosis }: GradientFlowResult): string =>
  formatMeasure(diagnosis.largestSlope);
const greatest = (shares: Float64Array): string => formatShare(Math.max(...shares));

/** The cause in words, as the end of a sentence. */
const reasons: Readonly<Record<FlowCause, Because>> = {
  none: (flow) =>
    Math.abs(Math.log(flow.diagnosis.typicalSlope * flow.diagnosis.typicalWeights)) < 0.2
      ? `a layer’s slope takes ${slope(flow)} of it and its weights give back ${factor(flow)}`
      : `a layer multiplies it by ${slope(flow)} (slope) and ${factor(flow)} (weights)`,
  zero_weights: () => "all weights are 0, and nothing gets through a 0",
  dead: () => "there is a layer in which no unit has a slope for any sample",
  underflow: () => "it became smaller than the smallest number of 64 bits and was rounded to 0",
  small_weights: (flow, { name, weights }) =>
    `${weights} multiply it by ${factor(flow)} a layer, and ${name}’s slope does not make up for that`,
  dead_units: (flow) =>
    `up to ${greatest(flow.deadShare)} of a layer’s units are dead: no sample gives them a slope`,
  saturation: (flow, { name }) =>
    `most of what goes into ${name} lies where its slope is nearly gone: up to ${greatest(flow.saturatedShare)} of a layer`,
  slope_bound: (flow, { name, weights }) =>
    `${name}’s slope is at most ${largest(flow)}, and ${weights}, times ${factor(flow)} a layer, cannot make up for it`,
  slope: (flow, { name, weights }) =>
    `where the layers work, ${name}’s slope is about ${slope(flow)}, and ${weights}, times ${factor(flow)} a layer, do not make up for it`,
  overflow: () => "on its way it became larger than any number of 64 bits",
  large_weights: (flow, { weights }) =>
    `${weights} multiply it by ${factor(flow)} a layer, and slopes of about ${slope(flow)} take too little back`,
  steep_slope: (flow, { name }) => `${name}’s slope is about ${slope(flow)} where the layers work`,
};

/** One sentence: the share of the output's gradient that reaches the worst layer, and why. */
export function diagnose(flow: GradientFlowResult, context: DiagnosisContext): string {
  const { layer, arrives, state, cause } = flow.diagnosis;
  const received = arrives === 0 ? "exactly 0" : formatMeasure(arrives);
  const start = `With ${context.name}, layer ${layer + 1} receives ${received} of the output’s gradient`;
  return `${start} (${state}): ${reasons[cause](flow, context)}.`;
}

/** One sentence: why bound and measurement differ, or that they are close. */
export function compareBound(
  flow: GradientFlowResult,
  { name, weights }: DiagnosisContext,
): string {
  const { layer, bound } = flow.diagnosis;
  const said = `The bound, of a largest slope that is ${flow.boundEvidence}, says ${formatMeasure(flow.bound[layer]!)}`; // prettier-ignore
  if (bound === "near") return `${said}, and is close.`;
  if (Number.isNaN(flow.diagnosis.typicalSlope)) return `${said}: it knows the slope at its best, and no weights.`; // prettier-ignore
  if (bound === "above") return `${said}, for it leaves out the weights: ${weights} multiply by ${factor(flow)} a layer.`; // prettier-ignore
  const met = `it takes ${name}’s largest slope, ${largest(flow)}, in every layer; those met are about ${slope(flow)}`; // prettier-ignore
  return `${said}, for ${met}, and the weights, times ${factor(flow)}, are left out.`;
}

/** One sentence: the prediction beside the measured range. */
export function comparePrediction(flow: GradientFlowResult, { width }: DiagnosisContext): string {
  const { layer, predicted } = flow.diagnosis;
  if (predicted === "none") return `There is no prediction: ${flow.unpredicted}.`;
  const said = `For infinitely wide layers theory predicts ${formatMeasure(flow.predicted[layer]!)}`;
  if (predicted === "near") return `${said}: close.`;
  const range = `${formatMeasure(flow.low[layer]!)} to ${formatMeasure(flow.high[layer]!)}`;
  const units = width === 1 ? "1 unit scatters" : `${width} units scatter`;
  return `${said}; ${units} around it, from seed to seed ${range}.`;
}
