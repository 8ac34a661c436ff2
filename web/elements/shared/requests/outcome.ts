/** What becomes of what was asked for. */
export interface Outcome {
  /** It is there; an earlier failure is over. */
  succeed: () => void;
  /** It cannot be had; what was there before stays. */
  fail: (reason: unknown) => void;
}
