import { ConfigError, demandNone, EngineError } from "../errors.js";
import type { Runner as CoreRunner } from "../generated/core.mjs";
import type { CoreModule } from "./module.js";
import type {
  GradientNorms,
  PreActivations,
  Runner,
  RunnerConfig,
  RunnerEdit,
  RunReport,
  UnitShares,
} from "../types/index.js";
import { checkUnits, checkWeights } from "../validation/edits.js";
import { checkFinite, checkWhole } from "../validation/validate.js";

/** The epoch by which the core means the present weights. */
const now = -1;

function checkEpoch(epoch: number): void {
  checkWhole("epoch", epoch);
  if (epoch < 0) throw new ConfigError(`epoch must be 0 or more, got ${epoch}`);
}

/** Splits rows of (left, right), `width` numbers each, into the two sides. */
function halves(rows: Float64Array, width: number): [Float64Array, Float64Array] {
  const side = (offset: number) => rows.filter((_, i) => Math.floor(i / width) % 2 === offset);
  return [side(0), side(1)];
}

/** Owner of a runner in the core's memory. */
export class RunnerHandle implements Runner {
  readonly #core: CoreModule;
  #runner: CoreRunner | undefined;
  #report: RunReport | undefined;

  /** Takes ownership of `runner`. */
  constructor(
    core: CoreModule,
    runner: CoreRunner,
    readonly config: Readonly<RunnerConfig>,
    readonly label: string,
  ) {
    this.#core = core;
    this.#runner = runner;
  }

  get #live(): CoreRunner {
    if (!this.#runner) throw new EngineError("this runner was disposed of");
    return this.#runner;
  }

  get epoch(): number {
    return this.#live.epoch();
  }

  get done(): boolean {
    return this.#live.done();
  }

  report(epoch?: number): RunReport {
    if (epoch !== undefined) checkEpoch(epoch);
    return this.#live.report(epoch ?? now);
  }

  /** The present report, cached until the next call of `advance`. */
  get #present(): RunReport {
    return (this.#report ??= this.report());
  }

  get diverged(): boolean {
    return this.#present.diverged;
  }

  get epochsToTarget(): number | null {
    return this.#present.epochsToTarget;
  }

  get accuracy(): number {
    return this.#present.accuracy;
  }

  get testAccuracy(): number | null {
    return this.#present.testAccuracy;
  }

  get r2(): number | null {
    return this.#present.r2;
  }

  get testR2(): number | null {
    return this.#present.testR2;
  }

  get stopReason(): string | null {
    return this.#present.stopReason;
  }

  get deadShare(): number {
    return this.#present.deadShare;
  }

  get isEdited(): boolean {
    return this.#present.isEdited;
  }

  latestGradientNorms(): Float64Array {
    return this.#present.gradientNorms.slice();
  }

  accuracyAt(epoch: number): number {
    return this.report(epoch).accuracy;
  }

  testAccuracyAt(epoch: number): number | null {
    return this.report(epoch).testAccuracy;
  }

  advance(epochs: number): number {
    checkWhole("epochs to advance", epochs);
    if (epochs < 0) throw new ConfigError(`epochs to advance must be 0 or more, got ${epochs}`);
    this.#report = undefined;
    return this.#live.advance(epochs);
  }

  losses(from = 0): Float64Array {
    checkWhole("the first epoch", from);
    return this.#live.losses(Math.max(0, from));
  }

  gradientNorms(): GradientNorms {
    const live = this.#live;
    return {
      epochs: live.gradientEpochs(),
      layers: live.layerCount(),
      norms: live.gradientNorms(),
      ...live.gradientHealth(),
    };
  }

  unitShares(): UnitShares {
    const live = this.#live;
    const layers = live.layerCount() - 1;
    const [dead, saturated] = halves(live.unitShares(), layers);
    return { epochs: live.unitEpochs(), layers, dead, saturated };
  }

  deadShareAt(epoch: number): number {
    checkEpoch(epoch);
    return this.#live.deadShare(epoch);
  }

  snapshotEpochs(): Int32Array {
    return this.#live.snapshotEpochs();
  }

  keptEpoch(epoch: number): number {
    checkEpoch(epoch);
    return this.#live.keptEpoch(epoch);
  }

  boundary(resolution: number, extent: number, epoch?: number): Float32Array {
    checkWhole("resolution", resolution);
    checkFinite("extent", extent);
    if (epoch !== undefined) checkEpoch(epoch);
    const complaint = this.#core.validateBoundary(resolution, extent);
    if (complaint) throw new ConfigError(complaint);
    return this.#live.boundary(resolution, extent, epoch ?? now);
  }

  weights(epoch?: number): Float64Array {
    if (epoch !== undefined) checkEpoch(epoch);
    return this.#live.weights(epoch ?? now);
  }

  preActivations(epoch?: number): PreActivations {
    if (epoch !== undefined) checkEpoch(epoch);
    return this.#live.preActivations(epoch ?? now);
  }

  edit({ weights = [], removed, frozen }: RunnerEdit): void {
    const live = this.#live;
    checkWeights(weights);
    for (const { at, value } of weights) demandNone(live.validateWeight(at, value));
    const [out, still] = [checkUnits("removed", removed), checkUnits("frozen", frozen)];
    if (out) demandNone(live.validateRemoved(out));
    if (still) demandNone(live.validateFrozen(still));
    for (const { at, value } of weights) live.setWeight(at, value);
    if (out) live.setRemoved(out);
    if (still) live.setFrozen(still);
    this.#report = undefined;
  }

  initialWeights(): Float64Array {
    return this.#live.initialWeights();
  }

  learntSlopes(epoch?: number): Float64Array {
    if (epoch !== undefined) checkEpoch(epoch);
    return this.#live.learntSlopes(epoch ?? now);
  }

  points(): Float64Array {
    return this.#live.points();
  }

  testIndices(): Uint32Array {
    return this.#live.testIndices();
  }

  fingerprint(): string {
    return this.#live.fingerprint();
  }

  startFingerprint(): string {
    return this.#live.startFingerprint();
  }

  dispose(): void {
    this.#runner?.delete();
    this.#runner = undefined;
    this.#report = undefined;
  }
}
