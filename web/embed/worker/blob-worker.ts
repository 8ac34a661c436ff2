import type { WorkerLike } from "../../engine/client/connection.js";
import { EngineError } from "../../engine/errors.js";
import { trustedAddress } from "./trusted-address.js";

/** Why a browser starts no worker from a blob, and does not say so itself. */
const forbidden = "this page’s Content-Security-Policy must allow it with worker-src blob:";

/** The event of a worker that did not start. */
function failure(reason: unknown): ErrorEvent {
  const why = reason instanceof Error ? reason.message : String(reason);
  const error = new EngineError(`a worker could not be started: ${why}`, { cause: reason });
  return new ErrorEvent("error", { error });
}

/** Classic, not a module: Chromium refuses a sandboxed page a module from a blob. */
function start(script: string): Worker {
  const address = URL.createObjectURL(new Blob([script], { type: "text/javascript" }));
  return new Worker(trustedAddress(address), { name: "plot-twist" });
}

/** A worker whose script is text that arrives later; messages to it wait until then. */
export class BlobWorker implements WorkerLike {
  readonly #worker: Promise<Worker>;

  constructor(script: Promise<string>) {
    this.#worker = script.then(start);
  }

  addEventListener(type: string, listener: (event: never) => void): void {
    const tell = listener as (event: Event) => void;
    const tellError = (event: ErrorEvent): void => tell(event.message ? event : failure(forbidden));
    this.#worker.then(
      (worker) => {
        if (type === "error") worker.addEventListener("error", tellError);
        else worker.addEventListener(type, tell);
      },
      (reason: unknown) => {
        if (type === "error") tell(failure(reason));
      },
    );
  }

  postMessage(message: unknown, transfer: Transferable[]): void {
    this.#whenStarted((worker) => worker.postMessage(message, transfer));
  }

  terminate(): void {
    this.#whenStarted((worker) => worker.terminate());
  }

  #whenStarted(act: (worker: Worker) => void): void {
    this.#worker.then(act, () => undefined);
  }
}
