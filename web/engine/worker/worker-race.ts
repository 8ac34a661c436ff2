import type { BoundaryOptions, EpochWeights } from "../client/client-types.js";
import { WorkerRunner } from "./worker-runner.js";
import { EpochRateLimiter } from "./epoch-rate-limiter.js";
import { Pacer } from "./pacer.js";
import type {
  OpenRace,
  PastProgress,
  PastReport,
  PictureProgress,
  Progress,
  RaceCommand,
  RunnerHistory,
  RunnerProgress,
  RunnerSetup,
} from "../protocol/protocol.js";
import type { WorkerEngine } from "../core/engine.js";
import type { RunnerConfig, RunnerEdit } from "../types/index.js";

/** Milliseconds of training in one turn; commands are read between turns. */
const sliceMilliseconds = 10;

/** The same until every runner has begun, so that the first movement is seen soon. */
const openingMilliseconds = 4;

/** Milliseconds of painting in one report, which paints at least one picture. */
const paintMilliseconds = 2;

/** Least milliseconds between two reports of a race that trains at full speed: pictures need 30 a second. */
const reportEvery = 30;

/** The same for the numbers of runners that have pictures. */
const numbersEvery = 100;

/**
 * The same for the numbers of the others, which only count in sums over many: at least so long, and so long for each
 * runner of the share (a report of one takes about 0.1 ms).
 */
const otherNumbersEvery = { least: 250, each: 3 };

/** Most epochs that a runner trains before the slowest runner is chosen again. */
const longestBurst = 16;

/** Pixels of a picture's side: those of a draft if more epochs follow at full speed. */
const resolutionFor = (
  { done }: WorkerRunner,
  { resolution, draftResolution = resolution }: BoundaryOptions,
  isRacing: boolean,
): number => (isRacing && !done ? draftResolution : resolution);

/** The functions of a worker that a race uses. */
export interface RaceHost {
  /** Milliseconds, from any origin. */
  clock: () => number;
  /** The race's engine. */
  engine: WorkerEngine;
  /** Called last, when all runners are disposed of. */
  leave: () => void;
  post: (progress: Progress) => void;
}

/** A worker's share of a race: trains in slices, and reports once the page has acknowledged the last report. */
export class WorkerRace {
  readonly #host: RaceHost;
  readonly #race: number;
  readonly #boundary: BoundaryOptions | null;
  readonly #workerRunners: WorkerRunner[] = [];
  readonly #rateLimiter = new EpochRateLimiter();
  readonly #reports = new Pacer(reportEvery);
  readonly #numbers = new Pacer(numbersEvery);
  readonly #otherNumbers: Pacer;
  readonly #burst: number;
  readonly #isTogether: boolean;
  #pictured: number | null;
  #generation = 0;
  #playing = false;
  #acknowledged = false; // the page acknowledges the opening and resets, too
  #settled = false;

  /** Throws ConfigError if the boundary's options are invalid; the race is disposed of then. */
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

  private constructor(host: RaceHost, { race, runners, boundary, pictured, together }: OpenRace) {
    this.#host = host;
    this.#race = race;
    this.#boundary = boundary;
    this.#pictured = pictured;
    // With many runners, a report after each epoch of each would cost more than the epochs.
    this.#burst = together
      ? 1
      : Math.min(longestBurst, Math.max(1, Math.floor(runners.length / 8)));
    this.#isTogether = together;
    const { least, each } = otherNumbersEvery;
    this.#otherNumbers = new Pacer(Math.max(least, each * runners.length));
  }

