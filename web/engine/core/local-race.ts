import { ConfigError } from "../errors.js";
import { SummaryReporter, type Summarized } from "./summary-reporter.js";
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

/** Throws ConfigError unless the race has some runners, and not too many. */
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

/** How a race is summed up. */
export const summaryOf = ({
  activations,
  seeds,
  target,
}: RaceConfig): Pick<SummaryConfig, "activations" | "seeds" | "target"> => ({
  activations: activations.length,
  seeds: seeds.length,
  target,
});

/** A runner, and how long it has been training, as a summary wants to know it. */
const summarized = (runner: Runner, milliseconds: number): Summarized => ({
  ...runner.report(),
  milliseconds,
  lossesFrom: (epoch) => runner.losses(epoch),
});

/** Runners that train side by side in this thread. */
export class LocalRace implements Race {
  readonly #createSummary: () => Summary;
  #summary: Summary | undefined;
  readonly #reporter: SummaryReporter;
  readonly #milliseconds: Float64Array;

  /** Takes over `runners`; a summary is made when one is asked for. */
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

  summary(): RaceSummary {
    const runs = this.runners.map((runner, i) => summarized(runner, this.#milliseconds[i]!));
    this.#summary ??= this.#createSummary();
    this.#summary.update(this.#reporter.news(runs));
    return this.#summary.result();
  }

  dispose(): void {
    for (const runner of this.runners) runner.dispose();
    this.#summary?.dispose();
    this.#summary = undefined;
  }
}
