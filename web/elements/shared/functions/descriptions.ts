import type { DescribeResult, EngineClient } from "../../../engine/index.js";
import { LatestAnswers } from "../requests/latest-answers.js";

/**
 * Names, parameters and formulas of functions, typed formulas included, by their ids; known ones are not requested
 * again.
 */
export class Descriptions {
  #known: ReadonlyMap<string, DescribeResult> = new Map();
  readonly #requests = new LatestAnswers();
  readonly #channel: string;

  constructor(channel: string) {
    this.#channel = channel;
  }

  get(id: string): DescribeResult | undefined {
    return this.#known.get(id);
  }

  /** Drops results of the previous client. */
  forget(): void {
    this.#requests.forget();
    this.#known = new Map();
  }

  /** Requests the descriptions of `ids` and calls `told` when all of them are known. */
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