  /**
   * Makes all runners for their setups. Those that fit into the core's initial memory stay there; the
   * others are freed, and made again when they are first trained.
   */
  #makeRunners(configs: readonly RunnerConfig[]): void {
    const { engine } = this.#host;
    const bytes = engine.memoryBytes();
    for (const config of configs) {
      const made = new WorkerRunner(engine, config);
      this.#workerRunners.push(made);
      if (engine.memoryBytes() > bytes) made.sleep();
    }
    const [first] = this.#workerRunners;
    if (this.#boundary && first) {
      const { resolution, draftResolution = resolution, extent } = this.#boundary;
      for (const size of [resolution, draftResolution]) first.runner.boundary(size, extent);
    }
    if (engine.memoryBytes() > bytes) first?.sleep();
  }

  /** Setups of all runners; runners of one seed share their points. May be called once. */
  setups(): RunnerSetup[] {
    const points = new Map<number, Float64Array>();
    return this.#workerRunners.map((workerRunner) => {
      const setup = workerRunner.takeSetup();
      const shared = points.get(workerRunner.config.seed) ?? setup.points;
      points.set(workerRunner.config.seed, shared);
      return { ...setup, points: shared };
    });
  }

  /** Whether the race plays and some runner is not done. */
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
    // A report answers each of these commands, even if it changed nothing.
    if (["play", "step", "picture"].includes(command.type)) this.#settled = false;
    if (command.type === "acknowledge") this.#acknowledge(command.generation);
    if (command.type === "speed") this.#rateLimiter.setSpeed(command.epochsPerSecond, now, epoch);
    if (command.type === "picture") this.#pictured = command.seed;
    if (command.type === "play") this.#play(now, epoch);
    if (command.type === "pause") this.#playing = false;
    if (command.type === "step") this.#step();
    this.report();
  }

  /** Ignores acknowledgements of reports from before the last reset. */
  #acknowledge(generation: number): void {
    if (generation === this.#generation) this.#acknowledged = true;
  }

  #play(now: number, epoch: number): void {
    this.#playing = true;
    this.#rateLimiter.restart(now, epoch);
    this.#otherNumbers.take(now); // so that they do not delay the first report
  }

  #step(): void {
    this.#playing = false;
    for (const workerRunner of this.#workerRunners) workerRunner.train(this.#host.clock, 1);
  }

  /** Returns to the same start, paused; answers the runners' state there. Pictures follow in reports. */
  reset(generation: number): RunnerProgress[] {
    this.#generation = generation;
    this.#playing = false;
    this.#settled = false;
    this.#acknowledged = false;
    return this.#workerRunners.map((workerRunner, index) => {
      workerRunner.reset();
      return workerRunner.report(index);
    });
  }

  /** Trains for one slice, the slowest runner first and at least one epoch if one is due, and reports. */
  turn(): void {
    let now = this.#host.clock();
    const isOpening = this.#slowest()?.epoch === 0;
    const end = now + (isOpening ? openingMilliseconds : sliceMilliseconds);
    do {
      const workerRunner = this.#slowest();
      if (!workerRunner) break;
      const due = this.#rateLimiter.limit(now, workerRunner.epoch) - workerRunner.epoch;
      if (due <= 0) break;
      workerRunner.train(this.#host.clock, Math.min(this.#burst, due));
      now = this.#host.clock();
    } while (now < end || (this.#isTogether && !this.#isLevel));
    this.report();
  }

  /** Whether all runners that go on have come as far as the furthest, which may be done. */
  get #isLevel(): boolean {
    const furthest = Math.max(...this.#workerRunners.map(({ epoch }) => epoch));
    return this.#workerRunners.every(({ done, epoch }) => done || epoch === furthest);
  }

  #slowest(): WorkerRunner | undefined {
    let slowest: WorkerRunner | undefined;
    for (const workerRunner of this.#workerRunners) {
      if (workerRunner.done) continue;
      if (!slowest || workerRunner.epoch < slowest.epoch) slowest = workerRunner;
    }
    return slowest;
  }

  /** Whether the race trains without a limit, so that time for reports is time lost for training. */
  get #isRacing(): boolean {
    return this.isTraining && !this.#rateLimiter.isLimited;
  }

  /** Posts changes, if there are any, they are due, and the page has acknowledged the last report. */
  report(): void {
    if (!this.#acknowledged) return;
    const now = this.#host.clock();
    const isRacing = this.#isRacing;
    if (isRacing && !(this.#hasNews && this.#reports.take(now))) return;
    const pictures = this.#paint(isRacing);
    const runners = this.#dueNumbers(now, isRacing);
    const settled = !this.isTraining && !this.#oldestPicture(isRacing);
    const hasNews = runners.length + pictures.length > 0 || (settled && !this.#settled);
    this.#settled = settled;
    if (!hasNews) return;
    this.#acknowledged = false;
    const [race, generation] = [this.#race, this.#generation];
    this.#host.post({ type: "progress", race, generation, runners, pictures, settled });
  }

  get #hasNews(): boolean {
    return this.#workerRunners.some(({ hasNews }) => hasNews);
  }

  /** The numbers that are new and due. */
  #dueNumbers(now: number, isRacing: boolean): RunnerProgress[] {
    const isDue = !isRacing || this.#numbers.take(now);
    const areOthersDue = !isRacing || this.#otherNumbers.take(now);
    return this.#workerRunners.flatMap((workerRunner, index) => {
      const isOwnDue = this.#shows(workerRunner, this.#pictured) ? isDue : areOthersDue;
      return isOwnDue && workerRunner.hasNews ? [workerRunner.report(index)] : [];
    });
  }

  /** Paints outdated pictures, the oldest first, for `paintMilliseconds`. */
  #paint(isRacing: boolean): PictureProgress[] {
    const pictures: PictureProgress[] = [];
    const end = this.#host.clock() + paintMilliseconds;
    do {
      const workerRunner = this.#oldestPicture(isRacing);
      if (!workerRunner || !this.#boundary) break;
      const index = this.#workerRunners.indexOf(workerRunner);
      const resolution = resolutionFor(workerRunner, this.#boundary, isRacing);
      pictures.push(workerRunner.picture(index, resolution, this.#boundary.extent));
    } while (this.#host.clock() < end);
    return pictures;
  }

  #oldestPicture(isRacing: boolean): WorkerRunner | undefined {
    if (!this.#boundary) return undefined;
    let oldest: WorkerRunner | undefined;
    for (const workerRunner of this.#workerRunners) {
      if (!this.#shows(workerRunner, this.#pictured)) continue;
      const resolution = resolutionFor(workerRunner, this.#boundary, isRacing);
      if (!workerRunner.needsPicture(resolution)) continue;
      if (!oldest || workerRunner.picturedEpoch < oldest.picturedEpoch) oldest = workerRunner;
    }
    return oldest;
  }

  /** Whether a runner has this seed; null stands for every seed. */
  #shows({ config }: WorkerRunner, seed: number | null): boolean {
    return seed === null || config.seed === seed;
  }

  /** Results of `look` for the runners of one seed; null: of all seeds. */
  #look<T>(seed: number | null, look: (workerRunner: WorkerRunner, index: number) => T): T[] {
    return this.#workerRunners.flatMap((workerRunner, index) =>
      this.#shows(workerRunner, seed) ? [look(workerRunner, index)] : [],
    );
  }

  /** The networks of a seed (null: of all) at an epoch. */
  past(epoch: number, seed: number | null): PastProgress[] {
    return this.#look(seed, (workerRunner, index) =>
      workerRunner.past(index, epoch, this.#boundary),
    );
  }

  /** Readings of all networks at an epoch. */
  reports(epoch: number): PastReport[] {
    return this.#look(null, ({ runner }, index) => ({ ...runner.report(epoch), index }));
  }

  /** Changes one runner by hand; a report follows, with its picture if it has one. */
  edit(index: number, edit: RunnerEdit): void {
    this.#workerRunners[index]?.edit(edit);
    this.#settled = false;
    this.report();
  }

  /** The parameters of one runner at an epoch (null: at present). */
  weights(index: number, epoch: number | null): EpochWeights | null {
    return this.#workerRunners[index]?.weights(epoch) ?? null;
  }

  /** Records of the networks of a seed (null: of all). */
  history(seed: number | null): RunnerHistory[] {
    return this.#look(seed, (workerRunner, index) => workerRunner.history(index));
  }

  dispose(): void {
    this.#playing = false;
    for (const workerRunner of this.#workerRunners) workerRunner.sleep();
    this.#host.leave();
  }
}
