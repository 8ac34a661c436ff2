import type { EngineClient, ExperimentCalls, ExperimentName } from "../../../engine/index.js";

type Call = (config: object, channel: string) => Promise<unknown>;

const callsBy = (call: (name: ExperimentName) => Call): ExperimentCalls =>
  new Proxy({} as ExperimentCalls, { get: (_, name) => call(name as ExperimentName) });

/** The last answer of each channel, so that a file of what a figure shows needs no second computation. */
export class AnswerMemory {
  /** Answers by experiment and configuration, for each channel. */
  #answers = new Map<string, { question: string; answer: unknown }>();
  readonly #client: () => EngineClient;

  constructor(client: () => EngineClient) {
    this.#client = client;
  }

  /** The client's experiments; their answers are remembered. */
  readonly calls = callsBy((name) => async (config, channel) => {
    const answers = this.#answers;
    const answer = await this.#ask(name)(config, channel);
    const question = name + JSON.stringify(config);
    if (answer !== undefined) answers.set(`${name} ${channel}`, { question, answer });
    return answer;
  });

  /** The same, answered from memory where the configuration is that of a remembered answer. */
  readonly knownCalls = callsBy((name) => (config, channel) => {
    const question = name + JSON.stringify(config);
    const known = [...this.#answers.values()].find((each) => each.question === question);
    return known ? Promise.resolve(known.answer) : this.#ask(name)(config, channel);
  });

  #ask(name: ExperimentName): Call {
    return this.#client()[name];
  }

  /** Drops all answers, and those under way. */
  forget(): void {
    this.#answers = new Map();
  }
}
