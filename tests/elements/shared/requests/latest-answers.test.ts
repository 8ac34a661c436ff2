import assert from "node:assert/strict";
import { test } from "node:test";
import { Playback } from "../../../../web/elements/gradient-flow/state/playback.js";
import { LatestAnswers } from "../../../../web/elements/shared/requests/latest-answers.js";

const unexpected = (reason: unknown): never => assert.fail(String(reason));

/** A request whose promise the test settles by `answer` or `fail`. */
function pending<T>(): {
  ask: () => Promise<T>;
  answer: (value: T) => void;
  fail: (reason: Error) => void;
} {
  let answer!: (value: T) => void;
  let fail!: (reason: Error) => void;
  const promise = new Promise<T>((resolve, reject) => {
    answer = resolve;
    fail = reject;
  });
  return { ask: () => promise, answer, fail };
}

test("the same question is asked once", async () => {
  const requests = new LatestAnswers();
  let asked = 0;
  const question = () => Promise.resolve(++asked);
  await requests.ask("a", question, () => {}, unexpected);
  await requests.ask("a", question, () => {}, unexpected);
  assert.equal(asked, 1);
  requests.forget();
  await requests.ask("a", question, () => {}, unexpected);
  assert.equal(asked, 2);
});

test("a failure that comes after its request was dropped is nobody's", async () => {
  const requests = new LatestAnswers();
  const { ask, fail } = pending<string>();
  const asking = requests.ask("a", ask, () => {}, unexpected);
  requests.forget();
  fail(new Error("late"));
  await asking;
});

test("answers in order are shown, an overtaken one is not", async () => {
  const requests = new LatestAnswers();
  const shown: string[] = [];
  const [first, second, third] = [pending<string>(), pending<string>(), pending<string>()];
  const show = (answer: string) => shown.push(answer);
  const asked = [first, second, third].map(({ ask }, i) =>
    requests.ask(String(i), ask, show, unexpected),
  );
  first.answer("first");
  await asked[0];
  third.answer("third");
  await asked[2];
  second.answer("second");
  await asked[1];
  assert.deepEqual(shown, ["first", "third"]);
});

test("only the failure of the latest question is told", async () => {
  const requests = new LatestAnswers();
  const told: unknown[] = [];
  const [old, latest] = [pending<string>(), pending<string>()];
  const asked = [old, latest].map(({ ask }, i) => requests.ask(String(i), ask, () => {}, (reason) => told.push(reason))); // prettier-ignore
  old.fail(new Error("old"));
  latest.fail(new Error("latest"));
  await Promise.all(asked);
  assert.deepEqual(told.map(String), ["Error: latest"]);
});

test("an answer that comes after a later failure does not hide it", async () => {
  const requests = new LatestAnswers();
  const told: unknown[] = [];
  const tell = (what: unknown): void => void told.push(what);
  const [old, latest] = [pending<string>(), pending<string>()];
  const asked = [old, latest].map(({ ask }, i) => requests.ask(String(i), ask, tell, tell));
  latest.fail(new Error("latest"));
  await asked[1];
  old.answer("old");
  await asked[0];
  assert.deepEqual(told.map(String), ["Error: latest"]);
});

test("the gradient takes its time, arrives, and has arrived when at rest", () => {
  const playback = new Playback();
  assert.equal(playback.progress(0, 6), 6);
  playback.play(1000);
  assert.equal(playback.progress(1000, 6), 0);
  assert.equal(playback.progress(1500, 6), 2);
  assert.ok(playback.playing);
  assert.equal(playback.progress(9000, 6), 6);
  assert.ok(!playback.playing);
});

test("however deep the network, the way back ends within three seconds", () => {
  const playback = new Playback();
  playback.play(0);
  assert.equal(playback.progress(3000, 64), 64);
});
