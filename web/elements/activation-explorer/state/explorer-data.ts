import type { EngineClient, InspectResult } from "../../../engine/index.js";
import { idOf, parseChoice } from "../../shared/functions/activation-choice.js";
import { Descriptions } from "../../shared/functions/descriptions.js";
import { LatestAnswers } from "../../shared/requests/latest-answers.js";
import type { Outcome } from "../../shared/requests/outcome.js";
import { Curves, each, emptyCurveData, readOf, type CurveData } from "./curve-data.js";
import type { ExplorerState } from "./explorer-state.js";
import type { CostState } from "../readouts/facts.js";
import { askGrid, type Grid } from "../readouts/table.js";

/** What ExplorerData calls on its element. */
export interface DataListener extends Outcome {
  requestUpdate(): void;
}

/**
 * The results that the explorer has from the core, and its requests as the state changes. Of each kind of request
 * the newest wins; earlier results stay on show until the next arrive.
 */
export class ExplorerData {
  curveData: CurveData = emptyCurveData;
  /** Facts of whole functions, by their texts. */
  inspected: ReadonlyMap<string, InspectResult> = new Map();
  readonly described: Descriptions;
  grid: Grid | undefined;
  readonly costs = new Map<string, CostState>();

  readonly #listener: DataListener;
  readonly #channel: string;
  readonly #lines = {
    curveData: new LatestAnswers(),
    facts: new LatestAnswers(),
    table: new LatestAnswers(),
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

  /** Requests the results that the state needs and that are not there yet. */
  ask(client: EngineClient, state: ExplorerState, cursor: number, withTable: boolean): void {
    this.#askCurveData(client, state, cursor);
    this.#askFacts(client, [...new Set(readOf(state))]);
    const ids = [...new Set(readOf(state).map(idOf))];
    this.described.ask(client, ids, () => this.#listener.requestUpdate(), this.#failed);
    if (withTable) this.#askTable(client, state);
  }

  #askCurveData(client: EngineClient, state: ExplorerState, cursor: number): void {
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

  /** Requests facts of whole functions, which depend on neither range nor cursor. */
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

  /** Measures the nanoseconds that a function takes on this device. */
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
