import type { ClientOptions, EngineClient, RaceHandle, RaceOptions } from "./client-types.js";
import { ConfigError } from "../errors.js";
import { experimentNames, moduleOf } from "../generated/experiment-names.js";
import type { CoreKind } from "../core/core-files.js";
import { kindFor, kindForCall } from "./core-kind.js";
import { compileCore } from "../core/module.js";
import { requireSimd } from "../core/simd-support.js";
import { createWorker } from "./create-worker.js";
import { LatestCall } from "./latest-call.js";
import { WorkerPool, type PoolOptions } from "./worker-pool.js";
import type { Calls } from "../protocol/protocol.js";
import type {
  ActivationLike,
  Catalogue,
  Cost,
  ConfigOf,
  ExperimentCalls,
  ExperimentName,
  RaceConfig,
  ResultOf,
  ScriptConfig,
} from "../types/index.js";
import { shown } from "../validation/validate.js";

/** The client without the experiments' methods. */
class PoolClient implements Omit<EngineClient, ExperimentName> {
  readonly #pool: WorkerPool;
  readonly #channels = new Map<string, LatestCall>();
  #catalogue: Promise<Catalogue> | undefined;
  #races = 0;

  constructor(options: PoolOptions) {
    this.#pool = new WorkerPool(options);
  }

  /** Cached; after a failure the next call asks again. */
  catalogue(): Promise<Catalogue> {
    const ask = async () => {
      requireSimd(); // a figure says so before it is used
      return this.#pool.connection(0).call("catalogue", null);
    };
    this.#catalogue ??= ask().catch((error: unknown) => {
      this.#catalogue = undefined;
      throw error;
    });
    return this.#catalogue;
  }

  prepare(name: ExperimentName): void {
    if (!Object.hasOwn(moduleOf, name)) {
      const names = experimentNames.join(", ");
      throw new ConfigError(`experiment must be one of ${names}, got ${shown(name)}`);
    }
    this.#pool.prepare(moduleOf[name]);
  }

  /** Runs an experiment in a worker; resolves to undefined if a newer call on the channel replaces it. */
  run<Name extends ExperimentName>(
    name: Name,
    config: Partial<ConfigOf<Name>>,
    channel: string,
  ): Promise<ResultOf<Name> | undefined> {
    const call = () =>
      this.#call("run", { experiment: name, config }, kindForCall(name, config)) as Promise<
        ResultOf<Name>
      >;
    return this.#queue(`${name} ${channel}`, call);
  }

  cost(activation: ActivationLike, channel: string): Promise<Cost | undefined> {
    return this.#queue(`cost ${channel}`, () =>
      this.#call("cost", activation, kindFor(activation)),
    );
  }

  /** The worker returns the race's parts; the page writes them down, as it does CSV and JSON. */
  async script(config: ScriptConfig): Promise<string> {
    const { network: _, ...asked } = config;
    const race = await this.#call("scriptRace", asked, "core");
    const { writeScript } = await import("../export/script.js");
    return writeScript(race, config);
  }

  async race(config: Partial<RaceConfig>, options: RaceOptions = {}): Promise<RaceHandle> {
    const kind = kindFor(config, "networks");
    const [resolved, { openRace }] = await Promise.all([
      this.#call("resolveRace", config, kind),
      import("./open-race.js"), // most figures have no race
    ]);
    return openRace({ pool: this.#pool, kind }, ++this.#races, resolved, options);
  }

  dispose(): void {
    this.#pool.dispose();
  }

  #queue<T>(channel: string, run: () => Promise<T>): Promise<T | undefined> {
    let queue = this.#channels.get(channel);
    if (!queue) this.#channels.set(channel, (queue = new LatestCall()));
    return queue.call(run);
  }

  async #call<Name extends keyof Calls>(
    name: Name,
    argument: Calls[Name]["takes"],
    kind: CoreKind,
  ) {
    return (await this.#pool.leastBusy(kind)).call(name, argument);
  }
}

/** A client over the workers that `options` creates. */
export function createPoolClient(options: PoolOptions): EngineClient {
  const client = new PoolClient(options);
  const calls = experimentNames.map((name) => [
    name,
    (config: object, channel: string) => client.run(name, config, channel),
  ]);
  return Object.assign(client, Object.fromEntries(calls) as ExperimentCalls);
}

/** Number of processors, at most 64; 1 if it is unknown, as in Node before version 21. */
function countCores(): number {
  const cores = (globalThis.navigator as Navigator | undefined)?.hardwareConcurrency ?? 1;
  return Math.min(64, Math.max(1, cores));
}

/** Makes a client; its workers start with the first call. Throws ConfigError on bad options. */
export function createClient({ workers = countCores() }: ClientOptions = {}) {
  if (!Number.isInteger(workers) || workers < 1 || workers > 64) {
    throw new ConfigError(`workers must be a whole number from 1 to 64, got ${shown(workers)}`);
  }
  return createPoolClient({ size: workers, compile: compileCore, createWorker });
}
