/** What an activation costs on this device, as measured. */
export interface Cost {
  /** Per number, value and slope in float: the median of some rounds. */
  nanoseconds: number;
}
