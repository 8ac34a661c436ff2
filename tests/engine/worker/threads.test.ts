import assert from "node:assert/strict";
import { test } from "node:test";
import { Worker } from "node:worker_threads";
import { createPoolClient } from "../../../web/engine/client/client.js";
import type { WorkerLike } from "../../../web/engine/client/connection.js";
import { loadEngine } from "../../../web/engine/index.js";
import { compileCore } from "../../../web/engine/core/module.js";
import { next } from "../support/port-worker.js";

/** A thread of Node with the interface of a browser's worker. */
function createWorker(script: URL): WorkerLike {
  const thread = new Worker(script);
  const target = new EventTarget();
  thread.on("message", (data: unknown) =>
    target.dispatchEvent(new MessageEvent("message", { data })),
  );
  thread.on("error", ({ message }: Error) =>
    target.dispatchEvent(Object.assign(new Event("error"), { message })),
  );
  return {
    addEventListener: target.addEventListener.bind(target) as WorkerLike["addEventListener"],
    postMessage: (message, transfer) => thread.postMessage(message, transfer as ArrayBuffer[]),
    terminate: () => void thread.terminate(),
  };
}

const client = (script: string) =>
  createPoolClient({
    size: 2,
    compile: compileCore,
    createWorker: () => createWorker(new URL(script, import.meta.url)),
  });

test("threads share the compiled core and give the engine's very bits", async () => {
  const config = { layers: [2, 8, 1], points: 20, epochs: 60, seeds: [5] };
  const threads = client("../support/thread.mjs");
  const race = await threads.race(config);
  const finished = next(race, "finish");
  race.play();
  await finished;
  const direct = (await loadEngine()).createRace(config);
  direct.advance(config.epochs);
  direct.runners.forEach((runner, i) => {
    const { losses, accuracy } = race.runners[i]!;
    assert.deepEqual(losses.slice(), runner.losses());
    assert.equal(accuracy, runner.accuracy);
  });
  direct.dispose();
  threads.dispose();
});

test("a thread whose script is not there is a sentence", async () => {
  const threads = client("../support/nowhere.mjs");
  await assert.rejects(threads.catalogue(), /^EngineError: a worker was lost: .*nowhere/);
  threads.dispose();
});
