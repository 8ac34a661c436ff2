import type { WorkerLike } from "./connection.js";

/** Starts a worker. Bundlers recognize one by exactly this expression. */
export const createWorker = (): WorkerLike =>
  new Worker(new URL("../worker/worker.js", import.meta.url), {
    type: "module",
    name: "plot-twist",
  });
