import type { EngineClient, InspectResult } from "../../../engine/index.js";
import { idOf, parseChoice } from "../../shared/functions/activation-choice.js";
import { Descriptions } from "../../shared/functions/descriptions.js";
import { Requests } from "../../shared/figure/requests.js";
import { Curves, each, emptyCurveData, readOf, type CurveData } from "./curve-data.js";
import type { ExplorerState } from "./explorer-state.js";
import type { CostState } from "../readouts/facts.js";
import { askGrid, type Grid } from "../readouts/table.js";

/** What the data tell the element. */
export interface DataListener {
  /** The picture is new. */
  succeed(): void;
  fail(reason: unknown): void;
  requestUpdate(): void;
}

/**
 * All that the explorer knows from the core, and what it asks for as the state changes. The newest
 * question on each line wins; what was known stays on show until its answer is there.
 */
export class ExplorerData {
  curveData: CurveData = emptyCurveData;
  /** What is known of functions as a whole, by their texts. */
  inspected: ReadonlyMap<string, InspectResult> = new Map();
  readonly described: Descriptions;
  grid: Grid | undefined;
  readonly costs = new Map<string, CostState>();

  readonly #listener: DataListener;
  readonly #channel: string;
  readonly #lines = {
    curveData: new Requests(),
    facts: new Requests(),
    table: new Requests(),
  };

  constructor(listener: DataListener, channel: string) {
    this.#listener = listener;
    this.#channel = channel;
    this.described = new Descriptions(channel);
  }

  /** Drops results of the previous client. */
  forget(): void {
    for (const line of Object.values(this.#lines)) line.forget();
    this.curveData = emptyCurveData;
    this.inspected = new Map();
    this.described.forget();
    this.grid = undefined;
  }

  /** Asks for whatever the state needs and is not there yet. */
  ask(client: EngineClient, state: ExplorerState, cursor: number, withTable: boolean): void {
    this.#askPicture(client, state, cursor);
    this.#askFacts(client, [...new Set(readOf(state))]);
    const ids = [...new Set(readOf(state).map(idOf))];
    this.described.ask(client, ids, () => this.#listener.requestUpdate(), this.#failed);
    if (withTable) this.#askTable(client, state);
  }

  #askPicture(client: EngineClient, state: ExplorerState, cursor: number): void {
    const { functions, minus, from, to } = state;
    void this.#lines.curveData.ask(
      JSON.stringify([functions, minus, from, to, cursor]),
      () => new Curves(client, this.#channel).curveData(state, cursor, this.curveData),
      (curveData) => {
        this.curveData = curveData;
        this.#listener.succeed();
      },
      this.#failed,
    );
  }

  /** Facts are of functions as a whole: neither range nor cursor matter. */
  #askFacts(client: EngineClient, texts: readonly string[]): void {
    const inspect = (text: string, place: number): Promise<InspectResult | undefined> =>
      client.inspect({ activation: parseChoice(text) }, `${this.#channel} ${place}`);
    void this.#lines.facts.ask(
      JSON.stringify(texts),
      () => each(texts, (text, i) => this.inspected.get(text) ?? inspect(text, i)),
      (inspected) => {
        this.inspected = inspected;
        this.#listener.requestUpdate();
      },
      this.#failed,
    );
  }

  #askTable(client: EngineClient, state: ExplorerState): void {
    const { functions, minus, from, to } = state;
    void this.#lines.table.ask(
      JSON.stringify([functions, minus, from, to]),
      () => askGrid(client, state, this.#channel),
      (grid) => {
        this.grid = grid;
        this.#listener.requestUpdate();
      },
      this.#failed,
    );
  }

  /** Measures what a function costs on this device. */
  async measureCost(client: EngineClient, text: string): Promise<void> {
    this.costs.set(text, "measuring");
    this.#listener.requestUpdate();
    try {
      const cost = await client.cost(parseChoice(text), this.#channel);
      this.costs.set(text, cost?.nanoseconds ?? "unknown");
    } catch (reason) {
      this.costs.set(text, "unknown");
      this.#failed(reason);
    }
    this.#listener.requestUpdate();
  }

  readonly #failed = (reason: unknown): void => this.#listener.fail(reason);
}
