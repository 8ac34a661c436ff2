import { ConfigError, EngineError } from "../errors.js";
import type {
  Answer,
  CallName,
  Calls,
  Port,
  Progress,
  RaceCommand,
  Reply,
  Request,
} from "../protocol/protocol.js";

/** The part of `Worker` that a connection uses. */
export interface WorkerLike extends Port {
  addEventListener(type: "message", listener: (event: MessageEvent) => void): void;
  addEventListener(type: "error" | "messageerror", listener: (event: Event) => void): void;
  terminate(): void;
}

interface Waiting {
  resolve: (value: never) => void;
  reject: (error: Error) => void;
}

/** Listener to one worker's share of a race. */
export interface RaceListener {
  progress(progress: Progress): void;
  lost(error: EngineError): void;
}

/** Connection to one worker: assigns answers to calls, and progress to races. */
export class Connection {
  readonly #worker: WorkerLike;
  readonly #waiting = new Map<number, Waiting>();
  readonly #races = new Map<number, RaceListener>();
  #lastId = 0;
  #lost: EngineError | undefined;
  #isGrown = false;

  constructor(worker: WorkerLike) {
    this.#worker = worker;
    worker.addEventListener("message", ({ data }) => this.#receive(data as Reply));
    worker.addEventListener("error", (event) => this.#fail(event));
    worker.addEventListener("messageerror", () => this.close("a worker's message was unreadable"));
  }

  /** Number of calls without an answer yet. */
  get load(): number {
    return this.#waiting.size;
  }

  get isOpen(): boolean {
    return !this.#lost;
  }

  /** Whether a race has filled the worker's memory: it ends with its last race, and takes nothing new. */
  get isGrown(): boolean {
    return this.#isGrown;
  }

  /** Rejects with ConfigError, or with EngineError when the worker is lost. */
  call<Name extends CallName>(name: Name, argument: Calls[Name]["takes"]) {
    return new Promise<Calls[Name]["gives"]>((resolve, reject) => {
      if (this.#lost) return reject(this.#lost);
      const id = ++this.#lastId;
      this.#post({ type: "call", id, name, argument } as Request);
      this.#waiting.set(id, { resolve, reject });
    });
  }

  /** Sends a command to a race; does nothing if the worker is lost. */
  command(race: number, command: RaceCommand): void {
    if (this.isOpen) this.#post({ type: "command", race, command });
  }

  /** Registers the listener of a race, until `leave`. */
  join(race: number, listener: RaceListener): void {
    this.#races.set(race, listener);
  }

  leave(race: number): void {
    this.#races.delete(race);
    this.#endIfDone();
  }

  /** Ends the worker; pending calls reject with an EngineError of this sentence. */
  close(sentence: string): void {
    if (this.#lost) return;
    this.#lost = new EngineError(sentence);
    this.#worker.terminate();
    for (const { reject } of this.#waiting.values()) reject(this.#lost);
    for (const listener of this.#races.values()) listener.lost(this.#lost);
    this.#waiting.clear();
    this.#races.clear();
  }

  /** A worker takes its memory with it, without waiting for a garbage collection. */
  #endIfDone(): void {
    if (!this.#isGrown || this.#races.size + this.#waiting.size > 0) return;
    this.close("the worker was ended, because its memory had grown");
  }

  #post(request: Request): void {
    this.#worker.postMessage(request, []);
  }

  #receive(reply: Reply): void {
    if (this.#lost) return;
    if (reply.type === "progress") return this.#races.get(reply.race)?.progress(reply);
    if (reply.type === "grown") this.#isGrown = true;
    else this.#settle(reply);
    this.#endIfDone();
  }

  #settle(reply: Answer): void {
    if (reply.type === "failure" && reply.kind === "stopped") return this.close(reply.message);
    const waiting = this.#waiting.get(reply.id);
    this.#waiting.delete(reply.id);
    if (reply.type === "result") waiting?.resolve(reply.value as never);
    else if (reply.kind === "config") waiting?.reject(new ConfigError(reply.message));
    else waiting?.reject(new EngineError(reply.message));
  }

  #fail(event: Event): void {
    const { message, error } = event as Partial<Omit<ErrorEvent, "error">> & { error?: unknown };
    const reason = message?.replace(/^(Uncaught )?(\w*Error: )?/, "");
    const lost = reason ? `a worker was lost: ${reason}` : "a worker could not be started";
    this.close(error instanceof EngineError ? error.message : lost);
  }
}
