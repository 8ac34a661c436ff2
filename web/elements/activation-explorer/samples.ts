import type { EngineClient, ExploreResult } from "../../engine/index.js";
import { parseChoice } from "../shared/choice.js";
import { STEPS } from "./explorer-state.js";

/** A function's samples over a range, as the core computed them. */
export interface Samples extends ExploreResult {
  /** The function's own value and slope at each of `breaks`. */
  readonly valueAtBreaks: Float64Array;
  readonly slopeAtBreaks: Float64Array;
}

/** Asks the core for samples; undefined when a later question on the channel took its place. */
export async function sample(
  client: EngineClient,
  text: string,
  { from, to }: { from: number; to: number },
  channel: string,
): Promise<Samples | undefined> {
  const activation = parseChoice(text);
  const result = await client.explore({ activation, from, to, samples: STEPS + 1 }, channel);
  if (!result) return undefined;
  const at = Array.from(result.breaks, (index) => result.x[index]);
  if (at.length === 0) {
    return { ...result, valueAtBreaks: new Float64Array(), slopeAtBreaks: new Float64Array() };
  }
  const own = await client.evaluate({ activation, precision: "double", at }, channel);
  return own && { ...result, valueAtBreaks: own.value, slopeAtBreaks: own.slope };
}

/** Value and slope at the sample nearest to x. */
export function read(samples: Samples, x: number): { x: number; value: number; slope: number } {
  const index = nearest(samples.x, x);
  for (let i = 0; i < samples.breaks.length; i++) {
    const at = samples.breaks[i];
    if (samples.x[at] !== samples.x[index]) continue;
    return { x: samples.x[at], value: samples.valueAtBreaks[i], slope: samples.slopeAtBreaks[i] };
  }
  return { x: samples.x[index], value: samples.value[index], slope: samples.slope[index] };
}

/** Index of the entry of an ascending list that is nearest to x. */
function nearest(xs: Float64Array, x: number): number {
  let low = 0;
  let high = xs.length - 1;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (xs[middle] <= x) low = middle;
    else high = middle;
  }
  return x - xs[low] <= xs[high] - x ? low : high;
}
