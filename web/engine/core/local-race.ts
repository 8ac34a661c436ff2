import { ConfigError } from "../errors.js";
import { runAt, SummaryReporter, type Summarized } from "./summary-reporter.js";
import type {
  Race,
  RaceConfig,
  RaceSummary,
  Runner,
  RunnerConfig,
  Summary,
  SummaryConfig,
} from "../types/index.js";

const mostRunners = 1000;

/** The configuration of every runner of a race; order: seeds outer, activations inner. */
export function runnersOf({ activations, seeds, ...training }: RaceConfig): RunnerConfig[] {
  return seeds.flatMap((seed) =>
    activations.map((activation) => ({ activation, seed, ...training })),
  );
}

/** Throws ConfigError unless the race has 1 to `mostRunners` runners. */
export function checkFieldOfRunners({ activations, seeds }: RaceConfig): void {
  if (activations.length === 0)
    throw new ConfigError("activations must name at least one, got none");
  if (seeds.length === 0) throw new ConfigError("seeds must hold at least one, got none");
  const count = activations.length * seeds.length;
  if (count > mostRunners) {
    const product = `${activations.length} activations with ${seeds.length} seeds`;
    throw new ConfigError(`a race has at most ${mostRunners} runners, got ${count}: ${product}`);
  }
}

/** Configuration of a race's summary. */
export const summaryOf = ({
  activations,
  seeds,
  target,
}: RaceConfig): Pick<SummaryConfig, "activations" | "seeds" | "target"> => ({
  activations: activations.length,
  seeds: seeds.length,
  target,
});

/** A runner and its training time as input to a summary. */
const summarized = (runner: Runner, milliseconds: number): Summarized => ({
  ...runner.report(),
  milliseconds,
  lossesFrom: (epoch) => runner.losses(epoch),
});

/** A race in this thread; its runners train one after another. */
export class LocalRace implements Race {
  readonly #createSummary: () => Summary;
  #summary: Summary | undefined;
  readonly #reporter: SummaryReporter;
  readonly #milliseconds: Float64Array;

  /** Takes ownership of `runners`; the first call of `summary` creates a summary. */
  constructor(
    readonly config: Readonly<RaceConfig>,
    readonly runners: readonly Runner[],
    createSummary: () => Summary,
  ) {
    this.#createSummary = createSummary;
    this.#reporter = new SummaryReporter(runners.length);
    this.#milliseconds = new Float64Array(runners.length);
  }

  get done(): boolean {
    return this.runners.every((runner) => runner.done);
  }

  advance(epochs: number): void {
    this.runners.forEach((runner, index) => {
      const start = performance.now();
      runner.advance(epochs);
      this.#milliseconds[index]! += performance.now() - start;
    });
  }

  summary(epoch?: number): RaceSummary {
    const runs = this.runners.map((runner, i) => summarized(runner, this.#milliseconds[i]!));
    if (epoch !== undefined) return this.#summaryAt(epoch, runs);
    this.#summary ??= this.#createSummary();
    this.#summary.update(this.#reporter.news(runs));
    return this.#summary.result();
  }

  #summaryAt(epoch: number, runs: readonly Summarized[]): RaceSummary {
    const then = runs.map((run, i) => runAt(run, epoch, this.runners[i]!.report(epoch)));
    const summary = this.#createSummary();
    try {
      summary.update(new SummaryReporter(runs.length).news(then));
      return summary.result();
    } finally {
      summary.dispose();
    }
  }

  dispose(): void {
    for (const runner of this.runners) runner.dispose();
    this.#summary?.dispose();
    this.#summary = undefined;
  }
}
