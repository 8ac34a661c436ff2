import type { EngineClient, RaceConfig, RaceHandle } from "../../engine/index.js";

/** A racer at the end: the first epoch with a loss under the target, or null. */
export interface Place {
  id: string;
  epochs: number | null;
}

/** `id` in the place `to`, the others as they were. */
export function moved(order: readonly string[], id: string, to: number): string[] {
  const others = order.filter((each) => each !== id);
  const place = Math.min(others.length, Math.max(0, to));
  return others.toSpliced(place, 0, id);
}

/** What was guessed, if it is an order of just these; else they as they come. */
export function orderOf(guess: readonly string[], ids: readonly string[]): readonly string[] {
  const isOrder = guess.length === ids.length && ids.every((id) => guess.includes(id));
  return isOrder ? guess : ids;
}

/** Who was first; those who never arrived share the end, in the order in which they started. */
export const ranked = (places: readonly Place[]): Place[] =>
  places.toSorted((a, b) => (a.epochs ?? Infinity) - (b.epochs ?? Infinity) || 0);

/** Resolves when all have stopped. */
const finished = (race: RaceHandle): Promise<void> =>
  new Promise((resolve, reject) => {
    race.addEventListener("finish", () => resolve());
    race.addEventListener("error", ({ detail }) => reject(detail));
    race.play();
  });

/** Runs the race, each to the target and no further, and says who came in when. */
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
