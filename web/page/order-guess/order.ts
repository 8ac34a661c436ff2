import type { EngineClient, RaceConfig, RaceHandle } from "../../engine/index.js";

/** An activation's result: the first epoch with a loss under the target, or null. */
export interface Place {
  id: string;
  epochs: number | null;
}

/** `order` with `id` moved to the index `to`. */
export function moved(order: readonly string[], id: string, to: number): string[] {
  const others = order.filter((each) => each !== id);
  const place = Math.min(others.length, Math.max(0, to));
  return others.toSpliced(place, 0, id);
}

/** The guess if it is a permutation of `ids`, or else `ids`. */
export function orderOf(guess: readonly string[], ids: readonly string[]): readonly string[] {
  const isOrder = guess.length === ids.length && ids.every((id) => guess.includes(id));
  return isOrder ? guess : ids;
}

/** Places by epochs to the target; those without come last, in their original order. */
export const ranked = (places: readonly Place[]): Place[] =>
  places.toSorted((a, b) => (a.epochs ?? Infinity) - (b.epochs ?? Infinity) || 0);

/** Plays a race; resolves when all runners are done, rejects if a worker is lost. */
const finished = (race: RaceHandle): Promise<void> =>
  new Promise((resolve, reject) => {
    race.addEventListener("finish", () => resolve());
    race.addEventListener("error", ({ detail }) => reject(detail));
    race.play();
  });

/** Runs the race on its first seed, each runner up to the target; resolves to the places, first to last. */
export async function runRace(client: EngineClient, config: RaceConfig): Promise<Place[]> {
  const race = await client.race({
    ...config,
    seeds: config.seeds.slice(0, 1),
    stopAtTarget: true,
  });
  try {
    race.setSpeed(Infinity);
    await finished(race);
    return ranked(
      config.activations.map((activation, i) => ({
        id: typeof activation === "string" ? activation : activation.activation,
        epochs: race.runners[i]!.epochsToTarget,
      })),
    );
  } finally {
    race.dispose();
  }
}
