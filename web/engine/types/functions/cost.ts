/** Measured time of an activation on this device. */
export interface Cost {
  /** Time per input for value and slope in float, the median of 15 rounds. */
  nanoseconds: number;
}
