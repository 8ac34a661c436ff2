import { worker } from "plot-twist:parts";
import type { WorkerLike } from "../../engine/client/connection.js";
import { BlobWorker } from "../worker/blob-worker.js";
import { unpack } from "./unpack.js";

let script: Promise<string> | undefined;

/** Starts a worker from the script that is in the file itself. */
export function createWorker(): WorkerLike {
  script ??= unpack(worker).then((bytes) => new TextDecoder().decode(bytes));
  return new BlobWorker(script);
}
