import type { DescribeResult, EngineClient } from "../../../engine/index.js";
import { Requests } from "../figure/requests.js";

/** Names, parameters and formulas of functions, typed ones too, by their ids; what is known is not asked for again. */
export class Descriptions {
  #known: ReadonlyMap<string, DescribeResult> = new Map();
  readonly #requests = new Requests();
  readonly #channel: string;

  constructor(channel: string) {
    this.#channel = channel;
  }

  get(id: string): DescribeResult | undefined {
    return this.#known.get(id);
  }

  /** What came from a former client is worthless now. */
  forget(): void {
    this.#requests.forget();
    this.#known = new Map();
  }

  /** Asks about these, and calls `told` when all of them are known. */
  ask(
    client: EngineClient,
    ids: readonly string[],
    told: () => void,
    failed: (reason: unknown) => void,
  ): void {
    const known = this.#known;
    const describe = async (activation: string, place: number) => {
      const found =
        known.get(activation) ??
        (await client.describe({ activation }, `${this.#channel} ${place}`));
      return found && ([activation, found] as const);
    };
    const all = async () => {
      const entries = await Promise.all(ids.map(describe));
      return entries.every((entry) => entry !== undefined) ? new Map(entries) : undefined;
    };
    const answered = (found: ReadonlyMap<string, DescribeResult>): void => {
      this.#known = found;
      told();
    };
    void this.#requests.ask(JSON.stringify(ids), all, answered, failed);
  }
}
