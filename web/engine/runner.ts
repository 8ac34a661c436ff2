import { ConfigError, EngineError } from "./errors.js";
import type { Runner as CoreRunner } from "./generated/core.mjs";
import type { CoreModule } from "./module.js";
import type { GradientNorms, Runner, RunnerConfig } from "./types.js";
import { checkFinite, checkWhole } from "./validate.js";

/** The one owner of a runner in the core's memory. */
export class RunnerHandle implements Runner {
  readonly #core: CoreModule;
  #runner: CoreRunner | undefined;

  /** Takes over `runner`. */
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

  get diverged(): boolean {
    return this.#live.diverged();
  }

  get epochsToTarget(): number | null {
    return this.#live.epochsToTarget() ?? null;
  }

  get accuracy(): number {
    return this.#live.accuracy();
  }

  advance(epochs: number): number {
    checkWhole("epochs to advance", epochs);
    if (epochs < 0) throw new ConfigError(`epochs to advance must be 0 or more, got ${epochs}`);
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
    };
  }

  latestGradientNorms(): Float64Array {
    return this.#live.latestGradientNorms();
  }

  boundary(resolution: number, extent: number): Float32Array {
    checkWhole("resolution", resolution);
    checkFinite("extent", extent);
    const complaint = this.#core.explainBoundary(resolution, extent);
    if (complaint) throw new ConfigError(complaint);
    return this.#live.boundary(resolution, extent);
  }

  points(): Float64Array {
    return this.#live.points();
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
  }
}
