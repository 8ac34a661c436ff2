import { ConfigError } from "./errors.js";
import type { Race, RaceConfig, Runner, RunnerConfig } from "./types.js";

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

/** Runners that train side by side in this thread. */
export class LocalRace implements Race {
  /** Takes over `runners`. */
  constructor(
    readonly config: Readonly<RaceConfig>,
    readonly runners: readonly Runner[],
  ) {}

  get done(): boolean {
    return this.runners.every((runner) => runner.done);
  }

  advance(epochs: number): void {
    for (const runner of this.runners) runner.advance(epochs);
  }

  dispose(): void {
    for (const runner of this.runners) runner.dispose();
  }
}
