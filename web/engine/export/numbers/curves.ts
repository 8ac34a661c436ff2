/** The losses of a race as CSV and JSON. */
import type { RaceConfig } from "../../types/index.js";
import { csvTable, csvText } from "./csv.js";
import { toJson } from "./json.js";

/** How good a run's network is: its shares of right answers, or in a regression R^2. */
interface Scores {
  /** NaN in a regression. */
  readonly accuracy: number;
  readonly testAccuracy: number | null;
  readonly r2?: number | null;
  readonly testR2?: number | null;
}

/**
 * The scores of a run that it has, under their names: `accuracy` and, with points held out, `testAccuracy`; in a
 * regression `r2` and `testR2`.
 */
export const scoresOf = ({
  accuracy,
  testAccuracy,
  r2 = null,
  testR2 = null,
}: Scores): Partial<Scores> => ({
  ...(Number.isNaN(accuracy) ? {} : { accuracy }),
  ...(testAccuracy === null ? {} : { testAccuracy }),
  ...(r2 === null ? {} : { r2 }),
  ...(testR2 === null ? {} : { testR2 }),
});

/** A run to export: a runner of a {@link RaceHandle}, or a {@link Runner} with its losses. */
export interface CurveRun extends Scores {
  readonly activation: string;
  readonly label: string;
  readonly seed: number;
  readonly losses: ArrayLike<number>;
  readonly epochsToTarget: number | null;
  readonly diverged: boolean;
  readonly stopReason: string | null;
  readonly startFingerprint: string;
  readonly fingerprint: string | null;
}

/**
 * CSV of the losses: a heading, one column per run, one line per epoch; cells after a run's end are empty. Numbers
 * read back to the same bits; others are "NaN" and "Infinity".
 */
export function raceCsv(runs: readonly CurveRun[]): string {
  const epochs = runs.reduce((most, { losses }) => Math.max(most, losses.length), 0);
  const heading = ["epoch", ...runs.map(({ label, seed }) => csvText(`${label}, seed ${seed}`))];
  const rows = [heading];
  for (let epoch = 0; epoch < epochs; epoch++) {
    const losses = runs.map((run) => (epoch < run.losses.length ? String(run.losses[epoch]) : ""));
    rows.push([String(epoch), ...losses]);
  }
  return csvTable(rows);
}

/**
 * JSON of the configuration, which reproduces the race, and of every run's losses and last readings. Finite numbers
 * read back to the same bits; others are the strings "NaN", "Infinity" and "-Infinity".
 */
export function raceJson(config: Readonly<RaceConfig>, runs: readonly CurveRun[]): string {
  const runners = runs.map((run) => ({
    activation: run.activation,
    label: run.label,
    seed: run.seed,
    losses: Float64Array.from(run.losses),
    ...scoresOf(run),
    epochsToTarget: run.epochsToTarget,
    diverged: run.diverged,
    stopReason: run.stopReason,
    startFingerprint: run.startFingerprint,
    fingerprint: run.fingerprint,
  }));
  return `${toJson({ config, runners })}\n`;
}
