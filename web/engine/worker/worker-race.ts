import type { BoundaryOptions } from "../client/client-types.js";
import { WorkerRunner } from "./worker-runner.js";
import { EpochRateLimiter } from "./epoch-rate-limiter.js";
import type {
  OpenRace,
  PastProgress,
  Progress,
  RaceCommand,
  RunnerHistory,
  RunnerProgress,
  RunnerSetup,
} from "../protocol/protocol.js";
import type { WorkerEngine } from "../core/engine.js";
import type { RunnerConfig } from "../types/index.js";

/** Milliseconds of training in one turn: a pause is heard at the end of it. */
const sliceMilliseconds = 12;

/** Milliseconds of painting in one report; at least one picture is painted. */
const paintMilliseconds = 2;

/** The most epochs that a runner trains before another one's turn. */
const longestBurst = 16;

/** What a race needs of the worker it runs in. */
export interface RaceHost {
  /** Milliseconds, from any origin. */
  clock: () => number;
  /** May be another one as soon as nothing lives in the last. */
  engine: () => WorkerEngine;
  /** Gives back memory that nothing needs any more. */
  renew: () => Promise<void>;
  /** Nothing of the race is left. */
  leave: () => void;
  post: (progress: Progress) => void;
}

/** A worker's share of a race: trains in slices, reports when the page is ready for a report. */
export class WorkerRace {
  readonly #host: RaceHost;
  readonly #race: number;
  readonly #boundary: BoundaryOptions | null;
  readonly #workerRunners: WorkerRunner[] = [];
  readonly #rateLimiter = new EpochRateLimiter();
  readonly #burst: number;
  #pictured: number | null;
  #generation = 0;
  #playing = false;
  #acknowledged = false; // the page acknowledges the opening and resets, too
  #settled = false;

  /** Throws ConfigError when no such picture can be painted; nothing is left behind then. */
  static open(host: RaceHost, order: OpenRace): WorkerRace {
    const race = new WorkerRace(host, order);
    try {
      race.#makeRunners(order.runners);
      return race;
    } catch (error) {
      race.dispose();
      throw error;
    }
  }

  private constructor(host: RaceHost, { race, runners, boundary, pictured }: OpenRace) {
    this.#host = host;
    this.#race = race;
    this.#boundary = boundary;
    this.#pictured = pictured;
    // With many runners whoever is behind is nearly everybody: a report for each epoch costs more than the epoch.
    this.#burst = Math.min(longestBurst, Math.max(1, Math.floor(runners.length / 8)));
  }

