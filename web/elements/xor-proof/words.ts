import type {
  ActivationInfo,
  CollapseResult,
  XorBlendResult,
  XorProofResult,
  XorSide,
} from "../../engine/index.js";
import { formatFixed, formatMeasure } from "../../plot/index.js";
import { choiceLabel } from "../shared/functions/activation-choice.js";
import type { XorState } from "./xor-state.js";

/** The four points of XOR and their targets, in the order of a side's outputs. */
export const corners: readonly (readonly [x: number, y: number, target: number])[] = [
  [0, 0, 0],
  [0, 1, 1],
  [1, 0, 1],
  [1, 1, 0],
];

/** The network in words: "with Sigmoid", "with t = 0.3 of Sigmoid". */
export function networkName(
  { activation, blend }: XorState,
  activations: readonly ActivationInfo[],
): string {
  const label = choiceLabel(activation, activations);
  return blend === 1 ? `with ${label}` : `with t = ${blend} of ${label}`;
}

/** The losses at the end, in a sentence. */
export function lossSentence(name: string, { curved, linear }: XorProofResult): string {
  const end = ({ median }: XorSide): string => median.at(-1)!.toPrecision(2);
  return `Loss (mean squared error) by epoch, median of all starts: it ends at ${end(curved)} ${name}, at ${end(linear)} without an activation.`;
}

/** A network's outputs in words, for screen readers. */
export function describeSide(name: string, side: XorSide): string {
  const parts = corners.map(
    ([x, y, target], i) => `${formatFixed(side.outputs[i]!, 2)} at ${x}, ${y} (wanted: ${target})`,
  );
  return `Output ${name}: ${parts.join("; ")}.`;
}

/** The starts that are solved with the activation and without, in a sentence. */
export function countSentence(name: string, starts: number, { curved, linear }: XorProofResult) {
  const of = starts === 1 ? "one start" : `${starts} starts`;
  return `Of ${of}, ${curved.solved} are solved ${name} and ${linear.solved} without an activation.`;
}

/** The best plane, which no network without an activation can better, in a sentence. */
export const planeSentence = ({ plane, planeLoss }: XorProofResult): string =>
  `Dashed: the best that any network without an activation can do, of whatever depth. It says ${formatFixed(plane[0]!, 1)} everywhere, with a loss of ${formatFixed(planeLoss, 2)}.`;

/** The t from which on training succeeds, in a sentence. */
export function blendSentence(starts: number, { firstSolved, allSolved }: XorBlendResult): string {
  if (Number.isNaN(firstSolved)) return `None of ${starts} starts is solved at any t.`;
  const first = `Of ${starts} starts, the first is solved at t = ${formatFixed(firstSolved, 2)}`;
  if (Number.isNaN(allSolved)) return `${first}; not all are, even at t = 1.`;
  return `${first}; from t = ${formatFixed(allSolved, 2)} on, all of them are.`;
}

/** The difference that rounding leaves between the five layers and their product, in a sentence. */
export const residualSentence = ({ residual, bound, inputs, largest }: CollapseResult): string =>
  `Sent through all five, one after the other, or through their product at once, ${inputs.length / 2} inputs come out alike: the largest difference is ${formatMeasure(residual)}, in outputs up to ${formatMeasure(largest)}. Rounding alone may leave ${formatMeasure(bound)}.`;
