import type { RaceOptions } from "./client-types.js";
import type { CoreKind } from "../core/core-files.js";
import type { WorkerPool } from "./worker-pool.js";
import { runnersOf } from "../core/local-race.js";
import { RaceShare } from "./race-share.js";
import { RemoteRace } from "./remote-race.js";
import { LiveRunnerState } from "./live-runner-state.js";
import { placeOf } from "./runner-places.js";
import type { RaceConfig } from "../types/index.js";

/** Waits for all shares; if one fails, disposes of the others and rejects with its error. */
async function allOrNone(shares: Promise<RaceShare>[]): Promise<RaceShare[]> {
  const results = await Promise.allSettled(shares);
  const failure = results.find((result) => result.status === "rejected");
  const opened = results.flatMap((it) => (it.status === "fulfilled" ? [it.value] : []));
  if (!failure) return opened;
  for (const share of opened) share.leave();
  throw failure.reason;
}

/** Splits a race over all workers, unless its runners train together, with the module that it needs. Rejects with ConfigError or EngineError. */
export async function openRace(
  { pool, kind }: { pool: WorkerPool; kind: CoreKind },
  race: number,
  config: RaceConfig,
  { boundary, pictured, together = false }: RaceOptions,
): Promise<RemoteRace> {
  const runners = runnersOf(config);
  const places = together ? 1 : Math.min(pool.size, runners.length);
  const shares = await allOrNone(
    Array.from({ length: places }, (_, place) => {
      const own = runners.filter((_, index) => placeOf(index, places) === place);
      const order = {
        ...{ race, runners: own, together },
        ...{ boundary: boundary ?? null, pictured: pictured ?? null },
      };
      return RaceShare.open(
        { connect: () => pool.at(place, kind), order },
        (setup, index) => new LiveRunnerState(own[index]!, setup),
      );
    }),
  );
  const states = runners.map(
    (_, index) => shares[placeOf(index, places)]!.runners[Math.floor(index / places)]!,
  );
  return new RemoteRace(race, shares, config, states);
}
