import assert from "node:assert/strict";
import { describe, test } from "node:test";
import type { Outcome } from "../../../../web/elements/shared/requests/outcome.js";
import { PolledValue } from "../../../../web/elements/shared/requests/polled-value.js";

/** Requests that record their keys in `asked`; `answer` resolves the latest one. */
function question<T>() {
  const asked: string[] = [];
  let answer: (value: T) => void = () => undefined;
  const ask = (key: string) => () => {
    asked.push(key);
    return new Promise<T>((resolve) => (answer = resolve));
  };
  return { asked, ask, answer: (value: T) => answer(value) };
}

/** Resolves after the handlers of settled promises have run. */
const heard = () => new Promise((resolve) => setImmediate(resolve));

/** A request that must not fail. */
const good: Outcome = { succeed: () => undefined, fail: (reason) => assert.fail(String(reason)) };

describe("an answer that follows", () => {
  test("is asked for once a key, one question at a time", async () => {
    let changes = 0;
    const following = new PolledValue<number>(() => changes++);
    const { asked, ask, answer } = question<number>();
    const follow = (key: string) => following.poll(key, ask(key), good);
    follow("a");
    follow("a");
    follow("b");
    assert.deepEqual(asked, ["a"]);
    answer(1);
    await heard();
    assert.deepEqual([following.value, changes], [1, 1], "whoever listens asks again");
    follow("b");
    assert.deepEqual(asked, ["a", "b"]);
    assert.equal(following.value, 1, "the former answer stands until the next is there");
  });

  test("is not asked for again too soon", async () => {
    const following = new PolledValue<number>(() => undefined);
    const { asked, ask, answer } = question<number>();
    following.poll("a", ask("a"), good, { pause: 200, now: 1000 });
    answer(1);
    await heard();
    following.poll("b", ask("b"), good, { pause: 200, now: 1100 });
    assert.deepEqual(asked, ["a"]);
    following.poll("b", ask("b"), good, { pause: 200, now: 1200 });
    assert.deepEqual(asked, ["a", "b"]);
    following.forget();
  });

  test("ends the failure before it", async () => {
    const following = new PolledValue<number>(() => undefined);
    const told: string[] = [];
    const outcome = {
      succeed: () => void told.push("well"),
      fail: (reason: unknown) => void told.push(String(reason)),
    };
    const follow = (key: string, answer: Promise<number>) => {
      following.poll(key, () => answer, outcome);
      return heard();
    };
    await follow("a", Promise.resolve(1));
    await follow("b", Promise.reject(new Error("refused")));
    await follow("c", Promise.resolve(3));
    await follow("d", Promise.resolve(4));
    assert.deepEqual(told, ["Error: refused", "well"]);
  });

  test("is nobody's once it is forgotten", async () => {
    const following = new PolledValue<number>(() => undefined);
    const { ask, answer } = question<number>();
    following.poll("a", ask("a"), good);
    following.forget();
    answer(1);
    await heard();
    assert.equal(following.value, undefined);
  });

  test("hears of a failure, and may be asked for again", async () => {
    const reasons: unknown[] = [];
    const following = new PolledValue<number>(() => undefined);
    const broken = () => Promise.reject(new Error("lost"));
    following.poll("a", broken, { ...good, fail: (reason) => void reasons.push(reason) });
    await heard();
    assert.equal(reasons.length, 1);
    const { asked, ask } = question<number>();
    following.poll("b", ask("b"), good);
    assert.deepEqual(asked, ["b"]);
  });
});
