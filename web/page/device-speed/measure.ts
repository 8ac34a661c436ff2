import type { EngineClient, RaceHandle } from "../../engine/index.js";

/** How fast a device computes with one activation. */
export interface Speed {
  /** Epochs of training a second: a 2-32-32-32-1 network on 400 points, full batch, one thread, float. */
  epochsPerSecond: number;
  /** Nanoseconds for a value with its slope, in float. */
  nanoseconds: number;
}

/** What a measurement has found so far; `share` (0 to 1) is how much of it is done. */
export type Report = (found: Partial<Speed>, share: number) => void;

/** Milliseconds of training that a browser may take to compile the core for speed; these are not counted. */
const WARM_UP = 200;
/** Milliseconds of training that are counted. */
const COUNTED = 1000;

/** Plays a race of one runner until enough of its training has been counted; resolves to epochs a second. */
function rateOf(race: RaceHandle, signal: AbortSignal, heard: (share: number) => void) {
  const runner = race.runners[0]!;
  let start: { epoch: number; milliseconds: number } | undefined;
  return new Promise<number>((resolve, reject) => {
    race.addEventListener("progress", () => {
      const { epoch, milliseconds, done } = runner;
      const from = start ?? { epoch: 0, milliseconds: 0 };
      const counted = milliseconds - from.milliseconds;
      if (done || (start && counted >= COUNTED)) resolve((1000 * (epoch - from.epoch)) / counted);
      else if (milliseconds >= WARM_UP) start ??= { epoch, milliseconds };
      heard(Math.min(1, milliseconds / (WARM_UP + COUNTED)));
    });
    race.addEventListener("error", ({ detail }) => reject(detail));
    signal.addEventListener("abort", () => reject(signal.reason as Error));
    race.setSpeed(Infinity);
    race.play();
  });
}

/**
 * Measures one activation in a worker, for about a second and a half. Rejects with the signal's reason when it is
 * aborted, and as the client does.
 */
export async function measureSpeed(
  client: EngineClient,
  activation: string,
  signal: AbortSignal,
  report: Report,
): Promise<Speed> {
  const race = await client.race({
    activations: [activation],
    seeds: [42],
    optimizer: "sgd",
    epochs: 100_000,
  });
  try {
    signal.throwIfAborted();
    const heard = (share: number): void => report({}, 0.9 * share);
    const epochsPerSecond = await rateOf(race, signal, heard);
    report({ epochsPerSecond }, 0.9);
    const cost = await client.cost(activation, "device speed");
    signal.throwIfAborted();
    const speed = { epochsPerSecond, nanoseconds: cost?.nanoseconds ?? NaN };
    report(speed, 1);
    return speed;
  } finally {
    race.dispose();
  }
}