  /**
   * Makes the runners. Those that fit into the memory that the core has anyway wait there for their
   * training; the others are made again when they are first needed.
   */
  #makeRunners(configs: readonly RunnerConfig[]): void {
    const engine = this.#host.engine();
    const bytes = engine.memoryBytes();
    for (const config of configs) {
      const made = new WorkerRunner(this.#host.engine, config);
      this.#workerRunners.push(made);
      if (engine.memoryBytes() > bytes) made.sleep();
    }
    const [first] = this.#workerRunners;
    if (this.#boundary) first?.runner.boundary(this.#boundary.resolution, this.#boundary.extent);
    if (engine.memoryBytes() > bytes) first?.sleep();
  }

  /** What the page must know before the first report; runners of a seed share their points. Asked for once. */
  setups(): RunnerSetup[] {
    const points = new Map<number, Float64Array>();
    return this.#workerRunners.map((workerRunner) => {
      const setup = workerRunner.takeSetup();
      const shared = points.get(workerRunner.config.seed) ?? setup.points;
      points.set(workerRunner.config.seed, shared);
      return { ...setup, points: shared };
    });
  }

  /** Whether another turn has something to do. */
  get isTraining(): boolean {
    return this.#playing && this.#slowest() !== undefined;
  }

  /** Milliseconds until an epoch is due; 0 unless the race is slowed down. */
  get wait(): number {
    return this.#rateLimiter.wait();
  }

  obey(command: Exclude<RaceCommand, { type: "dispose" }>): void {
    const now = this.#host.clock();
    const epoch = this.#slowest()?.epoch ?? 0;
    // Whoever is told to do something waits to hear that it is done, even if there was nothing to do.
    if (["play", "step", "picture"].includes(command.type)) this.#settled = false;
    if (command.type === "acknowledge") this.#acknowledge(command.generation);
    if (command.type === "speed") this.#rateLimiter.setSpeed(command.epochsPerSecond, now, epoch);
    if (command.type === "picture") this.#pictured = command.seed;
    if (command.type === "play") this.#play(now, epoch);
    if (command.type === "pause") this.#playing = false;
    if (command.type === "step") this.#step();
    this.report();
  }

  /** What was said before a reset is of no interest after it. */
  #acknowledge(generation: number): void {
    if (generation === this.#generation) this.#acknowledged = true;
  }

  #play(now: number, epoch: number): void {
    this.#playing = true;
    this.#rateLimiter.restart(now, epoch);
  }

  #step(): void {
    this.#playing = false;
    for (const workerRunner of this.#workerRunners) workerRunner.train(this.#host.clock, 1);
  }

  /** Back to the same start, paused; says what the runners are there. Pictures follow in reports. */
  async reset(generation: number): Promise<RunnerProgress[]> {
    this.#generation = generation;
    this.#playing = false;
    this.#settled = false;
    this.#acknowledged = false;
    const start = this.#workerRunners.map((workerRunner, index) => {
      workerRunner.reset();
      return workerRunner.report(index, null);
    });
    await this.#host.renew();
    return start;
  }

  /** Trains for one slice (one epoch at least, if due), whoever is behind first, and reports. */
  turn(): void {
    let now = this.#host.clock();
    const end = now + sliceMilliseconds;
    do {
      const workerRunner = this.#slowest();
      if (!workerRunner) break;
      const due = this.#rateLimiter.limit(now, workerRunner.epoch) - workerRunner.epoch;
      if (due <= 0) break;
      workerRunner.train(this.#host.clock, Math.min(this.#burst, due));
      now = this.#host.clock();
    } while (now < end);
    this.report();
  }

  #slowest(): WorkerRunner | undefined {
    let slowest: WorkerRunner | undefined;
    for (const workerRunner of this.#workerRunners) {
      if (workerRunner.done) continue;
      if (!slowest || workerRunner.epoch < slowest.epoch) slowest = workerRunner;
    }
    return slowest;
  }

  /** Posts what is new, if anything is and the page has seen the last report. */
  report(): void {
    if (!this.#acknowledged) return;
    const pictures = this.#paint();
    const runners: RunnerProgress[] = [];
    this.#workerRunners.forEach((workerRunner, index) => {
      const picture = pictures.get(workerRunner) ?? null;
      if (workerRunner.hasNews || picture) runners.push(workerRunner.report(index, picture));
    });
    const settled = !this.isTraining && !this.#oldestPicture();
    const hasNews = runners.length > 0 || (settled && !this.#settled);
    this.#settled = settled;
    if (!hasNews) return;
    this.#acknowledged = false;
    const [race, generation] = [this.#race, this.#generation];
    this.#host.post({ type: "progress", race, generation, runners, settled });
  }

  /** Repaints the oldest pictures, for as long as there is time. */
  #paint(): Map<WorkerRunner, Float32Array> {
    const pictures = new Map<WorkerRunner, Float32Array>();
    const end = this.#host.clock() + paintMilliseconds;
    do {
      const workerRunner = this.#oldestPicture();
      if (!workerRunner || !this.#boundary) break;
      pictures.set(workerRunner, workerRunner.picture(this.#boundary));
    } while (this.#host.clock() < end);
    return pictures;
  }

  #oldestPicture(): WorkerRunner | undefined {
    if (!this.#boundary) return undefined;
    let oldest: WorkerRunner | undefined;
    for (const workerRunner of this.#workerRunners) {
      if (!workerRunner.pictureIsOld || !this.#shows(workerRunner, this.#pictured)) continue;
      if (!oldest || workerRunner.picturedEpoch < oldest.picturedEpoch) oldest = workerRunner;
    }
    return oldest;
  }

  /** Whether a runner is of this seed; null is any. */
  #shows({ config }: WorkerRunner, seed: number | null): boolean {
    return seed === null || config.seed === seed;
  }

  /** Runs `look` over the runners of one seed, or of all. */
  #look<T>(seed: number | null, look: (workerRunner: WorkerRunner, index: number) => T): T[] {
    return this.#workerRunners.flatMap((workerRunner, index) =>
      this.#shows(workerRunner, seed) ? [look(workerRunner, index)] : [],
    );
  }

  /** What the networks of a seed were at an epoch. */
  past(epoch: number, seed: number | null): PastProgress[] {
    return this.#look(seed, (workerRunner, index) =>
      workerRunner.past(index, epoch, this.#boundary),
    );
  }

  /** What happened in the networks of a seed. */
  history(seed: number | null): RunnerHistory[] {
    return this.#look(seed, (workerRunner, index) => workerRunner.history(index));
  }

  dispose(): void {
    this.#playing = false;
    for (const workerRunner of this.#workerRunners) workerRunner.sleep();
    this.#host.leave();
  }
}
