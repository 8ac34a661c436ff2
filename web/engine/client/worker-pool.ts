import { Connection, type WorkerLike } from "./connection.js";
import { EngineError } from "../errors.js";

/** Options of a pool; tests use MessageChannels in place of workers. */
export interface PoolOptions {
  size: number;
  compile(): Promise<WebAssembly.Module>;
  createWorker(): WorkerLike;
}

const disposed = "the client was disposed of";

/** Workers that share one compiled core. Each starts when it is first needed; a lost one is replaced. */
export class WorkerPool {
  readonly #options: PoolOptions;
  readonly #places: (Connection | undefined)[];
  #module: Promise<WebAssembly.Module> | undefined;
  #isDisposed = false;

  constructor(options: PoolOptions) {
    this.#options = options;
    this.#places = new Array<undefined>(options.size);
  }

  get size(): number {
    return this.#options.size;
  }

  /** The worker at a place, started; rejects with EngineError. */
  async at(place: number): Promise<Connection> {
    const wasm = await this.#compiled();
    if (this.#isDisposed) throw new EngineError(disposed);
    const present = this.#places[place];
    if (present?.isOpen) return present;
    const connection = this.#connect();
    this.#places[place] = connection;
    // Messages keep their order, so calls may follow at once; a failure closes the connection.
    connection.call("start", wasm).catch((error: Error) => connection.close(error.message));
    return connection;
  }

  /** The worker with the fewest pending calls; an idle one before one that is not started. */
  leastBusy(): Promise<Connection> {
    const loads = Array.from(this.#places, (connection) =>
      connection?.isOpen ? connection.load : 0.5,
    );
    return this.at(loads.indexOf(Math.min(...loads)));
  }

  /** Ends all workers. */
  dispose(): void {
    this.#isDisposed = true;
    for (const connection of this.#places) connection?.close(disposed);
  }

  /** Compiles once; after a failure the next call tries again. */
  #compiled(): Promise<WebAssembly.Module> {
    this.#module ??= this.#options.compile().catch((error: unknown) => {
      this.#module = undefined;
      throw error;
    });
    return this.#module;
  }

  #connect(): Connection {
    try {
      return new Connection(this.#options.createWorker());
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      throw new EngineError(`a worker could not be started: ${reason}`, { cause: error });
    }
  }
}
