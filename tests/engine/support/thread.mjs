/** The script of a worker thread: runs the service of a browser's worker from its TypeScript source. */
import { parentPort } from "node:worker_threads";
import { register } from "tsx/esm/api";

register();
const { serve } = await import("../../../web/engine/worker/service.js");
serve(
  /** @type {import("../../../web/engine/protocol/protocol.js").Port} */ (
    /** @type {unknown} */ (parentPort)
  ),
);
