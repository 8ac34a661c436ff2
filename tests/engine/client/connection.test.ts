import assert from "node:assert/strict";
import { test } from "node:test";
import { Connection, type WorkerLike } from "../../../web/engine/client/connection.js";
import type { Reply } from "../../../web/engine/protocol/protocol.js";

/** A connection to a worker that says what it is told to. */
function connect() {
  let ends = 0;
  const worker = Object.assign(new EventTarget(), {
    postMessage: () => undefined,
    terminate: () => void ends++,
  });
  const says = (data: Reply) => worker.dispatchEvent(new MessageEvent("message", { data }));
  return { connection: new Connection(worker as WorkerLike), says, ends: () => ends };
}

test("a worker whose memory has grown answers what it was asked before it ends", async () => {
  const { connection, says, ends } = connect();
  const call = connection.call("resolveRace", {});
  says({ type: "grown" });
  assert.equal(ends(), 0);
  says({ type: "failure", id: 1, kind: "config", message: "seeds must be whole" });
  await assert.rejects(call, { name: "ConfigError", message: "seeds must be whole" });
  assert.equal(ends(), 1);
});

test("a worker whose memory has grown ends with the last of its races", () => {
  const { connection, says, ends } = connect();
  const listener = { progress: () => undefined, lost: () => undefined };
  connection.join(1, listener);
  connection.join(2, listener);
  says({ type: "grown" });
  connection.leave(1);
  assert.equal(ends(), 0);
  connection.leave(2);
  assert.equal(ends(), 1);
});
