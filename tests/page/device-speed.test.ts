import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { measureSpeed, type Speed } from "../../web/page/device-speed/measure.js";
import reference from "../../web/page/device-speed/reference.json" with { type: "json" };
import { epochsText, nanosecondsText, recordedText } from "../../web/page/device-speed/words.js";
import { loadEngine } from "../../web/engine/index.js";
import { createPortClient } from "../engine/support/port-worker.js";

/** A clock that advances by 4 milliseconds each time it is read. */
function steadyClock(): () => number {
  let now = 0;
  return () => (now += 4);
}

describe("the measurement of a device", () => {
  it("counts epochs and values over the worker's clock, and says how far it is", async () => {
    const client = createPortClient({ clock: steadyClock() });
    const heard: { found: Partial<Speed>; share: number }[] = [];
    const report = (found: Partial<Speed>, share: number) => heard.push({ found, share });
    const speed = await measureSpeed(client, "relu", new AbortController().signal, report);
    // An epoch takes one reading of the clock, a round of the cost as well: one pass over 4,096 numbers.
    assert.deepEqual(speed, { epochsPerSecond: 250, nanoseconds: 4e6 / 4096 });
    assert.deepEqual(heard.at(-1), { found: speed, share: 1 });
    const shares = heard.map(({ share }) => share);
    assert.deepEqual(shares, shares.toSorted((a, b) => a - b)); // prettier-ignore
    client.dispose();
  });

  it("can be stopped before and while it trains", async () => {
    const client = createPortClient({ clock: steadyClock() });
    const stopped = { name: "AbortError" };
    const early = AbortSignal.abort();
    await assert.rejects(measureSpeed(client, "tanh", early, () => undefined), stopped); // prettier-ignore
    const later = new AbortController();
    await assert.rejects(measureSpeed(client, "tanh", later.signal, () => later.abort()), stopped); // prettier-ignore
    client.dispose();
  });

  it("rejects with the client's error", async () => {
    const client = createPortClient();
    client.dispose();
    const { signal } = new AbortController();
    await assert.rejects(
      measureSpeed(client, "relu", signal, () => undefined),
      { name: "EngineError" },
    ); // prettier-ignore
  });
});

describe("the recorded figures", () => {
  it("are of activations of the catalogue, under their names, and above 0", async () => {
    const { activations } = (await loadEngine()).catalogue();
    for (const { activation, name, training, elementwise } of reference.rows) {
      assert.equal(activations.find(({ id }) => id === activation)?.name, name);
      for (const numbers of [training, elementwise]) {
        assert.deepEqual(Object.keys(numbers), ["core", "pytorch", "numpy"]);
        for (const number of Object.values(numbers)) assert.ok(number > 0);
      }
    }
  });

  it("name their day, machine and versions in one sentence", () => {
    const sentence = recordedText({
      date: "2026-02-03",
      machine: "a machine, 2 cores",
      versions: { node: "20.1", pytorch: "1.13", numpy: "1.24" },
    });
    assert.equal(
      sentence,
      "Recorded on 3 February 2026 in processor time of one thread on another machine: a machine, 2 cores; " +
        "the core in Node 20.1, PyTorch 1.13, NumPy 1.24.",
    );
  });

  it("are written as people read them, and as a dash before there are any", () => {
    assert.deepEqual([5600.4, undefined].map(epochsText), ["5,600", "–"]);
    assert.deepEqual([0.2, 1.44, 12.3, undefined].map(nanosecondsText), ["0.20", "1.4", "12", "–"]);
  });
});
