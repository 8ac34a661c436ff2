import type { ActivationLike } from "./activation.js";
import type { ExploreConfig, ExploreResult } from "./explore.js";

/** Sample `activation` minus `other` over a range. */
export interface DifferenceConfig extends ExploreConfig {
  other: ActivationLike;
  /** Where the difference is to be read. */
  at: number;
}

/** The difference, and where it is largest. */
export interface DifferenceResult extends ExploreResult {
  /** The difference, its slope and its curvature at `at`. */
  valueAt: number;
  slopeAt: number;
  curvatureAt: number;
  /** The largest |f - g| within the range. */
  gap: number;
  gapAt: number;
  /** The largest |f - g| on the whole line: Infinity if it grows for ever. */
  lineGap: number;
  /** Its x; infinite if it is reached or approached only out there. */
  lineGapAt: number;
}
