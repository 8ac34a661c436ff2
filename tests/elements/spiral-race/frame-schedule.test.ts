import assert from "node:assert/strict";
import { describe, it, type TestContext } from "node:test";
import { FrameSchedule } from "../../../web/elements/spiral-race/canvases/frame-schedule.js";

/** A page whose frames are never told to be rendered. */
const noFrames = (): void => {};

/**
 * Requests a change every 10 ms of five seconds; returns when they were shown, with frames that take as many
 * milliseconds as `durations` say, in turn.
 */
function shownWith(context: TestContext, ...durations: number[]): number[] {
  context.mock.timers.enable({ apis: ["setTimeout"] });
  let now = 0;
  context.mock.method(performance, "now", () => now);
  const shown: number[] = [];
  let [rendered, end] = [noFrames, Infinity];
  const next = (): number => now + durations[shown.length % durations.length]!;
  const schedule = new FrameSchedule((then) => ([rendered, end] = [then, next()]));
  for (; now < 5000; now++) {
    context.mock.timers.tick(1);
    if (now === end) rendered();
    if (now % 10 === 0) schedule.request(() => shown.push(now));
  }
  return shown;
}

/** Ten seconds of frames, 60 a second. */
const frames = Array.from({ length: 600 }, (_, frame) => (frame * 1000) / 60);

/** How many of the frames satisfy a predicate. */
const count = (isDue: (now: number) => boolean): number => frames.filter(isDue).length;

describe("the schedule of a running race", () => {
  it("shows the first change at once, and of many that follow the last one, once", (context) => {
    context.mock.timers.enable({ apis: ["setTimeout"] });
    context.mock.method(performance, "now", () => 1000); // once the timers have run
    const schedule = new FrameSchedule(noFrames);
    const shown: number[] = [];
    for (const change of [0, 1, 2]) schedule.request(() => shown.push(change), change);
    assert.deepEqual(shown, [0]);
    context.mock.timers.tick(1000);
    assert.equal(shown.length, 2);
  });

  it("shows 30 frames a second where frames are prompt", (context) => {
    const { length } = shownWith(context, 30);
    assert.ok(length >= 5 * 30, `${length} frames in five seconds`);
  });

  it("does not rest after frames that only waited for training, as the quick ones between tell", (context) => {
    const { length } = shownWith(context, 20, 60);
    assert.ok(length > 5 * 20, `${length} frames in five seconds`);
  });

  it("leaves more than half of the time to training where frames take 60 ms", (context) => {
    const { length } = shownWith(context, 60);
    assert.ok(length > 20 && length * 60 < 2500, `${length} frames in five seconds`);
  });

  for (const milliseconds of [100, 200, 900]) {
    it(`rests after frames of ${milliseconds} ms, and goes on`, (context) => {
      const shown = shownWith(context, milliseconds);
      const rests = shown.slice(1).map((time, i) => time - shown[i]! - milliseconds);
      const [least, most] = [Math.min(...rests), Math.max(...rests)];
      assert.ok(least >= Math.min(milliseconds, 300) && most <= 350, `${least} to ${most} ms`);
    });
  }

  it("paints the chart ten times a second at most", () => {
    const schedule = new FrameSchedule(noFrames);
    const times = count((now) => schedule.timeForChart(now));
    assert.ok(times > 80 && times <= 100, `${times} times in ten seconds`);
  });

  it("renders the text at a readable pace", () => {
    const schedule = new FrameSchedule(noFrames);
    const times = count((now) => schedule.timeForText(1, now));
    assert.ok(times > 50 && times <= 85, `${times} times in ten seconds`);
  });

  it("renders the text at once when the race has begun", () => {
    const schedule = new FrameSchedule(noFrames);
    assert.ok(schedule.timeForText(0, 0));
    assert.ok(!schedule.timeForText(0, 10));
    assert.ok(schedule.timeForText(3, 20));
    assert.ok(!schedule.timeForText(6, 30));
  });
});
