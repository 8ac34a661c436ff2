/** A worker in this thread: client and service are the two ends of a MessageChannel. */
import type { CoreKind } from "../../../web/engine/core/core-files.js";
import type { WorkerLike } from "../../../web/engine/client/connection.js";
import { compileCore } from "../../../web/engine/core/module.js";
import type { EngineClient } from "../../../web/engine/index.js";
import { createPoolClient } from "../../../web/engine/client/client.js";
import type { PoolOptions } from "../../../web/engine/client/worker-pool.js";
import type { Port, Progress, Request } from "../../../web/engine/protocol/protocol.js";
import { serve } from "../../../web/engine/worker/service.js";

/** Messages between a client and its workers, in order: all requests, and the progress of races. */
export interface Traffic {
  toWorker: Request[];
  progress: Progress[];
}

/** Workers that have not been ended. */
export interface Census {
  alive: number;
}

/** Options of {@link createPortClient}; `clock` returns milliseconds, `traffic` collects messages, `census` counts workers. */
export interface PortClientOptions {
  size?: number;
  clock?: () => number;
  traffic?: Traffic;
  census?: Census;
  compile?: PoolOptions["compile"];
  serveWith?: (port: Port, clock?: () => number) => void;
}

function createPortWorker({
  clock,
  traffic,
  census,
  serveWith = serve,
}: PortClientOptions): WorkerLike {
  if (census) census.alive++;
  const { port1, port2 } = new MessageChannel();
  serveWith(port2, clock);
  port2.start();
  port1.addEventListener("message", ({ data }: MessageEvent<Progress>) => {
    if (data.type === "progress") traffic?.progress.push(data);
  });
  port1.start();
  return {
    addEventListener: port1.addEventListener.bind(port1) as WorkerLike["addEventListener"],
    postMessage(message, transfer) {
      traffic?.toWorker.push(message as Request);
      port1.postMessage(message, transfer);
    },
    terminate: () => {
      port1.close();
      if (census) census.alive--;
    },
  };
}

const compiled: Readonly<Record<CoreKind, Promise<WebAssembly.Module>>> = {
  core: compileCore("core"),
  networks: compileCore("networks"),
  functions: compileCore("functions"),
};

/** A client whose workers run in this thread; two of them by default. */
export function createPortClient(options: PortClientOptions = {}): EngineClient {
  return createPoolClient({
    size: options.size ?? 2,
    compile: options.compile ?? ((kind) => compiled[kind]),
    createWorker: () => createPortWorker(options),
  });
}

/** Resolves with the next event of this type. */
export const next = (target: EventTarget, type: string): Promise<Event> =>
  new Promise((resolve) => target.addEventListener(type, resolve, { once: true }));
