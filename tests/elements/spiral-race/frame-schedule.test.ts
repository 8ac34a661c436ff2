import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { FrameSchedule } from "../../../web/elements/spiral-race/canvases/frame-schedule.js";

describe("the frames of a running race", () => {
  it("come to every tile, and to the chart each third time", () => {
    for (const tiles of [1, 2, 3, 8, 100]) {
      const turns = new FrameSchedule();
      const taken = Array.from({ length: 3 * tiles }, () => turns.next(tiles));
      assert.equal(taken.filter((turn) => turn === "chart").length, tiles);
      const seen = new Set(taken.filter((turn) => turn !== "chart"));
      assert.equal(seen.size, tiles);
    }
  });

  it("are the chart's alone when there are no tiles", () => {
    const turns = new FrameSchedule();
    assert.deepEqual([turns.next(0), turns.next(0)], ["chart", "chart"]);
  });

  it("bring the words at most once in a while", () => {
    const turns = new FrameSchedule();
    const due = Array.from({ length: 600 }, (_, frame) => turns.timeForWords((frame * 1000) / 60));
    const times = due.filter(Boolean).length;
    assert.ok(due[0] && times > 50 && times <= 85, `${times} times in ten seconds`);
  });
});
