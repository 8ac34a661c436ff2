import { measureCost } from "../core/measure-cost.js";
import { asFailure, ConfigError, EngineError, StoppedError } from "../errors.js";
import { readCatalogue } from "../core/catalogue.js";
import { scriptRace } from "../core/dissect-race.js";
import { createEngine, type WorkerEngine } from "../core/engine.js";
import { instantiateCore } from "../core/module.js";
import {
  buffersIn,
  type CallName,
  type Calls,
  type Port,
  type Reply,
} from "../protocol/protocol.js";
import type { RaceCommand, Request } from "../protocol/protocol.js";
import { SliceScheduler } from "./slice-scheduler.js";
import { RaceSummaries } from "./race-summaries.js";
import { RaceCore } from "./race-core.js";
import { WorkerRace, type RaceHost } from "./worker-race.js";

type Answers = {
  [Name in CallName]: (
    argument: Calls[Name]["takes"],
  ) => Calls[Name]["gives"] | Promise<Calls[Name]["gives"]>;
};

/** The engine that answers every call but races, and the module from which races' cores are made. */
interface LoadedCore {
  engine: WorkerEngine;
  wasm: WebAssembly.Module;
}

const kindOf = (failure: Error): (Reply & { type: "failure" })["kind"] =>
  failure instanceof ConfigError
    ? "config"
    : failure instanceof StoppedError
      ? "stopped"
      : "engine";

/** The worker's side of the protocol: executes calls and runs races. */
class Service {
  readonly #port: Port;
  readonly #clock: () => number;
  readonly #races = new Map<number, WorkerRace>();
  readonly #scheduler = new SliceScheduler(() => this.#turn());
  #loading: Promise<WorkerEngine> | undefined;
  #loaded: LoadedCore | undefined;
  readonly #summaries = new RaceSummaries();
  /** A core whose race has ended, for the next race. */
  #spare: RaceCore | undefined;
  #isGrown = false;

  constructor(port: Port, clock: () => number) {
    this.#port = port;
    this.#clock = clock;
    port.addEventListener("message", ({ data }) => this.#receive(data as Request));
  }

  #hostWith(core: RaceCore): RaceHost {
    return {
      clock: () => this.#clock(),
      engine: core.engine,
      leave: () => this.#takeBack(core),
      post: (reply) => {
        this.#tellGrowth(core);
        this.#post(reply);
      },
    };
  }

  /** Memory of WebAssembly never shrinks: the page ends this worker once its races are over. */
  #tellGrowth(core: RaceCore): void {
    if (this.#isGrown || !core.isLarge) return;
    this.#isGrown = true;
    this.#post({ type: "grown" });
  }

  async #coreForRace(): Promise<RaceCore> {
    const spare = this.#spare;
    this.#spare = undefined;
    return spare ?? RaceCore.load(this.#core.wasm);
  }

  #takeBack(core: RaceCore): void {
    if (core.isFit && core.isFrom(this.#core.wasm)) this.#spare = core;
  }

  get #core(): LoadedCore {
    if (!this.#loaded) throw new EngineError("the worker was not started");
    return this.#loaded;
  }

  get #engine(): WorkerEngine {
    return this.#core.engine;
  }

  readonly #answers: Answers = {
    start: async (wasm) => {
      this.#loading = instantiateCore(wasm).then(createEngine);
      this.#loaded = { engine: await this.#loading, wasm };
      this.#spare = undefined; // it was made from the former module
      return null;
    },
    catalogue: () => readCatalogue(),
    run: ({ experiment, config }) => this.#engine[experiment](config),
    cost: (activation) => measureCost(this.#engine, this.#clock, activation),
    scriptRace: (config) => scriptRace(this.#engine, config),
    resolveRace: (config) => this.#engine.resolveRace(config),
    openRace: async (order) => {
      const race = WorkerRace.open(this.#hostWith(await this.#coreForRace()), order);
      this.#races.set(order.race, race);
      return race.setups();
    },
    pastRace: ({ race, epoch, seed }) => this.#races.get(race)?.past(epoch, seed) ?? [],
    pastReports: ({ race, epoch }) => this.#races.get(race)?.reports(epoch) ?? [],
    raceHistory: ({ race, seed }) => this.#races.get(race)?.history(seed) ?? [],
    editRunner: ({ race, index, edit }) => {
      this.#races.get(race)?.edit(index, edit);
      return null;
    },
    raceWeights: ({ race, index, epoch }) => this.#races.get(race)?.weights(index, epoch) ?? null,
    summarizeRace: (asked) => this.#summaries.answer(this.#engine, asked),
    resetRace: ({ race, generation }) => {
      this.#summaries.drop(race);
      return this.#races.get(race)?.reset(generation) ?? [];
    },
  };

  #post(reply: Reply): void {
    this.#port.postMessage(reply, buffersIn(reply));
  }

  /** Errors of commands are not caught: they reach the page as the worker's "error" event. */
  #receive(request: Request): void {
    if (request.type === "call") {
      void this.#answer(request.id, request.name, request.argument);
    } else {
      this.#command(request.race, request.command);
      this.#plan();
    }
  }

  async #answer(id: number, name: CallName, argument: unknown): Promise<void> {
    try {
      if (name !== "start" && name !== "catalogue") await this.#loading;
      const answer = this.#answers[name] as (argument: unknown) => unknown;
      this.#post({ type: "result", id, value: await answer(argument) });
    } catch (error) {
      const failure = asFailure(error);
      const { message } = failure;
      this.#post({ type: "failure", id, kind: kindOf(failure), message });
    }
  }

  #command(id: number, command: RaceCommand): void {
    const race = this.#races.get(id);
    if (!race) return;
    if (command.type !== "dispose") return race.obey(command);
    race.dispose();
    this.#races.delete(id);
    this.#summaries.drop(id);
  }

  #turn(): void {
    for (const race of this.#races.values()) if (race.isTraining) race.turn();
    this.#plan();
  }

  /** Requests the next turn if any race is training. */
  #plan(): void {
    const training = [...this.#races.values()].filter((race) => race.isTraining);
    if (training.length === 0) this.#scheduler.rest();
    else this.#scheduler.request(Math.min(...training.map((race) => race.wait)));
  }
}

/** Serves the protocol on a port: a worker's `self`, or in tests one end of a MessageChannel. */
export function serve(port: Port, clock = () => performance.now()): void {
  new Service(port, clock);
}
