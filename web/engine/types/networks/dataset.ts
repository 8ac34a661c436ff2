/** Points of two to eight classes in the plane. */
export interface DatasetConfig {
  /** An id of the catalogue's datasets. */
  kind: string;
  /** Points of each class; like `noise` and `classes` for datasets that are drawn only. */
  points: number;
  /** Standard deviation added to each coordinate. */
  noise: number;
  /** Of the spirals. */
  turns: number;
  classes: number;
  /** Share of each class that is held out from training, 0 to 0.9. */
  testShare: number;
  /** For the kind `custom`: x, y and label (0 to 7) of each point, one after the other. */
  custom: number[];
  seed: number;
}

/** A dataset, drawn or given. */
export interface DatasetResult {
  /** (n, 3) row-major: x, y, label. */
  points: Float64Array;
  /** One more than the greatest label. */
  classes: number;
  /** Indices of the points to train on, ascending. */
  train: Uint32Array;
  /** Indices of the points that are held out, ascending. */
  test: Uint32Array;
  /** 16 hexadecimal digits over the bits of the points: the same on every machine. */
  fingerprint: string;
}
