import type { ClientOptions, EngineClient, RaceHandle, RaceOptions } from "./client-types.js";
import { ConfigError } from "../errors.js";
import { compileCore } from "../core/module.js";
import { RequestQueue } from "./request-queue.js";
import { openRace } from "./open-race.js";
import { WorkerPool, type PoolOptions } from "./worker-pool.js";
import type { Calls } from "../protocol/protocol.js";
import type {
  ActivationLike,
  Catalogue,
  Cost,
  ExperimentCall,
  ExperimentName,
  RaceConfig,
  ScriptConfig,
} from "../types/index.js";
import { shown } from "../validation/validate.js";

/** The client proper, over any kind of worker. */
export class PoolClient implements EngineClient {
  readonly #pool: WorkerPool;
  readonly #channels = new Map<string, RequestQueue>();
  #catalogue: Promise<Catalogue> | undefined;
  #races = 0;

  constructor(options: PoolOptions) {
    this.#pool = new WorkerPool(options);
  }

  /** Asked for once; after a failure the next call asks again. */
  catalogue(): Promise<Catalogue> {
    this.#catalogue ??= this.#call("catalogue", null).catch((error: unknown) => {
      this.#catalogue = undefined;
      throw error;
    });
    return this.#catalogue;
  }

  /** An experiment as a call: the newest on a channel wins. */
  #experiment<Name extends ExperimentName>(name: Name): ExperimentCall<Name> {
    return (config, channel) =>
      this.#queue(`${name} ${channel}`, () => this.#call("run", { experiment: name, config }));
  }

  readonly explore = this.#experiment("explore");
  readonly evaluate = this.#experiment("evaluate");
  readonly gradientFlow = this.#experiment("gradientFlow");
  readonly inspect = this.#experiment("inspect");
  readonly dataset = this.#experiment("dataset");
  readonly xorProof = this.#experiment("xorProof");
  readonly xorBlend = this.#experiment("xorBlend");
  readonly collapse = this.#experiment("collapse");
  readonly dyingRelu = this.#experiment("dyingRelu");
  readonly describe = this.#experiment("describe");
  readonly evaluateVector = this.#experiment("evaluateVector");
  readonly softmax = this.#experiment("softmax");
  readonly softplus = this.#experiment("softplus");
  readonly landmarks = this.#experiment("landmarks");
  readonly difference = this.#experiment("difference");
  readonly exercise = this.#experiment("exercise");

  cost(activation: ActivationLike, channel: string): Promise<Cost | undefined> {
    return this.#queue(`cost ${channel}`, () => this.#call("cost", activation));
  }

  script(config: ScriptConfig): Promise<string> {
    return this.#call("script", config);
  }

  async race(config: Partial<RaceConfig>, options: RaceOptions = {}): Promise<RaceHandle> {
    const resolved = await this.#call("resolveRace", config);
    return openRace(this.#pool, ++this.#races, resolved, options);
  }

  dispose(): void {
    this.#pool.dispose();
  }

  #queue<T>(channel: string, run: () => Promise<T>): Promise<T | undefined> {
    let queue = this.#channels.get(channel);
    if (!queue) this.#channels.set(channel, (queue = new RequestQueue()));
    return queue.call(run);
  }

  async #call<Name extends keyof Calls>(name: Name, argument: Calls[Name]["takes"]) {
    return (await this.#pool.leastBusy()).call(name, argument);
  }
}

// Bundlers look for this very expression.
const createWorker = () =>
  new Worker(new URL("../worker/worker.js", import.meta.url), {
    type: "module",
    name: "plot-twist",
  });

/** What there is to compute on. (Old Nodes have no `navigator`.) */
function countCores(): number {
  const cores = (globalThis.navigator as Navigator | undefined)?.hardwareConcurrency ?? 1;
  return Math.min(64, Math.max(1, cores));
}

/** Makes a client; its workers start with the first call. Throws ConfigError on bad options. */
export function createClient({ workers = countCores() }: ClientOptions = {}) {
  if (!Number.isInteger(workers) || workers < 1 || workers > 64) {
    throw new ConfigError(`workers must be a whole number from 1 to 64, got ${shown(workers)}`);
  }
  const client: EngineClient = new PoolClient({
    size: workers,
    compile: compileCore,
    createWorker,
  });
  return client;
}
