import type { RaceOptions } from "./client-types.js";
import type { Connection } from "./connection.js";
import type { CoreKind } from "../core/core-files.js";
import type { WorkerPool } from "./worker-pool.js";
import { runnersOf } from "../core/local-race.js";
import { RemoteRace, type Share } from "./remote-race.js";
import { LiveRunnerState } from "./live-runner-state.js";
import { placeOf } from "./runner-places.js";
import type { RaceConfig, RunnerConfig } from "../types/index.js";

async function openShare(
  connection: Connection,
  race: number,
  runners: RunnerConfig[],
  { boundary, pictured, together = false }: RaceOptions,
): Promise<Share> {
  const order = {
    ...{ race, runners, together },
    ...{ boundary: boundary ?? null, pictured: pictured ?? null },
  };
  const setups = await connection.call("openRace", order);
  const states = runners.map((runner, i) => new LiveRunnerState(runner, setups[i]!));
  return { connection, runners: states };
}

/** Waits for all shares; if one fails, disposes of the others and rejects with its error. */
async function allOrNone(shares: Promise<Share>[], race: number): Promise<Share[]> {
  const results = await Promise.allSettled(shares);
  const failure = results.find((result) => result.status === "rejected");
  const opened = results.flatMap((it) => (it.status === "fulfilled" ? [it.value] : []));
  if (!failure) return opened;
  for (const { connection } of opened) connection.command(race, { type: "dispose" });
  throw failure.reason;
}

/** Splits a race over all workers, unless its runners train together, with the module that it needs. Rejects with ConfigError or EngineError. */
export async function openRace(
  { pool, kind }: { pool: WorkerPool; kind: CoreKind },
  race: number,
  config: RaceConfig,
  options: RaceOptions,
): Promise<RemoteRace> {
  const runners = runnersOf(config);
  const places = options.together ? 1 : Math.min(pool.size, runners.length);
  const shares = await allOrNone(
    Array.from({ length: places }, async (_, place) => {
      const own = runners.filter((_, index) => placeOf(index, places) === place);
      return openShare(await pool.at(place, kind), race, own, options);
    }),
    race,
  );
  const states = runners.map(
    (_, index) => shares[placeOf(index, places)]!.runners[Math.floor(index / places)]!,
  );
  return new RemoteRace(race, shares, config, states);
}
