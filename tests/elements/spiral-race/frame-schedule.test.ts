import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { FrameSchedule } from "../../../web/elements/spiral-race/canvases/frame-schedule.js";

/** Ten seconds of frames, 60 a second. */
const frames = Array.from({ length: 600 }, (_, frame) => (frame * 1000) / 60);

/** How many of the frames satisfy a predicate. */
const count = (isDue: (now: number) => boolean): number => frames.filter(isDue).length;

describe("the schedule of a running race", () => {
  it("shows the first change at once, and of many that follow the last one, once", (context) => {
    context.mock.timers.enable({ apis: ["setTimeout"] });
    const schedule = new FrameSchedule();
    const shown: number[] = [];
    for (const change of [0, 1, 2]) schedule.request(() => shown.push(change), change);
    assert.deepEqual(shown, [0]);
    context.mock.timers.tick(1000);
    assert.equal(shown.length, 2);
  });

  it("paints the chart ten times a second at most", () => {
    const schedule = new FrameSchedule();
    const times = count((now) => schedule.timeForChart(now));
    assert.ok(times > 80 && times <= 100, `${times} times in ten seconds`);
  });

  it("renders the text at a readable pace", () => {
    const schedule = new FrameSchedule();
    const times = count((now) => schedule.timeForText(1, now));
    assert.ok(times > 50 && times <= 85, `${times} times in ten seconds`);
  });

  it("renders the text at once when the race has begun", () => {
    const schedule = new FrameSchedule();
    assert.ok(schedule.timeForText(0, 0));
    assert.ok(!schedule.timeForText(0, 10));
    assert.ok(schedule.timeForText(3, 20));
    assert.ok(!schedule.timeForText(6, 30));
  });
});
