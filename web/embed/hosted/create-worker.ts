import address from "../../engine/worker/worker.js?worker&url";
import type { WorkerLike } from "../../engine/client/connection.js";
import { setHome } from "../../elements/shared/share/home.js";
import { BlobWorker } from "../worker/blob-worker.js";
import { trustedAddress } from "../worker/trusted-address.js";

/** Whether the lesson and `embed.html` are beside the scripts; the build says so. */
declare const HAS_PAGES: boolean;

const url = new URL(address, location.href);
setHome({ address: new URL("..", url), hasPages: HAS_PAGES }); // the script is in its folder's assets/

/** Its hash: a page that pins this script, and what it imports, thereby pins the worker, too. The build writes it. */
const integrity = "integrity-of-the-worker";

let script: Promise<string> | undefined;

async function fetchScript(): Promise<string> {
  const response = await fetch(url, { credentials: "same-origin", integrity });
  if (!response.ok) throw new Error(`the server answered ${response.status} for its script`);
  return response.text();
}

/** The worker's script, fetched once; after a failure the next call tries again. */
function scriptOnce(): Promise<string> {
  script ??= fetchScript().catch((error: unknown) => {
    script = undefined;
    throw error;
  });
  return script;
}

/**
 * Starts a worker from the script beside this code. Where that is of another origin, or the page is sandboxed and has
 * none, browsers refuse its address: the script is then fetched and started from a blob.
 */
export function createWorker(): WorkerLike {
  if (url.origin !== self.origin) return new BlobWorker(scriptOnce());
  return new Worker(trustedAddress(url.href), { type: "module", name: "plot-twist" });
}
