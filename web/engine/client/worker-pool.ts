import { Connection, type WorkerLike } from "./connection.js";
import type { CoreKind } from "../core/core-files.js";
import { EngineError } from "../errors.js";
import { largest, serves } from "./core-kind.js";

/** Options of a pool; tests use MessageChannels in place of workers. */
export interface PoolOptions {
  size: number;
  compile(kind: CoreKind): Promise<WebAssembly.Module>;
  createWorker(): WorkerLike;
}

const disposed = "the client was disposed of";

/** Whether a worker takes new calls and races. */
const isUsable = (connection: Connection | undefined): connection is Connection =>
  connection !== undefined && connection.isOpen && !connection.isGrown;

/**
 * Workers that share the compiled core. Each starts when it is first needed; a lost one is replaced, and so is one whose
 * memory a race has filled.
 */
export class WorkerPool {
  readonly #options: PoolOptions;
  readonly #places: (Connection | undefined)[];
  /** All workers that have not ended: those of the places, and those that end with their races. */
  #open: Connection[] = [];
  /** The module that a worker was started with. */
  readonly #started = new WeakMap<Connection, CoreKind>();
  readonly #modules = new Map<CoreKind, Promise<WebAssembly.Module>>();
  #isDisposed = false;

  constructor(options: PoolOptions) {
    this.#options = options;
    this.#places = new Array<undefined>(options.size);
  }

  get size(): number {
    return this.#options.size;
  }

  /** The worker at a place, which has loaded its script, but maybe no core. Throws EngineError. */
  connection(place: number): Connection {
    if (this.#isDisposed) throw new EngineError(disposed);
    const present = this.#places[place];
    if (isUsable(present)) return present;
    return (this.#places[place] = this.#connect());
  }

  /** The worker at a place, started with a core that has what `kind` has; rejects with EngineError. */
  async at(place: number, kind: CoreKind): Promise<Connection> {
    const connection = this.connection(place); // loads its script while the core is compiled
    if (this.#serves(connection, kind)) return connection;
    // A larger module has what the smaller ones have: once it is needed, nothing waits for those.
    const wanted = largest(this.#modules.keys(), kind);
    const wasm = await this.#compiled(wanted);
    if (this.#isDisposed) throw new EngineError(disposed);
    if (!isUsable(connection)) return this.at(place, kind);
    if (this.#serves(connection, wanted)) return connection;
    this.#started.set(connection, wanted);
    // Messages keep their order, so calls may follow at once; a failure closes the connection.
    connection.call("start", wasm).catch((error: Error) => connection.close(error.message));
    return connection;
  }

  /** Whether a worker was started with a core that has what `kind` has. */
  #serves(connection: Connection, kind: CoreKind): boolean {
    const started = this.#started.get(connection);
    return started !== undefined && serves(started, kind);
  }

  /** Compiles a module, which then serves all calls for which it is large enough; a failure is that of the call. */
  prepare(kind: CoreKind): void {
    this.#compiled(kind).catch(() => undefined);
  }

  /** The worker with the fewest pending calls; an idle one before one that is not started. */
  leastBusy(kind: CoreKind): Promise<Connection> {
    const loads = Array.from(this.#places, (connection) =>
      isUsable(connection) ? connection.load : 0.5,
    );
    return this.at(loads.indexOf(Math.min(...loads)), kind);
  }

  /** Ends all workers. */
  dispose(): void {
    this.#isDisposed = true;
    for (const connection of this.#open) connection.close(disposed);
  }

  /** Compiles once; after a failure the next call tries again. */
  #compiled(kind: CoreKind): Promise<WebAssembly.Module> {
    const known = this.#modules.get(kind);
    if (known) return known;
    const compiled = this.#options.compile(kind).catch((error: unknown) => {
      this.#modules.delete(kind);
      throw error;
    });
    this.#modules.set(kind, compiled);
    return compiled;
  }

  #connect(): Connection {
    try {
      const connection = new Connection(this.#options.createWorker());
      this.#open = [...this.#open.filter(({ isOpen }) => isOpen), connection];
      return connection;
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      throw new EngineError(`a worker could not be started: ${reason}`, { cause: error });
    }
  }
}
