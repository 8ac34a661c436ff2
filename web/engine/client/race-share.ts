import type { Connection, RaceListener } from "./connection.js";
import type { LiveRunnerState } from "./live-runner-state.js";
import type { CallName, Calls, OpenRace, RaceCommand } from "../protocol/protocol.js";

/** Commands that hold until the next of their kind; a worker that takes over a share is told them again. */
type Setting = Extract<RaceCommand, { type: "speed" | "picture" }>;

/** How a share is opened: a worker for it, its order, and what becomes of the setups. */
export interface ShareOpening {
  /** A worker with a small memory. */
  connect: () => Promise<Connection>;
  order: OpenRace;
}

/** The part of a race that one worker runs. */
export class RaceShare {
  /** In the worker's order. */
  readonly runners: readonly LiveRunnerState[];
  readonly #opening: ShareOpening;
  #connection: Connection;
  #listener: RaceListener | undefined;
  readonly #settings = new Map<Setting["type"], Setting>();
  /** The way to another worker, and the commands that wait for it. */
  #moving: Promise<void> | undefined;
  #held: RaceCommand[] = [];

  /** Rejects with EngineError or ConfigError. */
  static async open(
    opening: ShareOpening,
    stateOf: (setup: Calls["openRace"]["gives"][number], index: number) => LiveRunnerState,
  ): Promise<RaceShare> {
    const connection = await opening.connect();
    const setups = await connection.call("openRace", opening.order);
    return new RaceShare(opening, connection, setups.map(stateOf));
  }

  private constructor(
    opening: ShareOpening,
    connection: Connection,
    runners: readonly LiveRunnerState[],
  ) {
    this.#opening = opening;
    this.#connection = connection;
    this.runners = runners;
  }

  get #race(): number {
    return this.#opening.order.race;
  }

  /** Registers the race's listener, until `leave`. */
  join(listener: RaceListener): void {
    this.#listener = listener;
    this.#connection.join(this.#race, listener);
  }

  /** Disposes of the share; calls that are under way are answered. */
  leave(): void {
    this.#listener = undefined;
    this.#connection.command(this.#race, { type: "dispose" });
    this.#connection.leave(this.#race);
  }

  call<Name extends CallName>(
    name: Name,
    argument: Calls[Name]["takes"],
  ): Promise<Calls[Name]["gives"]> {
    return this.#connection.call(name, argument);
  }

  command(command: RaceCommand): void {
    if (command.type === "speed" || command.type === "picture") {
      this.#settings.set(command.type, command);
    }
    if (this.#moving) this.#held.push(command);
    else this.#connection.command(this.#race, command);
  }

  /**
   * Returns to the start, paused; answers the runners' state there. Memory of WebAssembly never shrinks: a share that
   * has filled a worker's memory starts anew in another worker, and the first one ends.
   */
  reset(generation: number): Promise<Calls["resetRace"]["gives"]> {
    if (this.#connection.isGrown) {
      this.#moving ??= this.#move().finally(() => (this.#moving = undefined));
    }
    return this.#moving
      ? this.#moving.then(() => (this.#listener ? this.#resetNow(generation) : []))
      : this.#resetNow(generation); // before any command that follows
  }

  #resetNow(generation: number): Promise<Calls["resetRace"]["gives"]> {
    const answer = this.call("resetRace", { race: this.#race, generation });
    for (const command of this.#held.splice(0)) this.command(command);
    return answer;
  }

  async #move(): Promise<void> {
    const { connect, order } = this.#opening;
    const connection = await connect();
    await connection.call("openRace", order);
    const listener = this.#listener;
    if (!listener) return connection.command(this.#race, { type: "dispose" }); // nobody waits for it
    this.leave();
    this.#connection = connection;
    this.join(listener);
    for (const setting of this.#settings.values()) connection.command(this.#race, setting);
  }
}
