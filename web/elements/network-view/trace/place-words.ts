import type { TraceResult } from "../../../engine/index.js";
import { formatBrief, formatPlace, formatShare } from "../../../plot/index.js";
import type { NetworkModel } from "../state/network-model.js";
import { isHidden } from "../state/network-shape.js";
import type { TracedPlace } from "../state/panel-requests.js";

/** The most classes that are named: the likeliest. */
const MOST_NAMED = 3;

/** Of one output: its value, the probability of class 1, and the side of 0 that it is on, as the core classifies. */
const ofOneOutput = (output: number, probability: number): string =>
  `output ${formatBrief(output)}, class 1 with ${formatShare(probability)}: class ${output > 0 ? 1 : 0}`;

/** Of several outputs: the likeliest class first; of equal ones the first, as the core classifies. */
function ofClasses(probabilities: ArrayLike<number>): string {
  const order = Array.from(probabilities, (_, k) => k).sort((a, b) => probabilities[b]! - probabilities[a]!); // prettier-ignore
  const shares = order.slice(0, MOST_NAMED).map((k) => `${k} with ${formatShare(probabilities[k]!)}`); // prettier-ignore
  return `class ${shares.join(", ")}`;
}

/** What a network puts out at a place, and the class that it is given there; of a regression its value alone. */
export function outcomeWords({ values, probabilities }: TraceResult): string {
  const outputs = values.slice(-Math.max(1, probabilities.length));
  if (outputs.some(Number.isNaN)) return "the output is no number";
  if (probabilities.length === 0) return `value ${formatBrief(outputs[0]!)}`;
  return outputs.length === 1
    ? ofOneOutput(outputs[0]!, probabilities[0]!)
    : ofClasses(probabilities);
}

/** A network's numbers at a place: where it is, with what the picked unit does there; and what comes out. */
export function placeWords(
  { shape, state: { unit }, extent }: Pick<NetworkModel, "shape" | "state" | "extent">,
  { x, y, trace }: TracedPlace,
): [place: string, outcome: string] {
  const [z, a] = [trace.preActivations[unit], trace.values[unit]];
  const isPicked = isHidden(shape, unit) && Number.isFinite(z) && Number.isFinite(a);
  const ofUnit = isPicked ? `; z ${formatBrief(z!)}, a ${formatBrief(a!)}` : "";
  const at = (coordinate: number): string => formatPlace(coordinate, 2 * extent);
  return [`x ${at(x)}, y ${at(y)}${ofUnit}`, outcomeWords(trace)];
}
