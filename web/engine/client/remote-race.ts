import type { EpochWeights, PastState, RaceHandle, RunnerPast } from "./client-types.js";
import { ConfigError, type EngineError } from "../errors.js";
import type { Progress, RaceCommand } from "../protocol/protocol.js";
import { LatestCall } from "./latest-call.js";
import { summaryOf } from "../core/local-race.js";
import type { LiveRunnerState } from "./live-runner-state.js";
import type { RaceShare } from "./race-share.js";
import { runAt, SummaryReporter } from "../core/summary-reporter.js";
import type { RaceConfig, RaceSummary, RunnerEdit } from "../types/index.js";
import { checkWhole, shown } from "../validation/validate.js";

function checkEpoch(epoch: number): void {
  checkWhole("epoch", epoch);
  if (epoch < 0) throw new ConfigError(`epoch must be 0 or more, got ${epoch}`);
}

/** A race that runs in workers. */
export class RemoteRace extends EventTarget implements RaceHandle {
  readonly #id: number;
  readonly #shares: readonly RaceShare[];
  readonly #settled = new Set<RaceShare>();
  readonly #asked = {
    past: new LatestCall(),
    history: new LatestCall(),
    summary: new LatestCall(),
    summaryThen: new LatestCall(),
  };
  readonly #askedWeights = new Map<number, LatestCall>();
  readonly #reporter: SummaryReporter;
  #ready: Promise<unknown> = Promise.resolve(); // resolves when the last reset is done
  #generation = 0;
  #playing = false;
  #resets = 0;
  #isDisposed = false;

  /** Takes ownership of shares that were opened under this id. */
  constructor(
    id: number,
    shares: readonly RaceShare[],
    readonly config: Readonly<RaceConfig>,
    readonly runners: readonly LiveRunnerState[],
  ) {
    super();
    this.#id = id;
    this.#shares = shares;
    this.#reporter = new SummaryReporter(runners.length);
    for (const share of shares) {
      const progress = (report: Progress) => this.#progress(share, report);
      share.join({ progress, lost: (error) => this.#lost(error) });
    }
    this.#command({ type: "acknowledge", generation: 0 });
  }

  get points(): Float64Array {
    return this.runners[0]!.points;
  }

  get playing(): boolean {
    return this.#playing;
  }

  play(): void {
    const isOver = this.#resets === 0 && this.runners.every(({ done }) => done);
    if (this.#isDisposed || isOver) return;
    this.#playing = true;
    this.#settled.clear();
    this.#command({ type: "play" });
  }

  pause(): void {
    this.#playing = false;
    this.#command({ type: "pause" });
  }

  step(): void {
    this.#playing = false;
    this.#command({ type: "step" });
  }

  setSpeed(epochsPerSecond: number): void {
    if (typeof epochsPerSecond !== "number" || !(epochsPerSecond > 0)) {
      throw new ConfigError(`speed must be over 0 epochs a second, got ${shown(epochsPerSecond)}`);
    }
    this.#command({ type: "speed", epochsPerSecond });
  }

  picture(seed: number | null): void {
    this.#settled.clear();
    this.#command({ type: "picture", seed });
  }

  async past(epoch: number, seed?: number): Promise<PastState[] | undefined> {
    checkEpoch(epoch);
    const asked = { race: this.#id, epoch, seed: seed ?? null };
    return this.#asked.past.call(() => this.#gather((share) => share.call("pastRace", asked)));
  }

  async history(seed?: number): Promise<RunnerPast[] | undefined> {
    const asked = { race: this.#id, seed: seed ?? null };
    return this.#asked.history.call(() =>
      this.#gather((share) => share.call("raceHistory", asked)),
    );
  }

  async weights(index: number, epoch?: number): Promise<EpochWeights | undefined> {
    if (epoch !== undefined) checkEpoch(epoch);
    const place = this.#placeOf(index);
    const latest = this.#askedWeights.get(index) ?? new LatestCall();
    this.#askedWeights.set(index, latest);
    const asked = { race: this.#id, index: place.index, epoch: epoch ?? null };
    const answer = await latest.call(() => place.share.call("raceWeights", asked));
    return answer ?? undefined;
  }

  async edit(index: number, edit: RunnerEdit): Promise<void> {
    const place = this.#placeOf(index);
    this.#settled.delete(place.share);
    await place.share.call("editRunner", { race: this.#id, index: place.index, edit });
  }

  /** Where a runner trains: its share, and its index there. */
  #placeOf(index: number): { share: RaceShare; index: number } {
    const runner = this.runners[index];
    const share = this.#shares.find(({ runners }) => runner && runners.includes(runner));
    if (!runner || !share) {
      const most = this.runners.length - 1;
      throw new ConfigError(`runner must be 0 to ${most}, got ${shown(index)}`);
    }
    return { share, index: share.runners.indexOf(runner) };
  }

  /** Asks all shares; the `index` of an answer becomes that among all runners. */
  async #gather<T extends { index: number }>(
    ask: (share: RaceShare) => Promise<T[]>,
  ): Promise<T[]> {
    const answers = await Promise.all(
      this.#shares.map(async (share) =>
        (await ask(share)).map((answer) => {
          const index = this.runners.indexOf(share.runners[answer.index]!);
          return { ...answer, index };
        }),
      ),
    );
    return answers.flat().sort((a, b) => a.index - b.index);
  }

  /** The first worker keeps the summary; each call sends it the changes since the last one. */
  async summary(epoch?: number): Promise<RaceSummary | undefined> {
    if (epoch !== undefined) return this.#summaryAt(epoch);
    return this.#asked.summary.call(async () => {
      await this.#settledReset();
      const [race, generation] = [this.#id, this.#generation];
      const news = this.#reporter.news(this.runners);
      const asked = { race, generation, config: summaryOf(this.config), news };
      return this.#shares[0]!.call("summarizeRace", asked);
    });
  }

  /** The summary of the runs as they stood at an epoch. */
  async #summaryAt(epoch: number): Promise<RaceSummary | undefined> {
    checkEpoch(epoch);
    return this.#asked.summaryThen.call(async () => {
      await this.#settledReset();
      const [race, runners] = [this.#id, this.runners];
      const then = await this.#gather((share) => share.call("pastReports", { race, epoch }));
      const news = new SummaryReporter(runners.length).news(
        then.map((report) => runAt(runners[report.index]!, epoch, report)),
      );
      const asked = { race, generation: undefined, config: summaryOf(this.config), news };
      return this.#shares[0]!.call("summarizeRace", asked);
    });
  }

  /** Waits until the last reset is done. */
  async #settledReset(): Promise<void> {
    for (let ready; ready !== this.#ready;) await (ready = this.#ready);
  }

  async reset(): Promise<void> {
    if (this.#isDisposed) return;
    this.#playing = false;
    const generation = ++this.#generation;
    this.#resets++;
    const answered = Promise.all(this.#shares.map((share) => this.#resetShare(share, generation)));
    this.#ready = answered.then(
      () => this.#reporter.forget(),
      () => undefined,
    );
    try {
      await answered;
    } finally {
      this.#resets--;
    }
  }

  /** Resets a share; its runners keep their state until the worker has answered. */
  async #resetShare(share: RaceShare, generation: number): Promise<void> {
    const news = await share.reset(generation);
    if (generation !== this.#generation) return;
    for (const start of news) share.runners[start.index]!.update(start);
    this.dispatchEvent(new Event("progress"));
    share.command({ type: "acknowledge", generation });
  }

  dispose(): void {
    if (this.#isDisposed) return;
    this.#isDisposed = true;
    this.#playing = false;
    for (const share of this.#shares) share.leave();
  }

  #command(command: RaceCommand): void {
    if (this.#isDisposed) return;
    for (const share of this.#shares) share.command(command);
  }

  /** Updates the states, dispatches "progress", then acknowledges, which lets the worker report again. */
  #progress(share: RaceShare, { generation, runners, pictures, settled }: Progress): void {
    if (generation === this.#generation) {
      for (const news of runners) share.runners[news.index]!.update(news);
      for (const picture of pictures) share.runners[picture.index]!.show(picture);
      if (settled) this.#settled.add(share);
      else this.#settled.delete(share); // a report from before `play` may arrive after it
      if (runners.length + pictures.length > 0) this.dispatchEvent(new Event("progress"));
      this.#finish();
    }
    share.command({ type: "acknowledge", generation });
  }

  /** Dispatches "finish" once all runners are done and all pictures painted. */
  #finish(): void {
    if (!this.#playing || this.#settled.size < this.#shares.length) return;
    if (!this.runners.every(({ done }) => done)) return;
    this.#playing = false;
    this.dispatchEvent(new Event("finish"));
  }

  #lost(error: EngineError): void {
    this.#playing = false;
    this.dispatchEvent(new CustomEvent("error", { detail: error }));
  }
}
