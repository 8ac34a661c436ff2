/** The core's limits between the states. */
export interface FlowLimits {
  healthyFrom: number;
  fadingFrom: number;
  explodingFrom: number;
}

/**
 * Whole decades that contain all positive finite values and the limits, with half a decade of room above.
 * Zeros and values that are not finite have no place on a logarithmic axis.
 */
export function flowDomain(
  values: readonly ArrayLike<number>[],
  limits: FlowLimits,
): [number, number] {
  let low = limits.fadingFrom / 10;
  let high = limits.explodingFrom;
  for (const list of values) {
    for (let i = 0; i < list.length; i++) {
      const value = list[i]!;
      if (!(value > 0) || value === Infinity) continue;
      if (value < low) low = value;
      if (value > high) high = value;
    }
  }
  return [10 ** Math.floor(Math.log10(low)), 10 ** (Math.ceil(Math.log10(high)) + 0.5)];
}
